import { createClient, type SourceInput } from "prequel-import";
import { describe, expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { filled, requiredPathsIn } from "../support/source-fields.ts";
import { usePrism } from "../support/use-prism.ts";
import { withValueAt } from "../support/value-at.ts";

const prism = usePrism();

describe.each(examples)("$name with every optional field", ({ source }) => {
  const body = { source: filled(source) };
  const required = [["source"], ...requiredPathsIn(body.source).map((path) => ["source", ...path])];

  test("is accepted", async () => {
    expect(await statusOf(body)).toBe(200);
  });

  test.each(required.map((path) => path.join(".")))("is rejected without %s", async (path) => {
    expect(await statusOf(withValueAt(body, path.split("."), undefined))).toBe(422);
  });
});

async function statusOf(body: { source: SourceInput }): Promise<number> {
  const { api } = createClient({ apiKey: "canary-key", baseUrl: prism.url, maxRetries: 0 });
  const { response } = await api.POST("/import/sources", { body });
  return response.status;
}
