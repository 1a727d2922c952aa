import document from "prequel-import/openapi.json" with { type: "json" };
import type { RequestIssue } from "../http-messages.ts";
import { isPlainObject } from "../json.ts";
import { redactText } from "./redact-text.ts";

/**
 * The names of all fields in the document, of the fields that it marks as secret, and of the fields that are objects.
 */
const knownNames = new Set(["source"]);
const secretNames = new Set<string>();
const objectNames = new Set(["source"]);
// `JSON.stringify` only serves to visit every object.
JSON.stringify(document, (key, value) => {
  if (key !== "properties") return value;
  for (const [name, schema] of Object.entries(value)) {
    knownNames.add(name);
    if (!isPlainObject(schema)) continue;
    if (schema.writeOnly === true) secretNames.add(name);
    // Every `$ref` of the document leads to an object: single values are inlined.
    if (schema.$ref !== undefined || schema.properties !== undefined) objectNames.add(name);
  }
  return value;
});

/**
 * A copy without secrets. It leaves out the values of unknown fields, because a misspelled field may contain a secret.
 * It leaves out text that looks like JSON, because it may contain such fields. It leaves out any value that takes the
 * place of an object, because it may be the password itself.
 */
export function redactBody(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redactBody);
  if (typeof value === "string") return /^\s*[[{"]/.test(value) ? "[JSON as text]" : redactText(value);
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    shownName(name),
    knownNames.has(name) ? redactField(name, inner) : "[unknown field]",
  ]);
  return Object.fromEntries(entries);
}

function redactField(name: string, value: unknown): unknown {
  if (objectNames.has(name) && value !== null && !isPlainObject(value)) return "[not an object]";
  if (secretNames.has(name) && !isPlainObject(value)) return "[redacted]";
  // These two fields name an object. Any other value of theirs may be a secret.
  if (name === "auth_method" || name === "vendor")
    return objectNames.has(String(value)) ? value : "[unknown]";
  return redactBody(value);
}

/** Hides a name that does not look like a field, because it may be a secret in the wrong place. */
function shownName(name: string): string {
  return knownNames.has(name) || /^[a-z]+(_[a-z]+){0,4}$/i.test(name) ? name.slice(0, 40) : "[unknown field]";
}

/** An issue without names that may be secrets. Prism quotes such names in its messages. */
export function redactIssue({ path, code, message }: RequestIssue): Omit<RequestIssue, "pointer"> {
  return {
    path: path.map((key) => (typeof key === "number" ? key : shownName(key))),
    code,
    message: redactText(message.replace(/'([^']*)'/g, (_, name) => `'${shownName(name)}'`)),
  };
}
