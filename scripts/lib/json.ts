/** Any part of an OpenAPI document. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The document lacks a part that the generator needs and that no rule of the lint asks for. */
export class IncompleteDocument extends Error {}

function missing(node: Json | undefined, what: string, ...keys: string[]): IncompleteDocument {
  const { title, operationId, name, $ref } = isObject(node) ? node : {};
  const label = [title, operationId, name, $ref].find((text) => typeof text === "string");
  const owner = label === undefined ? "The document" : `"${label}"`;
  return new IncompleteDocument(`${owner} has no ${what} at ${keys.join(" / ")}: add it in openapi/.`);
}

/** The object at a path of keys. */
export function objectAt(node: JsonObject, ...keys: string[]): JsonObject {
  let at = node;
  for (const key of keys) {
    const next = at[key];
    if (!isObject(next)) throw missing(node, "object", ...keys);
    at = next;
  }
  return at;
}

/** The keys of OpenAPI whose value is a map with names of the author's choice, such as the names of fields. */
const maps = [
  ..."callbacks content encoding examples headers links mapping parameters pathItems paths properties".split(
    " ",
  ),
  ..."requestBodies responses schemas securitySchemes variables".split(" "),
];
/** The keys whose value is no part of the description, but data. */
const data = ["const", "default", "enum", "example", "value"];

/** A copy of a document with `change` applied to every object, outermost first, but not to maps of names or to data. */
export function mapJson(node: JsonObject, change: (node: JsonObject) => JsonObject): JsonObject {
  const map = (value: Json, key: string | undefined): Json => {
    if (Array.isArray(value)) return value.map((item) => map(item, undefined));
    if (!isObject(value)) return value;
    const isMap = key !== undefined && maps.includes(key);
    const entries = Object.entries(isMap ? value : change(value)).flatMap(([name, child]) => {
      if (child === undefined) return [];
      if (!isMap && data.includes(name)) return [[name, child]];
      return [[name, map(child, isMap ? undefined : name)]];
    });
    return Object.fromEntries(entries);
  };
  return objectAt({ root: map(node, undefined) }, "root");
}

/** The schema itself, or the target of its local `$ref`. */
export function resolve(document: JsonObject, node: JsonObject): JsonObject {
  if (typeof node.$ref !== "string") return node;
  const keys = node.$ref.split("/").slice(1);
  return resolve(
    document,
    objectAt(document, ...keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))),
  );
}

/** The last part of a `$ref`: the name of the component. */
export function refName(node: Json | undefined): string {
  const ref = isObject(node) ? node.$ref : node;
  if (typeof ref !== "string") throw missing(node, "text", "$ref");
  return ref.split("/").at(-1) ?? "";
}

/** The text at a key. */
export function textAt(node: Json | undefined, key: string): string {
  const value = isObject(node) ? node[key] : undefined;
  if (typeof value !== "string") throw missing(node, "text", key);
  return value;
}
