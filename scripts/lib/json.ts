import { BrokenDocument } from "./input-error.ts";

/** Any part of an OpenAPI document. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value itself, or an empty object in place of anything else. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The entries of a list or a map whose values are objects. */
export function objectEntriesIn(value: unknown): [name: string, node: JsonObject][] {
  return Object.entries(value ?? {}).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
}

/** The objects in a list or a map. */
export function objectsIn(value: unknown): JsonObject[] {
  return Object.values(value ?? {}).filter(isObject);
}

/** The texts in a list, such as the names in `required`. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The error about a part that the generator needs, but that no rule of the lint requires. */
function missing(node: Json | undefined, what: string, ...keys: string[]): BrokenDocument {
  const { title, operationId, name, $ref } = asObject(node);
  const label = [title, operationId, name, $ref].find((text) => typeof text === "string");
  const owner = label === undefined ? "The document" : `"${label}"`;
  return new BrokenDocument(`${owner} has no ${what} at ${keys.join(" / ")}: add it in openapi/.`);
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

/** The value at a path of keys, through objects and lists. */
export function valueAt(root: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    const isPresent = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return isPresent ? Reflect.get(value, key) : undefined;
  }, root);
}

/** The keys of OpenAPI whose value is a map with names of the author's choice, such as the names of fields. */
const maps = `callbacks content encoding examples headers links mapping parameters pathItems paths properties
  requestBodies responses schemas securitySchemes variables`.split(/\s+/);

/** The keys whose value is data. */
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

/** The keys of a JSON pointer, with or without `#`. */
export function keysOf(pointer: string): string[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => decoded(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing.
    return text;
  }
}

/** The JSON pointer of a path of keys, such as `#/paths/~1import~1sources`. */
export function pointerOf(keys: readonly string[]): string {
  return `#/${keys.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
}

/** The schema itself, or the target of its local `$ref`. */
export function resolve(document: JsonObject, node: JsonObject): JsonObject {
  return typeof node.$ref === "string" ? resolve(document, objectAt(document, ...keysOf(node.$ref))) : node;
}

/** The last part of a `$ref`: the name of the component. */
export function refName(node: Json | undefined): string {
  return textAt(node, "$ref").split("/").at(-1) ?? "";
}

/** The text at a key. */
export function textAt(node: Json | undefined, key: string): string {
  const value = asObject(node)[key];
  if (typeof value !== "string") throw missing(node, "text", key);
  return value;
}
