/** Any part of an OpenAPI document. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object at a key, or an error that names the key: the rules of the document promise it. */
export function objectAt(node: JsonObject, ...keys: string[]): JsonObject {
  let at = node;
  for (const key of keys) {
    const next = at[key];
    if (!isObject(next)) throw new Error(`The document has no object at ${keys.join(" / ")}.`);
    at = next;
  }
  return at;
}

/** A copy in which every object has gone through `change`, outermost first. */
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

/** The schema itself, or what its local `$ref` points to. */
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
  if (typeof ref !== "string") throw new Error("The document has a schema in line where a $ref is expected.");
  return ref.split("/").at(-1) ?? "";
}

/** The text at a key, or an error that names the key. */
export function textAt(node: Json | undefined, key: string): string {
  const value = isObject(node) ? node[key] : undefined;
  if (typeof value !== "string") throw new Error(`The document has no text at ${key}.`);
  return value;
}
