import type { SourceInput } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { isObject, type Json, type JsonObject, objectAt, resolve } from "../../scripts/lib/json.ts";

/** Where a field stands: the names of the objects around it, and its own. */
export type Path = readonly string[];

const published: JsonObject = document;
const schemas = objectAt(published, "components", "schemas");
const request = objectAt(schemas, "CreateSourceRequest");
const sourceInput = objectAt(schemas, "SourceInput");

/** A source with every optional field that it leaves out, as the document's examples have them. */
export function filled(source: SourceInput): SourceInput {
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

/** Every field that the document requires of a request like this one, outermost first. */
export function requiredIn(body: object): Path[] {
  return requiredOf(request, { ...body });
}

function requiredOf(reference: JsonObject, value: Json | undefined): Path[] {
  if (!isObject(value)) return [];
  const { required, properties } = branchOf(resolve(published, reference), value);
  const own = list(required).map((name) => [String(name)]);
  const inner = Object.entries(isObject(properties) ? properties : {}).flatMap(([name, property]) =>
    isObject(property) ? requiredOf(property, value[name]).map((path) => [name, ...path]) : [],
  );
  return [...own, ...inner];
}

/** The branch of a union that the value's tag names; the schema itself when it is none. */
export function branchOf(schema: JsonObject, value: Json | undefined): JsonObject {
  if (!schema.oneOf) return schema;
  const tag = String(objectAt(schema, "discriminator").propertyName);
  const branches = list(schema.oneOf)
    .filter(isObject)
    .map((branch) => resolve(published, branch));
  const named = branches.find((branch) => {
    const { const: constant } = resolve(published, objectAt(branch, "properties", tag));
    return isObject(value) && value[tag] === constant;
  });
  if (!named) throw new Error(`No branch of ${schema.title} has the ${tag} of the value.`);
  return named;
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
