import { isObject, type JsonObject, mapJson, resolve } from "../lib/json.ts";

/**
 * Every field that the document marks `writeOnly`, also by its aliases, and whether it is a value or an object with
 * secrets inside.
 */
export function secretFieldsOf(document: JsonObject): Map<string, "value" | "object"> {
  const secrets = new Map<string, "value" | "object">();
  mapJson(document, (node) => {
    for (const [name, reference] of Object.entries(isObject(node.properties) ? node.properties : {})) {
      const property = isObject(reference) ? resolve(document, reference) : {};
      if (property.writeOnly !== true) continue;
      const aliases = Array.isArray(property["x-aliases"]) ? property["x-aliases"].map(String) : [];
      for (const key of [name, ...aliases]) secrets.set(key, property.type === "object" ? "object" : "value");
    }
    return node;
  });
  return new Map([...secrets].sort());
}
