import type { SourceInput } from "./generated/types.ts";
import { source } from "./generated/validator.ts";
import { isPlainObject } from "./json.ts";
import { check, checkFields } from "./validate/check.ts";
import { type Fault, noFindings, weightOf } from "./validate/findings.ts";
import type { ValidationIssue } from "./validate/issue.ts";
import { asJson, type Fields, fieldsOf, unreadable } from "./validate/json.ts";
import { notJson, wrappedSource } from "./validate/messages.ts";
import { comparePaths, keysOf, type PathNode, pointerOf } from "./validate/path.ts";
import { settle } from "./validate/settle.ts";
import type { StandardSchema } from "./validate/standard.ts";

export type { SourceInput } from "./generated/types.ts";
export type { IssueCode, ValidationIssue } from "./validate/issue.ts";
export type { StandardIssue, StandardResult, StandardSchema } from "./validate/standard.ts";

/**
 * Checks a source before it is sent: returns one issue per fault, in the order in which the fields are read,
 * and none when the source is valid. What counts is what `JSON.stringify` would send: a key that holds
 * `undefined` is absent. It never throws.
 *
 * @example
 * const client = createClient({ validate: validateSource });
 */
export function validateSource(input: unknown): ValidationIssue[] {
  try {
    return faultsOf(input).map(toIssue);
  } catch {
    // Reached only by input that changes while it is read, such as a proxy that is revoked halfway.
    return [toIssue(notJson(undefined))];
  }
}

/**
 * A source as a Standard Schema (https://standardschema.dev): React Hook Form, TanStack Form, tRPC, Hono and
 * others take it as it is. Its issues are those of {@link validateSource}; a valid source comes back unchanged.
 */
export const sourceInputSchema: StandardSchema<SourceInput> = {
  "~standard": {
    version: 1,
    vendor: "prequel-import",
    validate(value) {
      const issues = validateSource(value);
      if (issues.length > 0) return { issues };
      // Asserted: the compiler cannot see that the table and the type are generated from the same document.
      return { value: value as SourceInput };
    },
  },
};

function faultsOf(input: unknown): readonly Fault[] {
  const found = noFindings();
  const value = asJson(input, "source");
  const fields = isPlainObject(value) ? fieldsOf(value) : undefined;
  const inner = fields && innerSource(fields);
  if (inner) {
    found.faults.push(wrappedSource(inner.path));
    check(source, inner.value, inner.path, false, found);
  } else if (fields) {
    checkFields(source, fields, undefined, found);
  } else {
    check(source, isPlainObject(value) ? unreadable : value, undefined, false, found);
  }
  if (weightOf(found) === 0) return [];
  return settle(found).sort((a, b) => comparePaths(a.path, b.path));
}

/** The source, when the whole body of the request was given instead of it. */
function innerSource({ keys, values }: Fields): { path: PathNode; value: unknown } | undefined {
  const [value, ...others] = values;
  if (keys[0] !== "source" || others.length > 0 || !isPlainObject(value)) return undefined;
  return { path: { parent: undefined, key: "source", order: 0 }, value };
}

function toIssue({ path, code, message, expected, suggestion }: Fault): ValidationIssue {
  return {
    path: keysOf(path),
    pointer: pointerOf(path),
    code,
    message,
    ...(expected !== undefined && { expected }),
    ...(suggestion !== undefined && { suggestion }),
  };
}
