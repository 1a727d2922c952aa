import type { SourceInput } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { isObject, type Json, type JsonObject, objectAt, resolve } from "../../scripts/lib/json.ts";
import { branchOf, type Path } from "../support/schema.ts";

const published: JsonObject = document;
const sourceSchema = objectAt(published, "components", "schemas", "SourceInput");

/** A field of a source, with its schema in the document. */
export interface Field {
  readonly path: Path;
  readonly schema: JsonObject;
  readonly value: Json;
}

/** The source itself and every field in it that the document has, outer fields first. */
export function fieldsIn(source: SourceInput): Field[] {
  return fieldsOf(sourceSchema, { ...source }, []);
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

/** The field whose value names the object beside it. */
export function discriminatorOf({ properties }: JsonObject): string | undefined {
  if (!isObject(properties)) return undefined;
  return Object.keys(properties).find((name) => {
    const field = properties[name];
    return isObject(field) && typeof field.const === "string" && Object.hasOwn(properties, field.const);
  });
}

/** A copy in which the object at a path is replaced. */
export function withObject(root: Json, path: Path, change: (object: JsonObject) => JsonObject): Json {
  const [key, ...rest] = path;
  if (!isObject(root))
    throw new Error(`The path /${path.join("/")} leads through a value that is not an object.`);
  return key === undefined ? change(root) : { ...root, [key]: withObject(root[key] ?? null, rest, change) };
}

/** A copy in which a field has another value or is removed. */
export function withField(root: Json, path: Path, value: Json | undefined): Json {
  const key = path.at(-1);
  if (key === undefined) return value ?? null;
  return withObject(root, path.slice(0, -1), (object) => {
    if (value !== undefined) return { ...object, [key]: value };
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
  });
}
