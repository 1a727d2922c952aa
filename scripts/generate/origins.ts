import { objectAt, objectEntriesIn } from "../lib/json.ts";
import { type Document, header } from "./document.ts";

/**
 * The `x-from` of every field of a response, which the published document does not have and the mock needs. Without
 * `x-from`, a field has the value of the request field with the same name.
 */
export function originsOf({ authored }: Document): string {
  const schemas = objectEntriesIn(objectAt(authored, "components", "schemas"));
  const rows = schemas.flatMap(([name, schema]) => {
    const origins = objectEntriesIn(schema.properties)
      .filter(([, property]) => property["x-from"] !== undefined)
      .map(([field, property]) => [field, property["x-from"]]);
    return origins.length === 0 ? [] : [`  ${name}: ${JSON.stringify(Object.fromEntries(origins))},\n`];
  });
  return `// ${header}

/** By schema and response field: the request field that it repeats, as a dotted path from the object around it. */
export const origins: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${rows.join("")}};
`;
}
