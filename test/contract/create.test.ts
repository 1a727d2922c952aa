import { createClient, vendorOf } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { describe, expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { usePrism } from "../support/prism.ts";

const prism = usePrism();

const connect = () => createClient({ apiKey: "canary-key", baseUrl: prism.url, maxRetries: 0 });

describe.each(examples)("$name", ({ name, source, envelope }) => {
  // Prism checks every request, but left alone it would give each one the first answer.
  const headers = { prefer: `example=${name}` };

  test("is found valid before it is sent", () => {
    expect(validateSource(source)).toEqual([]);
  });

  test("is created", async () => {
    const created = await connect().sources.create(source, { headers });
    expect(created).toEqual(envelope.data.source);
    expect(vendorOf(created)).toBe(source.vendor);
  });

  test("is created by method and path", async () => {
    const { data, error, response } = await connect().api.POST("/import/sources", {
      body: { source },
      headers,
    });
    expect(response.status).toBe(200);
    expect(error).toBeUndefined();
    expect(data).toEqual(envelope);
  });
});

test("a source goes through without any wish for an answer", async () => {
  const created = await Promise.all(examples.map(({ source }) => connect().sources.create(source)));
  expect(created.map(({ id }) => id)).not.toContain(undefined);
});
