import { expect, test } from "vitest";
import { toValidationIssue } from "../../src/validate/issue.ts";

test("an issue has `expected` and `suggestion` only when they are set", () => {
  const path = { parent: undefined, key: "vendor", order: 0 };
  const draft = { path, code: "missing", message: "A sentence." } as const;
  const issue = { path: ["vendor"], pointer: "/vendor", code: "missing", message: "A sentence." };
  expect(toValidationIssue(draft)).toStrictEqual(issue);
  expect(toValidationIssue({ ...draft, expected: "text" })).toStrictEqual({ ...issue, expected: "text" });
  expect(toValidationIssue({ ...draft, suggestion: "s3" })).toStrictEqual({ ...issue, suggestion: "s3" });
});
