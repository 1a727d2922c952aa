import type { DraftIssue, IssueCode } from "../issue.ts";
import type { PathNode } from "../path.ts";
import type { ValueSchema } from "../schema.ts";
import { expectedOf, nameOf, typeNameOf } from "./phrases.ts";

/** A value that its schema does not allow. */
export function invalidValue(
  schema: ValueSchema,
  value: unknown,
  code: IssueCode,
  path: PathNode | undefined,
  optional: boolean,
): DraftIssue {
  if (code === "not_json") return notJson(path);
  const name = nameOf(path);
  const expected = expectedOf(schema);
  const issue = (message: string): DraftIssue => ({ path, code, message: `${name} ${message}.`, expected });
  const advice = `${optional ? "leave it out, or " : ""}use ${schema.description ?? expected}`;
  if (code === "empty") return issue(`is empty: ${advice}`);
  if (code === "wrong_type")
    return issue(`must be ${expected}, not ${typeNameOf(value)}${hintFor(schema, value, advice, optional)}`);
  return issue(`must be ${expected}${schema.description ? `: ${advice}` : ""}`);
}

function hintFor(schema: ValueSchema, value: unknown, advice: string, optional: boolean): string {
  const isText = typeof value === "string";
  if (isText && (schema.type === "integer" || schema.type === "number") && /^\s*\d+\s*$/.test(value)) {
    return ": remove the quotes";
  }
  if (isText && schema.type === "boolean" && /^(true|false)$/i.test(value)) return ": remove the quotes";
  if (isText && /^\s*\{/.test(value)) return ": parse the JSON and pass the object in it";
  const isObject = schema.type === "object" || schema.type === "union";
  if (isObject && Array.isArray(value)) return ": pass the object itself";
  if (schema.description) return `: ${advice}`;
  return value === null && optional ? ": leave it out" : "";
}

export function notJson(path: PathNode | undefined): DraftIssue {
  const message =
    "cannot be serialized as JSON: use plain data without cycles, BigInts or getters that throw";
  return { path, code: "not_json", message: `${nameOf(path)} ${message}.` };
}

/** The source, or an object in it, is wrapped in another object as its only field. */
export function wrappedObject(path: PathNode, owner: PathNode | undefined): DraftIssue {
  const inner = nameOf(path, "its only field");
  const message = `${nameOf(owner)} is wrapped in another object: pass the value of ${inner} itself.`;
  return { path, code: "misplaced_field", message };
}

/** The merge key of YAML is present as an ordinary key, so its fields are in the wrong object. */
export function unmerged(path: PathNode): DraftIssue {
  const where = path.parent ? nameOf(path.parent, "This object") : "The source";
  const message = `${where} has a key \`<<\`, which the YAML parser did not merge: turn on merge keys in the parser.`;
  return { path, code: "misplaced_field", message };
}
