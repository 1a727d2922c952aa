import { expect, test } from "vitest";
import {
  choiceOf,
  expectedOf,
  joinWords,
  nameOf,
  typeNameOf,
} from "../../../src/validate/messages/phrases.ts";
import type { PathNode } from "../../../src/validate/path.ts";
import { schema } from "../../../src/validate/schema.ts";

const text = schema({ type: "string" });
const object = (...required: string[]) => schema({ type: "object", required });

test.each([
  [object(), "an object"],
  [object("a"), "an object with `a`"],
  [object("a", "b", "c"), "an object with `a`, `b` and `c`"],
  [
    schema({
      type: "union",
      variants: new Map([
        ["x", object("a", "b")],
        ["y", object("b", "c", "a")],
      ]),
    }),
    "an object with `a` and `b`",
  ],
  [schema({ type: "boolean" }), "`true` or `false`"],
  [schema({ type: "array" }), "a list"],
  [schema({ type: "array", min: 1 }), "a list of at least 1 items"],
  [schema({ type: "array", min: 1, max: 3 }), "a list of 1 to 3 items"],
  [schema({ type: "any" }), "a value"],
  [schema({ type: "discriminator" }), "a value"],
  [schema({ type: "string", values: ["a", "b", "c"] }), '"a", "b" or "c"'],
  [schema({ type: "integer", values: [1] }), "1"],
  [schema({ type: "integer" }), "a whole number"],
  [schema({ type: "integer", min: 1, max: 9 }), "a whole number from 1 to 9"],
  [schema({ type: "number", min: 1 }), "a number of at least 1"],
  [schema({ type: "number", max: 9 }), "a number of at most 9"],
  [schema({ type: "string", format: "email" }), "an email address"],
  [schema({ type: "string", format: "quux" }), 'text in the format "quux"'],
  [schema({ type: "string", pattern: "^a$" }), "text that matches `^a$`"],
  [text, "text"],
  [schema({ type: "string", min: 1 }), "text"],
  [schema({ type: "string", min: 2 }), "text of at least 2 characters"],
  [schema({ type: "string", min: 1, max: 9 }), "text of 1 to 9 characters"],
  [schema({ type: "string", max: 9 }), "text of at most 9 characters"],
])("a schema expects %#", (given, expected) => {
  expect(expectedOf(given)).toBe(expected);
});

test.each([
  [null, "null"],
  [1.5, "a fraction"],
  [1, "a number"],
  [[], "a list"],
  ["a", "text"],
  [true, "true or false"],
  [{}, "an object"],
  [undefined, "nothing"],
])("the type of %j is %s", (value, name) => {
  expect(typeNameOf(value)).toBe(name);
});

test.each<[(string | number)[], string]>([
  [[], "The source"],
  [["postgres", "host"], "`postgres.host`"],
  [["list", 0, "a"], "`list[0].a`"],
  [["list", 0, 1], "`list[0][1]`"],
  [["postgres", "C4n4ry!"], "This field"],
  [["postgres", "C4n4ry!", "host"], "This field"],
  [["<<"], "This field"],
])("the name of the path %j is %s", (keys, name) => {
  const path = keys.reduce<PathNode | undefined>((parent, key) => ({ parent, key, order: 0 }), undefined);
  expect(nameOf(path)).toBe(name);
  expect(nameOf(path, "That key")).toBe(name === "This field" ? "That key" : name);
});

test("words are joined as in a sentence", () => {
  expect(joinWords([], "and")).toBe("");
  expect(joinWords(["a"], "and")).toBe("a");
  expect(joinWords(["a", "b"], "or")).toBe("a or b");
  expect(choiceOf(["a", 1, null])).toBe('"a", 1 or null');
});
