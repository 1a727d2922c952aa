import { expect, test } from "vitest";
import type { Change } from "../../../scripts/changes/change.ts";
import { markdownReport, shortReport, textReport } from "../../../scripts/changes/report.ts";

const changes: Change[] = [
  { effect: "text", kind: "changed", sentence: "`host` has another title.", names: ["host"] },
  { effect: "breaking", kind: "removed", sentence: "`port` is gone.", names: ["port"] },
  { effect: "breaking", kind: "added", sentence: "`user` is new and required.", names: ["user"] },
];

test("the list has breaking changes first, and then the next version", () => {
  expect(textReport("0.1.0", changes)).toBe(`Changes for users since 0.1.0

Breaking:
- \`user\` is new and required.
- \`port\` is gone.

Texts only, in the docs, the forms and the examples of the mock:
- \`host\` has another title.

The next version must be at least 0.2.0: before 1.0, a breaking change needs a minor version.`);
});

test("the draft is a section of the changelog", () => {
  expect(markdownReport("0.1.0", changes)).toBe(`## 0.2.0, not released yet

### Breaking

- \`user\` is new and required.
- \`port\` is gone.

### Texts only, in the docs, the forms and the examples of the mock

- \`host\` has another title.`);
});

test("the short form names only the breaking changes", () => {
  expect(shortReport("0.1.0", changes)).toBe(`The document since 0.1.0: 2 breaking changes, 1 other change.
  \`port\` is gone.
  \`user\` is new and required.
\`npm run changes\` lists every change, with those of the types, and says what the next version must be.`);
});

test("no change is one sentence, and nothing in the short form", () => {
  expect(textReport("0.1.0", [])).toBe("Nothing has changed for users since 0.1.0.");
  expect(shortReport("0.1.0", [])).toBe("");
});
