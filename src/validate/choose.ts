import { source } from "../generated/validator.ts";
import { checkObject, maxStrays } from "./check.ts";
import { distanceTo } from "./edit-distance.ts";
import { addFindings, type CheckedObject, type Findings, noFindings, weightOf } from "./findings.ts";
import type { Fields } from "./json.ts";
import { mismatch, wrongDiscriminator } from "./messages.ts";
import type { Place } from "./place.ts";
import { aliasesOf, anything, type Schema, schema } from "./schema.ts";

/** Finds the variant of a union that a person meant, and holds the object against that one only. */
export function checkUnion(union: Schema, fields: Fields, place: Place | undefined, found: Findings): void {
  const { discriminator, variants } = union;
  const order = fields.keys.indexOf(discriminator);
  const value = fields.values[order];
  const named = typeof value === "string" ? variants.get(value) : undefined;
  if (named && typeof value === "string") {
    const object = { schema: named, fields, place, union, variant: value };
    const other = fields.keys.includes(value) ? undefined : onlyVariant(union, fields);
    if (other === undefined) checkObject(object, found);
    else disagree({ parent: place, key: discriminator, order }, object, other, found);
    return;
  }

  const variant = likelyVariant(union, fields);
  if (order >= 0) {
    found.faults.push(
      wrongDiscriminator({ parent: place, key: discriminator, order }, union, value, variant),
    );
    // Of a vendor that is not known, nothing is known.
    if (union === source && typeof value === "string") return;
  }
  const likely = variant === undefined ? undefined : variants.get(variant);
  checkObject({ schema: likely ?? commonOf(union), fields, place, union, variant }, found);
}

/**
 * The discriminator names one variant, and the object that is present belongs to another. One of the two is
 * wrong: the reading with fewer faults is likely what was meant.
 */
function disagree(
  discriminator: Place,
  object: CheckedObject & { readonly union: Schema; readonly variant: string },
  other: string,
  found: Findings,
): void {
  const { union, variant } = object;
  const [byDiscriminator, byObject] = [noFindings(), noFindings()];
  checkObject({ ...object, renamed: { key: other, as: variant } }, byDiscriminator);
  checkObject({ ...object, schema: union.variants.get(other) ?? anything, variant: other }, byObject);
  const difference = weightOf(byObject) - weightOf(byDiscriminator);
  found.faults.push(mismatch(discriminator, variant, other, difference));
  addFindings(found, difference > 0 ? byDiscriminator : byObject);
}

/** The variant whose object is there, when there is only one. */
function onlyVariant(union: Schema, fields: Fields): string | undefined {
  const [variant, ...others] = variantsIn(union, fields);
  return others.length === 0 ? variant : undefined;
}

/** The variant that the object inside shows, when the discriminator shows none. */
function likelyVariant(union: Schema, fields: Fields): string | undefined {
  const [given] = variantsIn(union, fields);
  const names = [...union.variants.keys()];
  if (given !== undefined || names.length === 1) return given ?? names[0];
  const keys = fields.keys.slice(0, maxStrays);
  return names.find((name) =>
    keys.some((key) => distanceTo(name, aliasesOf(union, name), key) !== undefined),
  );
}

function variantsIn({ variants }: Schema, { keys }: Fields): string[] {
  return keys.filter((key) => variants.has(key));
}

/** What holds for every variant: the fields they share, and nothing against those of a single one. */
function commonOf({ variants }: Schema): Schema {
  const [first = anything, ...others] = variants.values();
  const shared = [...first.fields].filter(([name]) => others.every(({ fields }) => fields.has(name)));
  const all = [first, ...others].flatMap(({ fields }) => [...fields.keys()]);
  return schema({
    type: "object",
    fields: new Map([...all.map((name): [string, Schema] => [name, anything]), ...shared]),
    required: first.required.filter((name) => others.every(({ required }) => required.includes(name))),
  });
}
