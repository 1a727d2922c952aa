/**
 * A union stands as an object with one property per variant, such as `vendor=sftp`, because the comparison would tell
 * variants apart by their positions.
 */
import {
  isObject,
  type Json,
  type JsonObject,
  mapJson,
  objectAt,
  refName,
  resolve,
  textAt,
} from "../../lib/json.ts";

/** A schema of the document in the form that can be compared. */
export type Comparable = (schema: JsonObject) => JsonObject;

export function comparableSchemas(document: JsonObject): Comparable {
  const tags = discriminatorsOf(document);
  return (schema) => comparableSchema(document, tags, schema);
}

function comparableSchema(document: JsonObject, tags: ReadonlySet<string>, node: JsonObject): JsonObject {
  const schema = { ...resolve(document, node), ...node };
  const { $ref: _, discriminator: __, oneOf, anyOf, allOf, not, const: constant, ...rest } = schema;
  const inner = (child: JsonObject) => comparableSchema(document, tags, child);
  const field = (child: JsonObject) => asUnion(tags, inner(child));
  // The comparison would spread the fields beside these over their branches.
  const combined = Object.entries({ anyOf, allOf, not }).flatMap(([keyword, schemas]) =>
    schemas === undefined ? [] : [[keyword, list([schemas].flat()).map(inner)]],
  );
  // The linter gives every secret this format, so it is no change of its own.
  if (rest.writeOnly === true && rest.format === "password") delete rest.format;
  return {
    ...rest,
    // A constant may become a choice of several values.
    ...(constant !== undefined && { enum: [constant] }),
    ...(rest.properties !== undefined && {
      properties: mapValues(rest.properties, field),
      required: rest.required ?? [],
    }),
    ...(isObject(rest.items) && { items: inner(rest.items) }),
    ...(combined.length > 0 && { combined: JSON.stringify(combined) }),
    ...(oneOf !== undefined && { type: "object", properties: variantsOf(tags, list(oneOf), inner) }),
  };
}

function variantsOf(tags: ReadonlySet<string>, branches: JsonObject[], inner: Comparable): JsonObject {
  const variants = branches.map((branch) => {
    const variant = inner(branch);
    return [tagOf(tags, variant) ?? `variant=${branch.$ref ? refName(branch) : variant.title}`, variant];
  });
  return Object.fromEntries(variants);
}

/** A configuration with one method becomes a union of one, so that it can be compared when it gets a second one. */
function asUnion(tags: ReadonlySet<string>, schema: JsonObject): JsonObject {
  const tag = tagOf(tags, schema);
  return tag === undefined ? schema : { type: "object", properties: { [tag]: schema } };
}

/** The required field with one possible value that tells a variant from others, such as `vendor=sftp`. */
function tagOf(tags: ReadonlySet<string>, { properties, required }: JsonObject): string | undefined {
  if (!isObject(properties) || !Array.isArray(required)) return undefined;
  const tag = required.map(String).find((name) => {
    const property = properties[name];
    return tags.has(name) && isObject(property) && Array.isArray(property.enum) && property.enum.length === 1;
  });
  return tag === undefined ? undefined : `${tag}=${objectAt(properties, tag).enum}`;
}

function discriminatorsOf(document: JsonObject): ReadonlySet<string> {
  const tags = new Set<string>();
  mapJson(document, (node) => {
    if (isObject(node.discriminator)) tags.add(textAt(node.discriminator, "propertyName"));
    return node;
  });
  return tags;
}

export function mapValues(node: Json | undefined, change: (value: JsonObject) => JsonObject): JsonObject {
  const entries = Object.entries(isObject(node) ? node : {});
  return Object.fromEntries(entries.map(([key, value]) => [key, isObject(value) ? change(value) : value]));
}

export function list(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
