import { type ValidationIssue, validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import type { Reason } from "./structure/base.ts";
import { structuralMistakes } from "./structure.ts";

const results = structuralMistakes().map((mistake) => ({
  ...mistake,
  issues: validateSource(mistake.source),
}));

test("there are thousands of structural mistakes", () => {
  expect(results.length).toBeGreaterThan(4000);
});

test.each([...new Set(results.map(({ kind }) => kind))])("%s: one issue, with the true reason", (wanted) => {
  const wrong = results.filter(
    ({ kind, issues, readings }) => kind === wanted && !readings.some((reading) => agree(issues, reading)),
  );
  expect(wrong.map(({ source, readings, issues }) => ({ source, readings, issues }))).toEqual([]);
});

function agree(issues: readonly ValidationIssue[], reasons: readonly Reason[]): boolean {
  const said = (all: readonly (ValidationIssue | Reason)[]) =>
    JSON.stringify(all.map(({ code, path, suggestion }) => [code, path, suggestion]));
  return said(issues) === said(reasons);
}

test("every message is one sentence and quotes no secret", () => {
  const messages = results.flatMap(({ issues }) => issues.map(({ message }) => message));
  const wrong = messages.filter(
    (message) =>
      !/^(`|The |This )[^\n]{10,}[.?]$/.test(message) || / {2}|undefined|canary|[.?!] /.test(message),
  );
  expect(wrong).toEqual([]);
});
