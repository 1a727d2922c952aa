import { expect, test } from "vitest";
import { issueCodeOf } from "../../src/validate/issue-code.ts";
import { unreadable } from "../../src/validate/json.ts";
import { schema } from "../../src/validate/schema.ts";

const text = schema({ type: "string" });
const name = schema({ type: "string", min: 2, max: 3 });
const port = schema({ type: "integer", min: 1, max: 9 });

test.each<[Parameters<typeof issueCodeOf>[0], unknown, string | undefined]>([
  [text, "", undefined],
  [text, 1, "wrong_type"],
  [text, null, "wrong_type"],
  [schema({ type: "string", nullable: true }), null, undefined],
  [schema({ type: "string", nullable: true }), 1, "wrong_type"],
  [text, unreadable, "not_json"],
  [schema({ type: "string", min: 1 }), "", "empty"],
  [name, "a", "wrong_length"],
  [name, "ab", undefined],
  [name, "abc", undefined],
  [name, "abcd", "wrong_length"],
  // A character beyond 16 bits counts once.
  [name, "😀", "wrong_length"],
  [name, "😀😀", undefined],
  [name, "😀😀😀", undefined],
  [name, "😀😀😀😀", "wrong_length"],
  [schema({ type: "string", format: "email" }), "a@b.example", undefined],
  [schema({ type: "string", format: "email" }), "a", "wrong_format"],
  [schema({ type: "string", format: "quux" }), "a", undefined],
  [schema({ type: "string", pattern: "^.$" }), "😀", undefined],
  [schema({ type: "string", pattern: "^.$" }), "ab", "wrong_format"],
  [schema({ type: "string", values: ["a"] }), "a", undefined],
  [schema({ type: "string", values: ["a"] }), "b", "wrong_value"],
  [port, 1, undefined],
  [port, 9, undefined],
  [port, 0, "out_of_range"],
  [port, 10, "out_of_range"],
  [port, 1.5, "wrong_type"],
  [port, "1", "wrong_type"],
  [schema({ type: "number", max: 9 }), 1.5, undefined],
  [schema({ type: "number", max: 9 }), 9.5, "out_of_range"],
  [schema({ type: "number" }), "1", "wrong_type"],
  [schema({ type: "integer", values: [1] }), 2, "wrong_value"],
  [schema({ type: "boolean" }), true, undefined],
  [schema({ type: "boolean" }), "true", "wrong_type"],
  [schema({ type: "boolean", values: [true] }), false, "wrong_value"],
  [schema({ type: "any" }), { a: [1] }, undefined],
  [schema({ type: "any" }), { a: [1n] }, "not_json"],
  [schema({ type: "discriminator" }), "a", undefined],
  // Objects and lists are checked elsewhere.
  [schema({ type: "object" }), {}, "wrong_type"],
  [schema({ type: "array" }), [], "wrong_type"],
])("a schema and a value: %#", (given, value, code) => {
  expect(issueCodeOf(given, value)).toBe(code);
});
