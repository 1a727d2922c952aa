import { expect, test } from "vitest";
import { mergedFields } from "../../src/validate/merge-key.ts";

/** The merged fields of an object, as an object. */
function merged(object: Readonly<Record<string, unknown>>) {
  const fields = mergedFields({ keys: Object.keys(object), values: Object.values(object) });
  return fields && Object.fromEntries(fields.keys.map((key, i) => [key, fields.values[i]]));
}

test.each<[string, Record<string, unknown>, unknown]>([
  ["no merge key", { a: 1 }, undefined],
  ["an object", { a: 1, "<<": { b: 2 } }, { a: 1, b: 2 }],
  ["fields of its own, which win", { "<<": { a: 2, b: 2 }, a: 1 }, { a: 1, b: 2 }],
  ["a list, whose first object wins", { "<<": [{ a: 1 }, { a: 2, b: 2 }] }, { a: 1, b: 2 }],
  ["an empty list", { a: 1, "<<": [] }, { a: 1 }],
  ["text", { "<<": "*default" }, undefined],
  ["a list with text", { "<<": [{ a: 1 }, "*default"] }, undefined],
  ["an object that cannot be read", { a: 1, "<<": new Proxy({}, { ownKeys: () => ["a", "a"] }) }, { a: 1 }],
])("an object with %s", (_, object, expected) => {
  expect(merged(object)).toEqual(expected);
});
