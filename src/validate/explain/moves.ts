import type { CheckedObject, MissingField, UnknownField } from "../check-result.ts";
import { isNameOf } from "../distance.ts";
import { misplacedFields } from "../messages/field-issues.ts";
import type { PathNode } from "../path.ts";
import type { ValueSchema } from "../schema.ts";
import { canMean } from "./can-mean.ts";
import type { Explanation, Unexplained } from "./unexplained.ts";

/** An unknown field and the field of another object that it is. */
export interface Move {
  readonly field: UnknownField;
  /** The path of the other object. */
  readonly home: PathNode | undefined;
  readonly name: string;
  readonly schema: ValueSchema;
}

/** The field is next to the object that it belongs in, under its name or an alias, and that object is missing. */
export function outsideItsObject(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  return movedTo(field.owner, field, unexplained, true);
}

/** The field is missing in another object, or belongs inside an object that is missing there. */
export function missingElsewhere(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  return firstMove(field, unexplained, true);
}

/** Another object could have the field, directly or inside an object that is absent there. */
export function allowedElsewhere(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  return firstMove(field, unexplained, false);
}

function firstMove(
  field: UnknownField,
  unexplained: Unexplained,
  isMissing: boolean,
): Explanation | undefined {
  for (const target of unexplained.absentFields.keys()) {
    const explanation = movedTo(target, field, unexplained, isMissing);
    if (explanation) return explanation;
  }
  return undefined;
}

/** The field, and those beside it that belong in the same place: to move several at once is one mistake. */
function movedTo(
  target: CheckedObject,
  field: UnknownField,
  unexplained: Unexplained,
  isMissing: boolean,
): Explanation | undefined {
  const siblings = [...unexplained.unknownFields].filter(({ owner }) => owner === field.owner);
  const places = placesIn(target, unexplained);
  // Which vendor an update is for is not known from a field alone.
  const likely = places.filter(
    ({ name, missing }) => missing || !(isMissing || target.schema.exclusive.includes(name)),
  );
  if (field.owner !== target && likely.some((place) => isAt(place, field))) {
    const moved = siblings.flatMap((sibling) => {
      const place = places.find((place) => isAt(place, sibling));
      return place ? [{ ...place, field: sibling }] : [];
    });
    return explained(field, moved);
  }
  for (const place of likely) {
    if (!moveInside(place, field, siblings)) continue;
    return explained(
      field,
      siblings.flatMap((sibling) => moveInside(place, sibling, siblings) ?? []),
    );
  }
  return undefined;
}

/** A field that an object does not have. */
interface Place extends Omit<Move, "field"> {
  /** Set when the field is required. */
  readonly missing: MissingField | undefined;
}

function placesIn(target: CheckedObject, { absentFields, missingFields }: Unexplained): Place[] {
  return (absentFields.get(target) ?? []).map(([name, schema]) => {
    const missing = [...missingFields].find(({ owner, name: other }) => owner === target && other === name);
    return { home: target.path, name, schema, missing };
  });
}

/** Whether an unknown field has the name of this one. An alias is reason enough only when the field is missing. */
function isAt({ name, schema, missing }: Place, field: UnknownField): boolean {
  const isNamed = missing ? isNameOf(name, schema, field.key) : name === field.key;
  return isNamed && canMean(field, name, schema);
}

/** The field of an object, or of one inside it, that an unknown field is. */
function moveInside(
  place: Place,
  field: UnknownField,
  siblings: readonly UnknownField[],
): (Place & Move) | undefined {
  const home = { parent: place.home, key: place.name, order: 0 };
  const fields = fieldsOf(place.schema, siblings);
  const places = fields.map(([name, schema]): Place => ({ ...place, home, name, schema }));
  const found = places.find(({ name }) => name === field.key) ?? places.find((inner) => isAt(inner, field));
  if (found && isAt(found, field)) return { ...found, field };
  for (const inner of places) {
    // An open object could have any field.
    const move = inner.schema.open ? undefined : moveInside(inner, field, siblings);
    if (move) return move;
  }
  return undefined;
}

/** The fields of a schema: of the variant that a discriminator beside the fields names, or else of all. */
function fieldsOf(
  { fields, discriminator, variants }: ValueSchema,
  siblings: readonly UnknownField[],
): [string, ValueSchema][] {
  const named = siblings.find(({ key }) => isNameOf(discriminator, {}, key))?.value;
  const variant = typeof named === "string" ? variants.get(named) : undefined;
  return [...fields, ...[...(variant ? [variant] : variants.values())].flatMap(({ fields }) => [...fields])];
}

function explained(field: UnknownField, moves: readonly (Place & Move)[]): Explanation | undefined {
  const first = moves.find((move) => move.field === field);
  if (!first) return undefined;
  const all = [first, ...moves.filter((move) => move !== first)] as const;
  return {
    issue: misplacedFields(all),
    unknownFields: all.map(({ field }) => field),
    missingFields: all.flatMap(({ missing }) => missing ?? []),
    meant: all,
  };
}
