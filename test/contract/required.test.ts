import { createClient, type SourceInput } from "prequel-import";
import { describe, expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { usePrism } from "../support/prism.ts";
import { filled, type Path, requiredIn } from "../support/schema.ts";

const prism = usePrism();

describe.each(examples)("$name with every optional field", ({ source }) => {
  const body = { source: filled(source) };

  test("is accepted", async () => {
    expect(await statusOf(body)).toBe(200);
  });

  test.each(requiredIn(body).map((path) => path.join(".")))("is refused without %s", async (path) => {
    expect(await statusOf(without(body, path.split(".")))).toBe(422);
  });
});

async function statusOf(body: { source: SourceInput }): Promise<number> {
  const { api } = createClient({ apiKey: "canary-key", baseUrl: prism.url, maxRetries: 0 });
  const { response } = await api.POST("/import/sources", { body });
  return response.status;
}

/** A copy in which one field is missing. */
function without<T extends object>(value: T, path: Path): T {
  const copy = structuredClone(value);
  const owner = path.slice(0, -1).reduce((at: object, key) => Reflect.get(at, key), copy);
  Reflect.deleteProperty(owner, path.at(-1) ?? "");
  return copy;
}
