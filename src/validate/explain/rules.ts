import { isPlainObject } from "../../json.ts";
import { isDocumentedSecret } from "../../secrets/secret-names.ts";
import type { MissingField, UnknownField } from "../check-result.ts";
import { maxUnknownFields } from "../check-result.ts";
import { distanceTo, nearestOf } from "../distance.ts";
import { dottedField, misspelledField, unknownField } from "../messages/field-issues.ts";
import { fieldOfOtherVariant } from "../messages/variant-issues.ts";
import { hasField } from "../schema.ts";
import { shownKey } from "../shown-key.ts";
import { objectsElsewhere } from "../variants.ts";
import { canMean, soundsSecret } from "./can-mean.ts";
import type { Explanation, Unexplained } from "./explain.ts";
import { misplaced } from "./moves.ts";

/** Ordered from the most certain rule to the least. */
export const rules = [dotted, ofAnotherVariant, misnamed, misplaced, misspelled, missingHere, unknown];

/**
 * The key is a path that begins with a field of the object. Keys that begin with the same field are the same mistake.
 */
function dotted(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  const [object = "", ...rest] = field.key.split(".");
  if (rest.length === 0 || !hasField(field.owner.schema, object) || shownKey(field.key) !== field.key)
    return undefined;
  const isLike = (other: UnknownField) => other.owner === field.owner && other.key.startsWith(`${object}.`);
  return {
    issue: dottedField(field),
    unknownFields: [...unexplained.unknownFields].filter(isLike),
    missingFields: missingBeside(field, unexplained, ({ name }) => name === object),
  };
}

/** The field belongs to another variant of the same union, or holds the credentials of another vendor. */
function ofAnotherVariant(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  const { union, variant } = field.owner;
  if (!union || variant === undefined) return undefined;
  const isForeign = objectsElsewhere(union).some(([name]) => name === field.key);
  const isInOther = [...union.variants].some(
    ([name, { fields }]) => name !== variant && fields.has(field.key),
  );
  if (!isInOther && !isForeign) return undefined;
  const replaced = isForeign ? missingBeside(field, unexplained, ({ name }) => name === variant) : [];
  return {
    issue: fieldOfOtherVariant(field, union.discriminator, variant, replaced[0]?.name),
    missingFields: replaced,
  };
}

/** The key is a general name, such as `config` or `credentials`, and the value has the fields of a missing object. */
function misnamed(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  const { value } = field;
  if (!isPlainObject(value)) return undefined;
  const keys = Object.keys(value).slice(0, maxUnknownFields);
  return misspelledAs(
    field,
    missingBeside(field, unexplained, ({ schema }) => {
      const known = keys.filter((key) => hasField(schema, key));
      return known.length > 0 && known.length >= keys.length / 2;
    }),
  );
}

/** The key is an alias of an absent field, its name with typos, or a part of its name. */
function misspelled(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  const absent = unexplained.absentFields.get(field.owner) ?? [];
  const nearest = nearestOf(absent, ([name, schema]) =>
    canMean(field, name) ? distanceTo(name, schema, field.key) : undefined,
  );
  if (!nearest) return undefined;
  const [meant, schema] = nearest;
  return {
    issue: misspelledField(field, meant, true),
    missingFields: missingBeside(field, unexplained, ({ name }) => name === meant),
    meant: [{ field, schema }],
  };
}

/** The key resembles nothing, but a required field is missing in the same object. */
function missingHere(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  return misspelledAs(
    field,
    missingBeside(
      field,
      unexplained,
      ({ name }) => canMean(field, name) && (isDocumentedSecret(name) || !soundsSecret(field)),
    ),
  );
}

/** Suggests the first of the missing fields, whose name does not resemble the key. */
function misspelledAs(field: UnknownField, [meant]: readonly MissingField[]): Explanation | undefined {
  if (!meant) return undefined;
  return {
    issue: misspelledField(field, meant.name, false),
    missingFields: [meant],
    meant: [{ field, schema: meant.schema }],
  };
}

/** The fields that are missing in the object that has the unknown field. */
function missingBeside(
  { owner }: UnknownField,
  { missingFields }: Unexplained,
  isWanted: (missing: MissingField) => boolean,
): MissingField[] {
  return [...missingFields].filter((missing) => missing.owner === owner && isWanted(missing));
}

function unknown(field: UnknownField): Explanation {
  return { issue: unknownField(field) };
}
