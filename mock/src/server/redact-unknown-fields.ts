import { authMethods, vendors } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { isPlainObject } from "../json.ts";

/** The name of every field in the document. */
const knownNames = new Set(["source"]);
// `JSON.stringify` only serves to visit every object.
JSON.stringify(document, (key, value) => {
  if (key === "properties") for (const name of Object.keys(value)) knownNames.add(name);
  return value;
});

/** The fields whose value is a configuration or a way to authenticate. */
const objectNames = new Set<string>([...vendors, ...Object.values(authMethods).flat()]);

/** Deeper than anything in the document. */
const maxDepth = 10;

/**
 * A copy without the values of fields that the document does not have: a misspelled name may hold a secret. Text
 * that looks like JSON is redacted as a whole, because it may hold such fields too. So is anything but an object where
 * a configuration belongs: it may be the password alone.
 */
export function redactUnknownFields(value: unknown, depth = 0): unknown {
  if (depth > maxDepth) return "[too deep]";
  if (Array.isArray(value)) return value.map((item) => redactUnknownFields(item, depth + 1));
  // At the top, text comes from the journal itself, such as "[too long to keep]".
  if (depth > 0 && typeof value === "string" && /^\s*[[{"]/.test(value)) return "[JSON as text]";
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    knownNames.has(name) ? redactField(name, inner, depth + 1) : "[unknown field]",
  ]);
  return Object.fromEntries(entries);
}

function redactField(name: string, value: unknown, depth: number): unknown {
  if (objectNames.has(name) && value !== null && !isPlainObject(value)) return "[not an object]";
  return redactUnknownFields(value, depth);
}
