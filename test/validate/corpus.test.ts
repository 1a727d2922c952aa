import { vendors } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { isObject, type Json } from "../../scripts/lib/json.ts";
import { authMethods } from "../../src/generated/vendors.ts";
import { mutations } from "./corpus.ts";

const corpus = mutations().map((mutation) => ({ ...mutation, issues: validateSource(mutation.source) }));

test.each(examples.map(({ name, source }) => [name, source] as const))("%s is valid", (_, source) => {
  expect(validateSource(source)).toEqual([]);
});

test("the corpus is large", () => {
  expect(corpus.length).toBeGreaterThan(2000);
});

test("one mistake gives one issue, at a path where a reader would look for it", () => {
  const wrong = corpus.filter(
    ({ issues, pointers }) => issues.length !== 1 || issues.some(({ pointer }) => !pointers.has(pointer)),
  );
  expect(wrong.map(({ name, pointers, issues }) => ({ name, pointers: [...pointers], issues }))).toEqual([]);
});

test("the path and the pointer of an issue lead to the same field", () => {
  for (const { issues } of corpus) {
    for (const { path, pointer } of issues) {
      const keys = pointer.split("/").slice(1);
      expect(keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))).toEqual(path.map(String));
    }
  }
});

test("every message is one sentence", () => {
  const messages = new Set(corpus.flatMap(({ issues }) => issues.map(({ message }) => message)));
  const wrong = [...messages].filter(
    (message) =>
      !/^(`|The |This )[^\n]{10,}[.?]$/.test(message) || / {2}|undefined|\[object|[.?!] /.test(message),
  );
  expect(wrong).toEqual([]);
});

test("no issue quotes a value of the input", () => {
  const quoting = corpus.filter(({ source }) => {
    const issues = validateSource(withCanaries(source));
    return issues.some(({ message, expected, suggestion }) =>
      [message, expected, suggestion].some((text) => text?.includes(canary)),
    );
  });
  expect(quoting.map(({ name }) => name)).toEqual([]);
});

const canary = "canary-";

/**
 * A copy in which no text equals a word of the document. The names of variants stay, because otherwise every
 * variant would be unknown.
 */
function withCanaries(value: Json): Json {
  if (typeof value === "string") return variantNames.has(value) ? value : canary + value;
  if (Array.isArray(value)) return value.map(withCanaries);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withCanaries(child ?? null)]));
}

const variantNames: ReadonlySet<string> = new Set([...vendors, ...Object.values(authMethods).flat()]);
