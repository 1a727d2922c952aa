import type { IssueCode } from "../validate/issue.ts";
import type { FormIssue } from "./form-issues.ts";

/** The facts of an issue, for its message. */
export type FormIssueFacts = Omit<FormIssue, "message">;

/**
 * Messages that replace the English ones, by the code of the issue. The English message stays when a function returns
 * `undefined`.
 *
 * @example
 * const messages: FormMessages = { missing: ({ label }) => `${label} fehlt.` };
 */
export type FormMessages = {
  readonly [Code in IssueCode]?: (issue: FormIssueFacts) => string | undefined;
};

export function messageOf(issue: FormIssueFacts, messages: FormMessages): string {
  return messages[issue.code]?.(issue) ?? englishMessage(issue);
}

function englishMessage({ code, kind, label, min, max, format }: FormIssueFacts): string {
  if (kind === undefined) {
    return code === "unknown_field"
      ? "This form has a field that the source does not have."
      : "Something in this form could not be read. Reload the page and try again.";
  }
  const name = inSentence(label);
  if (kind === "checkbox") return `${label} must be on or off.`;
  if (code === "missing" && kind === "json-file") return `Add the ${name}.`;
  if (kind === "select") return `Choose the ${name}.`;
  if (code === "missing") return `Enter the ${name}.`;
  if (kind === "number") return `${label} must be a number${rangeOf(min, max)}.`;
  if (kind === "json-file") return `${label} must be the whole content of the JSON file.`;
  if (code === "wrong_format" && format === "email") return `${label} must be an email address.`;
  if (code === "wrong_length" && (min ?? max) !== undefined) {
    return `${label} must have${rangeOf(min, max).replace(" of", "")} characters.`;
  }
  return `Check the ${name}.`;
}

function rangeOf(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? "" : ` of at most ${max}`;
}

/** "Host name" becomes "host name", but "SSH tunnel host" stays as it is. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
