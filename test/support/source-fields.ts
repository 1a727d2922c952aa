import type { SourceInput } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { isObject, type Json, type JsonObject, objectAt, resolve } from "../../scripts/lib/json.ts";

/** The keys that lead to a field. */
export type Path = readonly string[];

/** A field of a source, with its schema in the document. */
export interface Field {
  readonly path: Path;
  readonly schema: JsonObject;
  readonly value: Json;
}

const published: JsonObject = document;
const sourceInput = objectAt(published, "components", "schemas", "SourceInput");

/** The source itself and every field in it that the document has, outer fields first. */
export function fieldsIn(source: SourceInput): Field[] {
  return fieldsOf(sourceInput, { ...source }, []);
}

function fieldsOf(reference: JsonObject, value: Json, path: Path): Field[] {
  const schema = branchOf(resolve(published, reference), value);
  const { properties } = schema;
  const inner = Object.entries(isObject(value) ? value : {}).flatMap(([name, child]) => {
    const property = isObject(properties) ? properties[name] : undefined;
    return isObject(property) ? fieldsOf(property, child ?? null, [...path, name]) : [];
  });
  return [{ path, schema, value }, ...inner];
}

/** The paths of the values that the document marks `writeOnly`. The client finds them by name instead. */
export function secretPathsIn(source: SourceInput): Path[] {
  const secrets = fieldsIn(source).filter(
    ({ schema, value }) => schema.writeOnly === true && !isObject(value),
  );
  return secrets.map(({ path }) => path);
}

/** The paths of the fields that the document requires, outer fields first. */
export function requiredPathsIn(source: SourceInput): Path[] {
  return fieldsIn(source).flatMap(({ path, schema }) =>
    Array.isArray(schema.required) ? schema.required.map((name) => [...path, String(name)]) : [],
  );
}

/** A copy with every optional field that the source does not have, from the examples of the document. */
export function filled(source: SourceInput): SourceInput {
  // Asserted: the type is made from the same schema.
  return fill(sourceInput, { ...source }) as unknown as SourceInput;
}

function fill(reference: JsonObject, value: Json | undefined): Json {
  const schema = branchOf(resolve(published, reference), value);
  const { properties, example = null } = schema;
  if (!isObject(properties)) return value ?? example;
  const given = isObject(value) ? value : {};
  const entries = Object.entries(properties).map(([name, property]) => {
    return [name, isObject(property) ? fill(property, given[name]) : null];
  });
  return { ...given, ...Object.fromEntries(entries) };
}

/** The branch of a union that the discriminator of the value names. The schema itself if it is not a union. */
function branchOf(schema: JsonObject, value: Json | undefined): JsonObject {
  const { oneOf } = schema;
  if (!Array.isArray(oneOf)) return schema;
  const discriminator = String(objectAt(schema, "discriminator").propertyName);
  const branches = oneOf.filter(isObject).map((branch) => resolve(published, branch));
  const named = branches.find((branch) => {
    const { const: constant } = resolve(published, objectAt(branch, "properties", discriminator));
    return isObject(value) && value[discriminator] === constant;
  });
  if (!named) throw new Error(`No branch of ${schema.title} has the ${discriminator} of the value.`);
  return named;
}
