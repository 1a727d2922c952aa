import { vendors } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import { isObject, type Json } from "../../scripts/generate/json.ts";
import { authMethods } from "../../src/generated/vendors.ts";
import { mutations } from "./corpus.ts";

const corpus = mutations().map((mutation) => ({ ...mutation, issues: validateSource(mutation.source) }));

test("the corpus is large", () => {
  expect(corpus.length).toBeGreaterThan(2000);
});

test("one fault gives one issue, at a place where a reader would look for it", () => {
  const wrong = corpus.filter(
    ({ issues, pointers }) => issues.length !== 1 || issues.some(({ pointer }) => !pointers.has(pointer)),
  );
  expect(wrong.map(({ name, pointers, issues }) => ({ name, pointers: [...pointers], issues }))).toEqual([]);
});

test("an issue says its place twice: as a path, and as a pointer that leads there", () => {
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

test("no issue repeats a value that was given", () => {
  const repeating = corpus.filter(({ source }) => {
    const issues = validateSource(marked(source));
    return issues.some(({ message, expected, suggestion }) =>
      [message, expected, suggestion].some((text) => text?.includes(mark)),
    );
  });
  expect(repeating.map(({ name }) => name)).toEqual([]);
});

const mark = "canary-";

/**
 * A copy in which every text can be told from the words of the document. The names of variants stay, or all
 * would be unknown.
 */
function marked(value: Json): Json {
  if (typeof value === "string") return ownWords.has(value) ? value : mark + value;
  if (Array.isArray(value)) return value.map(marked);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, marked(child ?? null)]));
}

const ownWords: ReadonlySet<string> = new Set([...vendors, ...Object.values(authMethods).flat()]);
