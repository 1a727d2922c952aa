import { isObject, type JsonObject, mapJson, objectAt } from "../lib/json.ts";
import { type Document, stampOf } from "./document.ts";

/**
 * Where the fields of an answer come from, as `x-from` says it: what the mock cannot read in the published
 * document. A field that has none comes from the request field of its own name.
 */
export function originsOf(document: Document): string {
  const rows = Object.entries(objectAt(document.authored, "components", "schemas")).flatMap(
    ([name, schema]) => {
      const origins = Object.entries(isObject(schema) && isObject(schema.properties) ? schema.properties : {})
        .filter(([, property]) => isObject(property) && property["x-from"] !== undefined)
        .map(([field, property]) => [field, isObject(property) ? property["x-from"] : null]);
      return origins.length === 0 ? [] : [{ name, origins: Object.fromEntries(origins) }];
    },
  );
  checkAllFound(document.authored, rows.flatMap(({ origins }) => Object.keys(origins)).length);
  return `// ${stampOf(document)}

/** By schema and field of an answer: the request field it repeats, as a dotted path from the object around. */
export const origins: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${rows.map(({ name, origins }) => `  ${name}: ${JSON.stringify(origins)},\n`).join("")}};
`;
}

/** An `x-from` that is not on a field of a named schema would be lost without a word. */
function checkAllFound(document: JsonObject, found: number): void {
  let written = 0;
  mapJson(document, (node) => {
    if (node["x-from"] !== undefined) written++;
    return node;
  });
  if (written !== found) throw new Error("The document has x-from where no named schema has a field.");
}
