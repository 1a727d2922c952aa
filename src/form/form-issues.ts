import { sourceForms } from "../generated/forms.ts";
import { isPlainObject } from "../json.ts";
import { issueCodes } from "../validate/issue.ts";
import { type FormIssue, issuesAtFields, type SourceIssue } from "./form-issue.ts";
import type { SourceFormOptions } from "./form-schema.ts";
import { sourceType } from "./source-type.ts";

/**
 * The issues of a failed create, update or test, at the inputs of the form. They come from a `ValidationError` or from
 * the body of a 422. Returns an empty list for any other error: show its `message` instead.
 *
 * @example
 * for (const { name, message } of formIssues(error)) form.setError(name, { message });
 */
export function formIssues(error: unknown, { messages = {} }: SourceFormOptions = {}): FormIssue[] {
  const issues = issuesIn(error);
  const vendors = Object.entries(sourceForms);
  const [, form] =
    vendors.find(([vendor]) => issues.some(({ path }) => path[0] === vendor)) ?? vendors[0] ?? [];
  return issuesAtFields(issues, [sourceType, ...(form?.fields ?? [])], messages);
}

function issuesIn(error: unknown): SourceIssue[] {
  try {
    return sourceIssuesOf(error);
  } catch {
    // The error is an object whose getters throw.
    return [];
  }
}

function sourceIssuesOf(error: unknown): SourceIssue[] {
  if (!isPlainObject(error)) return [];
  const { issues } = isPlainObject(error.body) ? error.body : error;
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) => {
    const { path, code } = isPlainObject(issue) ? issue : {};
    if (!Array.isArray(path)) return [];
    return [{ path: path.map(String), code: issueCodes.find((known) => known === code) ?? "wrong_value" }];
  });
}
