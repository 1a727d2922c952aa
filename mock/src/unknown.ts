import document from "prequel-import/openapi.json" with { type: "json" };
import { isObject } from "./json.ts";

/** The names of all fields that the document has. */
const names = new Set(["source"]);
JSON.stringify(document, (key, value) => {
  if (key === "properties") for (const name of Object.keys(value)) names.add(name);
  return value;
});

/** What the document has nests no deeper. */
const deepest = 10;

/** A copy without the values of fields that the document does not have: one may be a secret whose name is misspelt. */
export function withoutUnknown(value: unknown, depth = 0): unknown {
  if (depth > deepest) return "[too deep]";
  if (Array.isArray(value)) return value.map((item) => withoutUnknown(item, depth + 1));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    names.has(name) ? withoutUnknown(inner, depth + 1) : "[unknown field]",
  ]);
  return Object.fromEntries(entries);
}
