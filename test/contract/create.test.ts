import { createClient, vendorOf } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { describe, expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { usePrism } from "../support/use-prism.ts";

const prism = usePrism();

const client = () => createClient({ apiKey: "canary-key", baseUrl: prism.url, maxRetries: 0 });

describe.each(examples)("$name", ({ name, source, envelope }) => {
  // Prism checks every request. Without `prefer` it would return the first example for each.
  const headers = { prefer: `example=${name}` };

  test("has no issues", () => {
    expect(validateSource(source)).toEqual([]);
  });

  test("is created through `sources`", async () => {
    const created = await client().sources.create(source, { headers });
    expect(created).toEqual(envelope.data.source);
    expect(vendorOf(created)).toBe(source.vendor);
  });

  test("is created through `api`", async () => {
    const { data, error, response } = await client().api.POST("/import/sources", {
      body: { source },
      headers,
    });
    expect(response.status).toBe(200);
    expect(error).toBeUndefined();
    expect(data).toEqual(envelope);
  });
});

test("every example is created without `prefer`", async () => {
  const created = await Promise.all(examples.map(({ source }) => client().sources.create(source)));
  expect(created.map(({ id }) => id)).not.toContain(undefined);
});
