import { isObject, type Json, type JsonObject, objectAt, resolve } from "../../../scripts/lib/json.ts";

/**
 * The document as another author may have written it, in OpenAPI 3.0: no unions, constants or closed objects, every
 * object in two parts, and other names of components.
 */
export function inOtherStyle(document: JsonObject): JsonObject {
  const convert = (value: Json | undefined): Json => {
    if (Array.isArray(value)) return value.map(convert);
    return isObject(value) ? convertNode(value) : (value ?? null);
  };
  const convertAll = (node: JsonObject) =>
    Object.fromEntries(Object.entries(node).map(([key, value]) => [key, convert(value)]));

  function convertNode(node: JsonObject): JsonObject {
    if (typeof node.$ref === "string") return { $ref: node.$ref.replace(/\w+$/, "Api$&") };
    const {
      oneOf,
      anyOf: _,
      discriminator: __,
      additionalProperties: ___,
      const: constant,
      type,
      ...rest
    } = node;
    if (Array.isArray(oneOf)) {
      const branches = oneOf.filter(isObject).map((branch) => resolve(document, branch));
      return convertNode({ ...rest, type: "object", ...merged(branches) });
    }
    const { properties, required, ...others } = rest;
    const known = {
      ...convertAll(others),
      ...(constant !== undefined && { enum: [constant] }),
      ...(Array.isArray(type) ? { type: type[0], nullable: true } : type !== undefined && { type }),
      ...(required !== undefined && { required }),
    };
    return isObject(properties) ? { ...known, ...split(convertAll(properties)) } : known;
  }

  const { components, ...whole } = convertAll({ ...document, openapi: "3.0.3" });
  return { ...whole, components: isObject(components) ? renamed(components) : {} };
}

/** One object with the fields of all variants, of which only those of every variant are required. */
function merged(variants: readonly JsonObject[]): JsonObject {
  const properties: JsonObject = {};
  for (const variant of variants) {
    for (const [name, property] of Object.entries(objectAt(variant, "properties"))) {
      const known = properties[name];
      const isConstant = isObject(property) && property.const !== undefined;
      if (!isConstant) properties[name] = property;
      else if (!isObject(known)) properties[name] = { type: "string", enum: [property.const ?? null] };
      else if (Array.isArray(known.enum)) known.enum.push(property.const ?? null);
    }
  }
  const lists = variants.map(({ required }) => (Array.isArray(required) ? required : []));
  return {
    properties,
    required: (lists[0] ?? []).filter((name) => lists.every((list) => list.includes(name))),
  };
}

function split(properties: JsonObject): JsonObject {
  const entries = Object.entries(properties);
  const parts = [entries.slice(0, 1), entries.slice(1)];
  return { allOf: parts.map((part) => ({ type: "object", properties: Object.fromEntries(part) })) };
}

function renamed(components: JsonObject): JsonObject {
  const rename = (group: Json | undefined) =>
    isObject(group)
      ? Object.fromEntries(Object.entries(group).map(([name, value]) => [`Api${name}`, value]))
      : {};
  const { schemas, responses, ...others } = components;
  return { ...others, schemas: rename(schemas), responses: rename(responses) };
}
