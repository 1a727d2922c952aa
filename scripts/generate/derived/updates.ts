import { type JsonObject, objectAt, refName } from "../../lib/json.ts";
import { type AuthoredFiles, fromDerived, type Located } from "./authored-files.ts";
import { methodOf, vendorsIn } from "./vendors.ts";

/** The schemas of an update: the configurations of a create, in which everything is optional. */
export async function updateSchemasOf(files: AuthoredFiles): Promise<JsonObject> {
  const schemas = new Map<string, JsonObject>();
  const vendors = new Map<string, JsonObject>();
  for (const { vendor, property, config } of await vendorsIn(files)) {
    const { $ref, ...siblings } = property.schema;
    const name = `${refName({ $ref })}Update`;
    vendors.set(vendor, { $ref: `#/${name}`, ...siblings });
    schemas.set(name, await configUpdate(config));
  }

  async function configUpdate(config: Located): Promise<JsonObject> {
    const variants = await files.variantsOf(config);
    const properties = new Map<string, JsonObject>();
    for (const variant of variants) {
      for (const name of Object.keys(objectAt(variant.schema, "properties"))) {
        if (!properties.has(name)) properties.set(name, await propertyUpdate(variant, name));
      }
    }
    if (variants.length > 1) properties.set("auth_method", methodsOf(variants));
    return partial(config.schema, properties);
  }

  /** A closed object becomes one in which everything is optional. Everything else stays as it is. */
  async function propertyUpdate(owner: Located, name: string): Promise<JsonObject> {
    const property = await files.at(owner.file, `${owner.pointer}/properties/${name}`);
    const { $ref, ...siblings } = property.schema;
    if (typeof $ref !== "string") return { $ref: fromDerived(property) };
    const target = await files.target(property.file, property.schema);
    if (target.schema.additionalProperties !== false) return { $ref: fromDerived(target), ...siblings };
    const update = `${refName({ $ref })}Update`;
    if (!schemas.has(update)) {
      // Named first, for a schema that contains itself: the lint reports it.
      schemas.set(update, {});
      const properties = new Map<string, JsonObject>();
      for (const inner of Object.keys(objectAt(target.schema, "properties"))) {
        properties.set(inner, await propertyUpdate(target, inner));
      }
      schemas.set(update, partial(target.schema, properties));
    }
    return { $ref: `#/${update}`, ...siblings };
  }

  const source = {
    type: "object",
    title: "Changes to a source",
    description:
      "The fields to change, with at most one vendor's configuration: the one that the source has. What is left out stays as it is.",
    additionalProperties: false,
    // At most one configuration, with or without a name beside it.
    anyOf: [{ maxProperties: 1 }, { maxProperties: 2, required: ["name"] }],
    properties: { name: { $ref: "../common/fields.yaml#/name" }, ...Object.fromEntries(vendors) },
  };
  return { SourceUpdate: source, ...Object.fromEntries(schemas) };
}

function partial(
  { title, description }: JsonObject,
  properties: ReadonlyMap<string, JsonObject>,
): JsonObject {
  return {
    type: "object",
    title: `${title}: changes`,
    ...(description !== undefined && { description }),
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function methodsOf(variants: readonly Located[]): JsonObject {
  const [first] = variants.map(({ schema }) => objectAt(schema, "properties", "auth_method"));
  return {
    type: "string",
    enum: variants.map(methodOf),
    description:
      "How the source authenticates. To switch, send the new method with its whole object. The old object is dropped.",
    ...(first?.example !== undefined && { example: first.example }),
    "x-evidence": "likely",
  };
}
