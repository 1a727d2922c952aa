import type { CheckedObject, MissingField, UnknownField } from "../check-result.ts";
import { isNameOf } from "../distance.ts";
import { misplacedFields } from "../messages/field-issues.ts";
import type { PathNode } from "../path.ts";
import type { ValueSchema } from "../schema.ts";
import { canMean } from "./can-mean.ts";
import type { Explanation, Unexplained } from "./explain.ts";

/** A field that an object does not have. */
interface AbsentField {
  /** The path of the object. */
  readonly home: PathNode | undefined;
  readonly name: string;
  readonly schema: ValueSchema;
  /** Set when the field is required. */
  readonly missing: MissingField | undefined;
}

/** An unknown field, and the field of another object that was likely meant. */
export interface Move extends AbsentField {
  readonly field: UnknownField;
}

/**
 * The field belongs in another object, or in an object that another object lacks. Its siblings that belong in the same
 * object move with it: several misplaced fields are one mistake.
 */
export function misplaced(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  const siblings = [...unexplained.unknownFields].filter(({ owner }) => owner === field.owner);
  const others = siblings.filter((sibling) => sibling !== field);
  for (const target of unexplained.absentFields.keys()) {
    for (const moveOf of movesTo(target, siblings, unexplained)) {
      const first = moveOf(field);
      if (first) return explained([first, ...others.flatMap((sibling) => moveOf(sibling) ?? [])]);
    }
  }
  return undefined;
}

/** The ways to move one of the siblings: into the target itself, or into an object that the target lacks. */
function movesTo(
  target: CheckedObject,
  siblings: readonly UnknownField[],
  unexplained: Unexplained,
): ((field: UnknownField) => Move | undefined)[] {
  const absentFields = absentFieldsIn(target, unexplained);
  const directly = (field: UnknownField): Move | undefined => {
    const meant = field.owner === target ? undefined : absentFields.find((absent) => isMeant(absent, field));
    return meant && { ...meant, field };
  };
  return [
    directly,
    ...absentFields.map((absent) => (field: UnknownField) => moveInside(absent, field, siblings)),
  ];
}

function absentFieldsIn(target: CheckedObject, { absentFields, missingFields }: Unexplained): AbsentField[] {
  const absent = (absentFields.get(target) ?? []).map(([name, schema]) => {
    const missing = [...missingFields].find(({ owner, name: other }) => owner === target && other === name);
    return { home: target.path, name, schema, missing };
  });
  // In an update, a field alone does not tell which vendor it belongs to.
  return absent.filter(({ name }) => !target.schema.exclusive.includes(name));
}

/** Whether an unknown field has the name of an absent one. An alias counts only when the absent field is required. */
function isMeant({ name, schema, missing }: AbsentField, field: UnknownField): boolean {
  const isNamed = missing ? isNameOf(name, schema, field.key) : name === field.key;
  return isNamed && canMean(field, name);
}

/** Finds the field for an unknown one in an absent object, or in the objects inside it. */
function moveInside(
  absent: AbsentField,
  field: UnknownField,
  siblings: readonly UnknownField[],
): Move | undefined {
  const home = { parent: absent.home, key: absent.name, order: 0 };
  const fields = fieldsOf(absent.schema, siblings);
  const inside = fields.map(([name, schema]): AbsentField => ({ ...absent, home, name, schema }));
  const found = inside.find((inner) => isMeant(inner, field));
  if (found) return { ...found, field };
  for (const inner of inside) {
    // An open object could have any field.
    const move = inner.schema.open ? undefined : moveInside(inner, field, siblings);
    if (move) return move;
  }
  return undefined;
}

/** The fields of a schema and of its variants. A discriminator among the siblings limits them to one variant. */
function fieldsOf(
  { fields, discriminator, variants }: ValueSchema,
  siblings: readonly UnknownField[],
): [string, ValueSchema][] {
  const named = siblings.find(({ key }) => isNameOf(discriminator, {}, key))?.value;
  const variant = typeof named === "string" ? variants.get(named) : undefined;
  return [...fields, ...[...(variant ? [variant] : variants.values())].flatMap(({ fields }) => [...fields])];
}

function explained(moves: readonly [Move, ...Move[]]): Explanation {
  return {
    issue: misplacedFields(moves),
    unknownFields: moves.map(({ field }) => field),
    missingFields: moves.flatMap(({ missing }) => missing ?? []),
    meant: moves,
  };
}
