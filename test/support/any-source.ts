import fc from "fast-check";
import { type SourceInput, vendors } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { isObject, type Json, type JsonObject, objectAt, resolve } from "../../scripts/lib/json.ts";
import { authMethods } from "../../src/generated/vendors.ts";

const published: JsonObject = document;
const sourceInput = objectAt(published, "components", "schemas", "SourceInput");
const variantNames = [...vendors, ...Object.values(authMethods).flat()];

/** Values to put where something else belongs. */
const wrongValues: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(null, "", "0", "5432", "true", 0, -1, 1.5, 65536, true, [], {}, ...variantNames),
  fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value))),
);
const unknownFields = fc.tuple(
  fc.oneof(
    fc.constantFrom("__proto__", "constructor", "toString", "source", "", ...variantNames),
    fc.string(),
  ),
  wrongValues,
);

/** Prism accepts most of these email addresses. Some other validators accept the rest. */
const oddEmails = fc.oneof(
  fc.emailAddress(),
  fc.stringMatching(/^[a-z.+-]{1,9}@[a-z0-9.-]{1,12}$/),
  fc.string({ unit: "binary" }).map((text) => `canary@${text}.example`),
);

/** Any source that the document allows. Each secret in it is unique and starts with `canary-`. */
export const anySource: fc.Arbitrary<SourceInput> = valuesOf(sourceInput, {
  mostly: (right) => right,
  emails: fc.emailAddress(),
  // Asserted: the type is made from the same schema.
}).map((value) => value as unknown as SourceInput);

/** Sources in which about one part in `parts` is wrong. */
export function sourcesWithMistakes(parts: number): fc.Arbitrary<Json> {
  return valuesOf(sourceInput, {
    mostly: (right, wrong) => fc.oneof({ weight: parts, arbitrary: right }, { weight: 1, arbitrary: wrong }),
    emails: oddEmails,
  });
}

/**
 * Changes to a source in which about one part in `parts` is wrong: mostly of one vendor, sometimes of two or of none.
 */
export function changesWithMistakes(parts: number): fc.Arbitrary<Json> {
  const update = objectAt(published, "components", "schemas", "SourceUpdate");
  const { name, ...configs } = objectAt(update, "properties");
  const some = fc.oneof(
    { weight: 8, arbitrary: fc.subarray(vendors.slice(), { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.subarray(vendors.slice(), { maxLength: 2 }) },
  );
  return fc.tuple(some, fc.boolean()).chain(([chosen, named]) => {
    const fields = chosen.map((vendor): [string, JsonObject] => [vendor, objectAt(configs, vendor)]);
    const properties = { ...(named && { name: name ?? {} }), ...Object.fromEntries(fields) };
    return valuesOf(
      { ...update, anyOf: undefined, properties, required: Object.keys(properties) },
      {
        mostly: (right, wrong) =>
          fc.oneof({ weight: parts, arbitrary: right }, { weight: 1, arbitrary: wrong }),
        emails: oddEmails,
      },
    );
  });
}

interface Choices {
  readonly mostly: <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>) => fc.Arbitrary<T>;
  readonly emails: fc.Arbitrary<string>;
}

function valuesOf(reference: JsonObject, choices: Choices): fc.Arbitrary<Json> {
  const schema = resolve(published, reference);
  const { oneOf, type, const: constant, enum: members, minimum, maximum, minLength = 0 } = schema;
  const range = { min: Number(minimum ?? -(2 ** 31)), max: Number(maximum ?? 2 ** 31 - 1) };
  if (Array.isArray(oneOf)) {
    return fc.oneof(...oneOf.filter(isObject).map((branch) => valuesOf(branch, choices)));
  }
  if (constant !== undefined) return fc.constant(constant);
  if (Array.isArray(members)) return fc.constantFrom(...members);
  if (type === "object") return objectsOf(schema, choices);
  if (type === "boolean") return fc.boolean();
  if (type === "integer") return fc.integer(range);
  if (type === "number") return fc.double({ ...range, noNaN: true });
  if (type !== "string") throw new Error(`anySource cannot make values of type ${type}: add the type to it.`);
  if (schema.format === "email") return choices.emails;
  const texts = fc.string({ minLength: Number(minLength), unit: "binary" });
  if (schema.writeOnly !== true) return texts;
  return fc.tuple(fc.uuid(), texts).map(([id, text]) => `canary-${id}${text}`);
}

function objectsOf(schema: JsonObject, choices: Choices): fc.Arbitrary<Json> {
  const { required, additionalProperties } = schema;
  const properties = isObject(schema.properties) ? schema.properties : {};
  const { mostly } = choices;
  const absent = fc.constant<[string, Json][]>([]);
  const fields = Object.entries(properties).map(([name, property]) => {
    const values = mostly(valuesOf(isObject(property) ? property : {}, choices), wrongValues);
    const present = values.map((value): [string, Json][] => [[name, value]]);
    const isRequired = Array.isArray(required) && required.includes(name);
    return isRequired ? mostly(present, absent) : fc.oneof(present, absent);
  });
  const unknown = unknownFields
    .filter(([name]) => !Object.hasOwn(properties, name))
    .map((field): [string, Json][] => [field]);
  const extra = additionalProperties === false ? mostly(absent, unknown) : fc.oneof(absent, unknown);
  // The fields are in any order.
  return fc
    .tuple(extra, ...fields)
    .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }))
    .map((entries) => Object.fromEntries(entries.flat()));
}
