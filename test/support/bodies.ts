import fc from "fast-check";
import type { SourceInput } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { isObject, type Json, type JsonObject, objectAt, resolve } from "../../scripts/lib/json.ts";

const published: JsonObject = document;
const sourceInput = objectAt(published, "components", "schemas", "SourceInput");

/** Any source that the document allows, of every vendor; each secret in it is one of a kind. */
export const anySource: fc.Arbitrary<SourceInput> = drawn(sourceInput).map(
  // Drawn from the schema that the type is made from.
  (value) => value as unknown as SourceInput,
);

function drawn(reference: JsonObject): fc.Arbitrary<Json> {
  const schema = resolve(published, reference);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (Array.isArray(schema.oneOf)) return fc.oneof(...schema.oneOf.filter(isObject).map(drawn));
  if (schema.type === "object") return objectOf(schema);
  if (schema.type === "string") return textOf(schema);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "integer") return fc.integer(boundsOf(schema));
  throw new Error(`Teach test/support/bodies.ts to draw what "${schema.title ?? schema.description}" is.`);
}

function objectOf({ properties = {}, required = [], additionalProperties }: JsonObject): fc.Arbitrary<Json> {
  const fields = Object.entries(isObject(properties) ? properties : {}).flatMap(([name, property]) =>
    isObject(property) ? [[name, drawn(property)] as const] : [],
  );
  const known = fc.record(Object.fromEntries(fields), {
    requiredKeys: Array.isArray(required) ? required.map(String) : [],
    noNullPrototype: true,
  });
  if (additionalProperties === false) return known;
  const more = fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { maxKeys: 2, noNullPrototype: true });
  return fc.tuple(more, known).map(([unknown, own]) => ({ ...unknown, ...own }));
}

function textOf({ writeOnly, format, minLength = 0 }: JsonObject): fc.Arbitrary<string> {
  if (writeOnly === true) return fc.uuid().map((id) => `canary-${id}`);
  if (format === "email") return fc.emailAddress();
  return fc.string({ minLength: Number(minLength), unit: "grapheme" });
}

function boundsOf({ minimum, maximum }: JsonObject): { min?: number; max?: number } {
  return {
    ...(typeof minimum === "number" && { min: minimum }),
    ...(typeof maximum === "number" && { max: maximum }),
  };
}
