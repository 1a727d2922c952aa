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

/** Another object lacks the field, or lacks an object that has the field. */
export function misplaced(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  for (const target of unexplained.absentFields.keys()) {
    const explanation = movedTo(target, field, unexplained);
    if (explanation) return explanation;
  }
  return undefined;
}

/** The field, and those beside it that belong in the same place: to move several at once is one mistake. */
function movedTo(
  target: CheckedObject,
  field: UnknownField,
  unexplained: Unexplained,
): Explanation | undefined {
  const siblings = [...unexplained.unknownFields].filter(({ owner }) => owner === field.owner);
  const places = placesIn(target, unexplained);
  const directly = (unknown: UnknownField): (Place & Move) | undefined => {
    const place = unknown.owner === target ? undefined : places.find((place) => isAt(place, unknown));
    return place && { ...place, field: unknown };
  };
  const inside = places.map((place) => (unknown: UnknownField) => moveInside(place, unknown, siblings));
  for (const move of [directly, ...inside]) {
    const first = move(field);
    if (!first) continue;
    const others = siblings.filter((sibling) => sibling !== field);
    return explained([first, ...others.flatMap((sibling) => move(sibling) ?? [])]);
  }
  return undefined;
}

/** A field that an object does not have. */
interface Place extends Omit<Move, "field"> {
  /** Set when the field is required. */
  readonly missing: MissingField | undefined;
}

function placesIn(target: CheckedObject, { absentFields, missingFields }: Unexplained): Place[] {
  const places = (absentFields.get(target) ?? []).map(([name, schema]) => {
    const missing = [...missingFields].find(({ owner, name: other }) => owner === target && other === name);
    return { home: target.path, name, schema, missing };
  });
  // Which vendor an update is for is not known from a field alone.
  return places.filter(({ name }) => !target.schema.exclusive.includes(name));
}

/** Whether an unknown field has the name of this one. An alias is reason enough only when the field is missing. */
function isAt({ name, schema, missing }: Place, field: UnknownField): boolean {
  const isNamed = missing ? isNameOf(name, schema, field.key) : name === field.key;
  return isNamed && canMean(field, name);
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
  const found = places.find((inner) => isAt(inner, field));
  if (found) return { ...found, field };
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

function explained(moves: readonly [Place & Move, ...(Place & Move)[]]): Explanation {
  return {
    issue: misplacedFields(moves),
    unknownFields: moves.map(({ field }) => field),
    missingFields: moves.flatMap(({ missing }) => missing ?? []),
    meant: moves,
  };
}
