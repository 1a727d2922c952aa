import document from "prequel-import/openapi.json" with { type: "json" };
import { isRecord } from "../json.ts";

/** The names of all fields that the document has, wherever they stand. */
const knownNames = new Set(["source"]);
// Stringified for the visit of every object alone.
JSON.stringify(document, (key, value) => {
  if (key === "properties") for (const name of Object.keys(value)) knownNames.add(name);
  return value;
});

/** Deeper than anything in the document. */
const maxDepth = 10;

/**
 * A copy without the values of fields that the document does not have, also not in text: a misspelt name may
 * hold a secret.
 */
export function maskUnknownFields(value: unknown, depth = 0): unknown {
  if (depth > maxDepth) return "[too deep]";
  if (Array.isArray(value)) return value.map((item) => maskUnknownFields(item, depth + 1));
  // What the journal itself says instead of a body stands at the top.
  if (depth > 0 && typeof value === "string" && /^\s*[[{"]/.test(value)) return "[JSON as text]";
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    knownNames.has(name) ? maskUnknownFields(inner, depth + 1) : "[unknown field]",
  ]);
  return Object.fromEntries(entries);
}
