import { type JsonObject, mapJson, objectEntriesIn, resolve, textsIn } from "../lib/json.ts";

/**
 * Every field that the document marks `writeOnly`, also by its aliases, and whether it is a value or an object with
 * secrets inside.
 */
export function secretFieldsOf(document: JsonObject): Map<string, "value" | "object"> {
  const secrets = new Map<string, "value" | "object">();
  mapJson(document, (node) => {
    for (const [name, reference] of objectEntriesIn(node.properties)) {
      const property = resolve(document, reference);
      if (property.writeOnly !== true) continue;
      const kind = property.type === "object" ? "object" : "value";
      for (const key of [name, ...textsIn(property["x-aliases"])]) secrets.set(key, kind);
    }
    return node;
  });
  return new Map([...secrets].sort());
}
