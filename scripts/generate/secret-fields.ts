import { isObject, type JsonObject, mapJson, resolve } from "../lib/json.ts";

/** Every field that the document marks `writeOnly`, and whether it is a value or an object with secrets inside. */
export function secretFieldsOf(document: JsonObject): Map<string, "value" | "object"> {
  const secrets = new Map<string, "value" | "object">();
  mapJson(document, (node) => {
    for (const [name, reference] of Object.entries(isObject(node.properties) ? node.properties : {})) {
      const property = isObject(reference) ? resolve(document, reference) : {};
      if (property.writeOnly === true) secrets.set(name, property.type === "object" ? "object" : "value");
    }
    return node;
  });
  return new Map([...secrets].sort());
}
