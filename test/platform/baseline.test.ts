import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../support/project.ts";

/** Syntax and functions that Safari 16.0, Firefox 102 or Chrome 105 do not have. */
const tooNew = [
  /\(\?<[=!]/, // lookbehind
  /\\p\{/, // only missing in React Native's engine
  /\b(canParse|throwIfAborted|structuredClone|withResolvers|isWellFormed|toWellFormed|fromAsync|groupBy)\b/,
  /\b(toSorted|toReversed|toSpliced|findLast|findLastIndex)\b/,
  /\bAbortSignal\.(any|timeout)\b/,
];

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

test("the client and the validator use nothing that the oldest supported browsers lack", () => {
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((name) => {
    const text = readFileSync(join(root, "src", name), "utf8");
    // The code without its comments.
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
    const code = ts.createPrinter({ removeComments: true }).printFile(source);
    return tooNew.filter((pattern) => pattern.test(code)).map((pattern) => `${name}: ${pattern}`);
  });
  expect(found).toEqual([]);
});
