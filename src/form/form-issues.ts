import { sourceForms } from "../generated/forms.ts";
import { isPlainObject } from "../json.ts";
import { type IssueCode, issueCodes } from "../validate/issue.ts";
import type { SourceFormOptions } from "./form-schema.ts";
import { type FormMessages, messageOf } from "./messages.ts";
import type { SourceFormField, SourceFormKind, SourceFormOption } from "./source-form.ts";
import { sourceType } from "./source-type.ts";

/** One mistake in a form, at its input. It is plain data, with everything that a translation needs. */
export interface FormIssue {
  /**
   * The keys that lead to the value, such as `["postgres", "port"]`. Empty when the issue belongs to no single input.
   */
  readonly path: readonly string[];
  /** The name of the input, such as `"postgres.port"`, or `""`. */
  readonly name: string;
  /** The kind of issue, as in `ValidationIssue`. A blank input is `"missing"`. */
  readonly code: IssueCode;
  /** One short sentence for the person in front of the form. It never quotes what the input holds. */
  readonly message: string;
  /** The label of the input, or `""`. */
  readonly label: string;
  /** The kind of the input. Absent when the form has no such input. */
  readonly kind?: SourceFormKind;
  /** The smallest number, or the smallest length of a text. */
  readonly min?: number;
  /** The largest number, or the largest length of a text. */
  readonly max?: number;
  /** The format of a text, such as `"email"`. */
  readonly format?: string;
  /** The choices of a select. */
  readonly options?: readonly SourceFormOption[];
}

export function fieldIssue(field: SourceFormField, code: IssueCode, messages: FormMessages): FormIssue {
  const { path, name, label, kind, min, max, format, options } = field;
  const facts = {
    path,
    name,
    code: code === "empty" ? "missing" : code,
    label,
    kind,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(format !== undefined && { format }),
    ...(options && { options }),
  } as const;
  return { ...facts, message: messageOf(facts, messages) };
}

/** An issue at an input that the vendor's form does not have, or at no input. */
export function otherIssue(path: readonly string[], code: IssueCode, messages: FormMessages): FormIssue {
  const facts = { path, name: path.join("."), code, label: "" };
  return { ...facts, message: messageOf(facts, messages) };
}

/** The part of a validator's issue that the form needs. */
interface SourceIssue {
  readonly path: readonly (string | number)[];
  readonly code: IssueCode;
}

/**
 * Converts the issues of a source to issues of its form. A missing group becomes one issue for each input that the
 * group needs. An issue inside an uploaded file moves to the input of the file.
 */
export function issuesAtFields(
  issues: readonly SourceIssue[],
  fields: readonly SourceFormField[],
  messages: FormMessages,
): FormIssue[] {
  const found = issues.flatMap(({ path, code }) => {
    const name = path.join(".");
    const field = fields.find((one) => one.name === name || name.startsWith(`${one.name}.`));
    if (field) return [fieldIssue(field, code, messages)];
    const needed = fields.filter((one) => one.required && isInGroup(one, path, name));
    if (code === "missing" && needed.length > 0) return needed.map((one) => fieldIssue(one, code, messages));
    return [otherIssue([], code, messages)];
  });
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}

/**
 * Whether a missing group needs the field. Without a configuration, the method and thus its credentials are unknown.
 */
function isInGroup({ name, conditions }: SourceFormField, path: SourceIssue["path"], group: string): boolean {
  return name.startsWith(`${group}.`) && (path.length > 1 || !conditions);
}

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
