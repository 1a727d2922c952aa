import { validateSource, validateSourceUpdate } from "prequel-import/validate";
import { isPlainObject } from "../json.ts";
import { issueAt, type RequestIssue } from "../messages.ts";
import type { Violation } from "../prism/engine.ts";

/** The check of `source` in the body, by the id of the operation. */
const checks: Readonly<Record<string, (source: unknown) => readonly RequestIssue[]>> = {
  createImportSource: validateSource,
  testNewImportSource: validateSource,
  updateImportSource: validateSourceUpdate,
  testImportSource: validateSourceUpdate,
};

/** The issues that count: those at a field that is not checked, or inside of one, do not. */
export type Checked = (issues: readonly RequestIssue[]) => readonly RequestIssue[];

/** Leaves out the issues of the fields with these names. */
export function checkedExcept(unchecked: readonly string[]): Checked {
  return (issues) => issues.filter(({ path }) => !path.some((key) => unchecked.includes(String(key))));
}

/**
 * The issues of a request, in words for a form, with paths inside the source. A source or its changes get those of
 * the validator, because Prism reports dozens of violations for one mistake in them. Anything else gets Prism's
 * violations. There are none when the only mistakes are in fields that are not checked.
 */
export function issuesOf(
  operationId: string | undefined,
  body: unknown,
  violations: readonly Violation[],
  checked: Checked,
): readonly RequestIssue[] {
  const check = checks[operationId ?? ""];
  const hasSource = isPlainObject(body) && Object.hasOwn(body, "source");
  const issues = check && hasSource ? check(body.source) : [];
  if (issues.length > 0) return checked(issues);
  return violations.map(({ path: [, ...path], message }) => issueAt(path, "invalid", `${message}.`));
}
