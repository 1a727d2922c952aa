import { validateSource } from "prequel-import/validate";
import { isPlainObject } from "../json.ts";
import { issueAt, type RequestIssue } from "../messages.ts";
import type { Violation } from "../prism/engine.ts";

/**
 * The issues of a request, in words for a form, with paths inside the source. The body of a create gets those of the
 * validator, because Prism reports dozens of violations for one mistake in it. Anything else gets Prism's violations.
 */
export function issuesOf(
  operationId: string | undefined,
  body: unknown,
  violations: readonly Violation[],
): RequestIssue[] {
  const issues = operationId === "createImportSource" ? createIssuesOf(body) : [];
  if (issues.length > 0) return issues;
  return violations.map(({ path: [, ...path], message }) => issueAt(path, "invalid", `${message}.`));
}

function createIssuesOf(body: unknown): RequestIssue[] {
  if (!isPlainObject(body) || !Object.hasOwn(body, "source")) {
    return [issueAt([], "missing", 'The body has no `source`: send `{ "source": { "vendor": … } }`.')];
  }
  const issues = validateSource(body.source);
  const isAlone = Object.keys(body).length === 1;
  if (issues.length > 0 || isAlone) return issues;
  return [issueAt([], "unknown_field", "The body has fields other than `source`: send only `source`.")];
}
