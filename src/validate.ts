/**
 * Checks a source before it is sent, with one sentence for each mistake. It is for developers: `prequel-import/form` has
 * messages for the people in front of a form.
 *
 * @packageDocumentation
 */
import type { SourceInput } from "./generated/types.ts";
import { source, sourceUpdate } from "./generated/validator.ts";
import { isPlainObject } from "./json.ts";
import { checkFields, checkValue } from "./validate/check.ts";
import { emptyResult, estimateIssues } from "./validate/check-result.ts";
import { explain } from "./validate/explain/explain.ts";
import { type DraftIssue, toValidationIssue, type ValidationIssue } from "./validate/issue.ts";
import { asJson, type Fields, fieldsOf, unreadable } from "./validate/json.ts";
import { mergeKey } from "./validate/merge-key.ts";
import { notJson, wrappedObject } from "./validate/messages/value-issues.ts";
import { comparePaths, type PathNode } from "./validate/path.ts";
import { hasField, type ValueSchema } from "./validate/schema.ts";
import type { StandardSchema } from "./validate/standard-schema.ts";

export type { SourceInput } from "./generated/types.ts";
export type { IssueCode, ValidationIssue } from "./validate/issue.ts";
export type { StandardIssue, StandardResult, StandardSchema } from "./validate/standard-schema.ts";

/**
 * Checks a source before it is sent. Returns one issue for each mistake, in the order of the fields, and an empty list
 * for a valid source. It checks what `JSON.stringify` would send: a key whose value is `undefined` is absent. It never
 * throws.
 *
 * @example
 * const client = createClient({ validate: validateSource });
 */
export function validateSource(input: unknown): ValidationIssue[] {
  return validationIssues(source, input);
}

/**
 * Checks the changes to a source before `update` or `test` sends them, as {@link validateSource} checks a source.
 * Fields that are left out stay as they are, so no field is missing. It never throws.
 *
 * @example
 * const client = createClient({ validate: validateSource, validateUpdate: validateSourceUpdate });
 */
export function validateSourceUpdate(changes: unknown): ValidationIssue[] {
  return validationIssues(sourceUpdate, changes);
}

/** Whether a value is a valid source. A value that passes has the type `SourceInput`. */
export function isValidSource(input: unknown): input is SourceInput {
  return validateSource(input).length === 0;
}

/**
 * A Standard Schema (https://standardschema.dev) for a source: you can pass it to React Hook Form, TanStack
 * Form, tRPC, Hono and others. Its issues are those of {@link validateSource}. A valid source is returned
 * unchanged.
 */
export const sourceInputSchema: StandardSchema<SourceInput> = {
  "~standard": {
    version: 1,
    vendor: "prequel-import",
    validate(value) {
      const issues = validateSource(value);
      if (issues.length > 0) return { issues };
      // The compiler cannot see that the validator and the type are generated from the same document.
      return { value: value as SourceInput };
    },
  },
};

function validationIssues(schema: ValueSchema, input: unknown): ValidationIssue[] {
  try {
    return issuesOf(schema, input).map(toValidationIssue);
  } catch {
    // Reached only by input that changes while it is read, such as a proxy that is revoked during the check.
    return [toValidationIssue(notJson(undefined))];
  }
}

/**
 * `check` compares the input with its schemas. `explain` decides which field was meant by each unknown one.
 * The functions in `messages` write the sentence of each issue.
 */
function issuesOf(schema: ValueSchema, input: unknown): readonly DraftIssue[] {
  const result = emptyResult();
  const value = asJson(input, "source");
  const fields = isPlainObject(value) ? fieldsOf(value) : undefined;
  const wrapped = fields && wrappedSourceIn(schema, fields);
  if (wrapped) {
    result.issues.push(wrappedObject(wrapped.path, undefined));
    checkValue(schema, wrapped.value, wrapped.path, false, result);
  } else if (fields) {
    checkFields(schema, fields, undefined, result);
  } else {
    checkValue(schema, isPlainObject(value) ? unreadable : value, undefined, false, result);
  }
  if (estimateIssues(result) === 0) return [];
  return explain(result).sort((a, b) => comparePaths(a.path, b.path));
}

/** More than anyone wraps a source, such as the body of a request in the data of a form. */
const maxWrappers = 3;

/** Finds a source inside other objects, such as the body of a request, under keys that are not fields of a source. */
function wrappedSourceIn(
  schema: ValueSchema,
  { keys, values }: Fields,
  parent?: PathNode,
  depth = 1,
): { path: PathNode; value: unknown } | undefined {
  const [key, value] = [keys[0] ?? "", values[0]];
  if (keys.length !== 1 || !isPlainObject(value) || hasField(schema, key) || key === mergeKey)
    return undefined;
  const isSource = key === "source" || Object.keys(value).some((name) => hasField(schema, name));
  const path = { parent, key, order: 0 };
  if (isSource) return { path, value };
  const inner = depth < maxWrappers ? fieldsOf(value) : undefined;
  return inner && wrappedSourceIn(schema, inner, path, depth + 1);
}
