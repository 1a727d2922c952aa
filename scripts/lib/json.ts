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

/** A copy with `change` applied to every object, outermost first. */
export function mapJson(node: JsonObject, change: (node: JsonObject) => JsonObject): JsonObject {
  const map = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(map);
    if (!isObject(value)) return value;
    const entries = Object.entries(change(value));
    return Object.fromEntries(
      entries.flatMap(([key, child]) => (child === undefined ? [] : [[key, map(child)]])),
    );
  };
  return objectAt({ root: map(node) }, "root");
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
