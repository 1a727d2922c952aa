import fc from "fast-check";
import { vendors } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { isObject, type Json, type JsonObject, objectAt, resolve } from "../../scripts/lib/json.ts";
import { authMethods } from "../../src/generated/vendors.ts";

const published: JsonObject = document;
const variantNames = [...vendors, ...Object.values(authMethods).flat()];

/** Values to put where something else belongs. */
const wrongValues: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(null, "", "0", "5432", "true", 0, -1, 1.5, 65536, true, [], {}, ...variantNames),
  fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value))),
);
const extraFields = fc.tuple(
  fc.oneof(
    fc.constantFrom("__proto__", "constructor", "toString", "source", "", ...variantNames),
    fc.string(),
  ),
  wrongValues,
);

/** Sources as the document describes them, except that about one in `parts` of their parts is wrong. */
export function sources(parts: number): fc.Arbitrary<Json> {
  const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>) =>
    fc.oneof({ weight: parts, arbitrary: right }, { weight: 1, arbitrary: wrong });

  function valuesOf(schema: JsonObject): fc.Arbitrary<Json> {
    const { oneOf, type, const: constant, enum: choices, minimum, maximum, minLength = 0 } = schema;
    const range = { min: Number(minimum ?? -(2 ** 31)), max: Number(maximum ?? 2 ** 31 - 1) };
    if (Array.isArray(oneOf)) {
      return fc.oneof(...oneOf.filter(isObject).map((branch) => valuesOf(resolve(published, branch))));
    }
    if (constant !== undefined) return fc.constant(constant);
    if (Array.isArray(choices)) return fc.constantFrom(...choices);
    if (type === "object") return objectsOf(schema);
    if (type === "boolean") return fc.boolean();
    if (type === "integer") return fc.integer(range);
    if (type === "number") return fc.double({ ...range, noNaN: true });
    if (type === "string" && schema.format === "email") return addresses;
    if (type === "string") return fc.string({ minLength: Number(minLength), unit: "binary" });
    throw new Error(`This file cannot create values of type ${type}: add the type to it.`);
  }

  function objectsOf({ properties, required, additionalProperties }: JsonObject): fc.Arbitrary<Json> {
    const none = fc.constant<[string, Json][]>([]);
    const fields = Object.entries(isObject(properties) ? properties : {}).map(([name, property]) => {
      const schema = resolve(published, isObject(property) ? property : {});
      const there = mostly(valuesOf(schema), wrongValues).map((value): [string, Json][] => [[name, value]]);
      const isRequired = Array.isArray(required) && required.includes(name);
      return isRequired ? mostly(there, none) : fc.oneof(there, none);
    });
    const more = extraFields.map((field): [string, Json][] => [field]);
    const extra = additionalProperties === false ? mostly(none, more) : fc.oneof(none, more);
    // In any order. When the extra field has the name of another field, either may win.
    return fc
      .tuple(extra, ...fields)
      .chain((given) => fc.shuffledSubarray(given, { minLength: given.length }))
      .map((given) => Object.fromEntries(given.flat()));
  }

  return valuesOf(objectAt(published, "components", "schemas", "SourceInput"));
}

/** Prism accepts most of these as addresses. Some other validators accept the rest. */
const addresses = fc.oneof(
  fc.emailAddress(),
  fc.stringMatching(/^[a-z.+-]{1,9}@[a-z0-9.-]{1,12}$/),
  fc.string({ unit: "binary" }).map((text) => `canary@${text}.example`),
);
