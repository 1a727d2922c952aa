import { isObject, type JsonObject, resolve } from "./json.ts";
import { vendorsOf } from "./vendors.ts";

/** Every secret field of the requests by name, and whether it is a value or an object with secrets inside. */
export function secretsOf(document: JsonObject): Map<string, "value" | "object"> {
  const secrets = new Map<string, "value" | "object">();
  const visit = (schema: JsonObject) => {
    for (const [name, reference] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
      if (!isObject(reference)) continue;
      const property = resolve(document, reference);
      if (property.writeOnly === true) secrets.set(name, property.type === "object" ? "object" : "value");
      visit(property);
    }
  };
  for (const { methods } of vendorsOf(document)) for (const { config } of methods) visit(config);
  return new Map([...secrets].sort());
}
