import { type JsonObject, objectAt, refName } from "../../lib/json.ts";
import { type AuthoredFiles, fromDerived, type Located } from "./authored-files.ts";
import { methodOf, vendorsIn } from "./vendors.ts";

/** The schemas of an update: the configurations of a create, in which everything is optional. */
export function updateSchemasOf(files: AuthoredFiles): JsonObject {
  const schemas = new Map<string, JsonObject>();
  const vendors = new Map<string, JsonObject>();
  for (const { vendor, property, config } of vendorsIn(files)) {
    const { $ref, ...siblings } = property.schema;
    const name = `${refName({ $ref })}Update`;
    vendors.set(vendor, { $ref: `#/${name}`, ...siblings });
    schemas.set(name, configUpdate(config));
  }

  function configUpdate(config: Located): JsonObject {
    const variants = files.variantsOf(config);
    const properties = new Map<string, JsonObject>();
    for (const variant of variants) {
      for (const name of namesIn(variant)) {
        if (!properties.has(name)) properties.set(name, propertyUpdate(variant, name));
      }
    }
    if (variants.length > 1) properties.set("auth_method", methodsOf(variants));
    return partial(config.schema, properties);
  }

  /** A closed object becomes one in which everything is optional. Everything else stays as it is. */
  function propertyUpdate(owner: Located, name: string): JsonObject {
    const property = files.property(owner, name);
    const { $ref, ...siblings } = property.schema;
    if (typeof $ref !== "string") return { $ref: fromDerived(property) };
    const target = files.target(property);
    if (target.schema.additionalProperties !== false) return { $ref: fromDerived(target), ...siblings };
    const update = `${refName({ $ref })}Update`;
    if (!schemas.has(update)) {
      // Set before its properties, because a schema may contain itself: the lint reports it.
      schemas.set(update, {});
      const properties = namesIn(target).map((inner) => [inner, propertyUpdate(target, inner)] as const);
      schemas.set(update, partial(target.schema, new Map(properties)));
    }
    return { $ref: `#/${update}`, ...siblings };
  }

  const source = {
    type: "object",
    title: "Changes to a source",
    description:
      "The fields to change, with at most one vendor's configuration: the one that the source has. What is left out stays as it is.",
    additionalProperties: false,
    // At most one configuration, with or without a name.
    anyOf: [{ maxProperties: 1 }, { maxProperties: 2, required: ["name"] }],
    properties: { name: { $ref: "../common/fields.yaml#/name" }, ...Object.fromEntries(vendors) },
  };
  return { SourceUpdate: source, ...Object.fromEntries(schemas) };
}

function namesIn({ schema }: Located): string[] {
  return Object.keys(objectAt(schema, "properties"));
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
