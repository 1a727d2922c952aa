import { isDocumentedSecret } from "../../secrets/secret-names.ts";
import type { CheckedObject, MissingField, UnknownField } from "../check-result.ts";
import { distanceTo, nearestOf } from "../distance.ts";
import type { DraftIssue } from "../issue.ts";
import { dottedField, misplacedFields, misspelledField, unknownField } from "../messages/field-issues.ts";
import { fieldOfOtherVariant } from "../messages/variant-issues.ts";
import type { PathNode } from "../path.ts";
import { hasField, type ValueSchema } from "../schema.ts";
import { shownKey } from "../shown-key.ts";
import { canMean, soundsSecret } from "./can-mean.ts";

/** The fields that no rule has explained yet. */
export interface Unexplained {
  readonly missingFields: Set<MissingField>;
  readonly unknownFields: Set<UnknownField>;
  /** The fields of each object's schema that the object does not have. */
  readonly absentFields: ReadonlyMap<CheckedObject, readonly [string, ValueSchema][]>;
}

/** The issue that an unknown field turns out to be, and the fields that the issue covers. */
interface Explanation {
  readonly issue: DraftIssue;
  /** Only the unknown field itself when not given. */
  readonly unknownFields?: readonly UnknownField[];
  readonly missingField?: MissingField | undefined;
  /** The schema of the field that was meant: the value is checked against it next. */
  readonly schema?: ValueSchema | undefined;
}

/** Ordered from the most certain rule to the least. */
export const rules = [
  dotted,
  ofAnotherVariant,
  outsideItsObject,
  aliased,
  missingElsewhere,
  allowedElsewhere,
  misspelled,
  missingHere,
  unknown,
];

/** The key is a path that begins with a field of the object. The others like it are the same mistake. */
function dotted(field: UnknownField, { missingFields, unknownFields }: Unexplained): Explanation | undefined {
  const [object = "", ...rest] = field.key.split(".");
  if (rest.length === 0 || !hasField(field.owner.schema, object) || shownKey(field.key) !== field.key)
    return undefined;
  const isLike = (other: UnknownField) => other.owner === field.owner && other.key.startsWith(`${object}.`);
  return {
    issue: dottedField(field),
    unknownFields: [...unknownFields].filter(isLike),
    missingField: [...missingFields].find(({ owner, name }) => owner === field.owner && name === object),
  };
}

/** The field belongs to another variant of the same union. */
function ofAnotherVariant(field: UnknownField): Explanation | undefined {
  const { union, variant } = field.owner;
  if (!union || variant === undefined) return undefined;
  const isInOther = [...union.variants].some(
    ([name, { fields }]) => name !== variant && fields.has(field.key),
  );
  return isInOther ? { issue: fieldOfOtherVariant(field, union.discriminator, variant) } : undefined;
}

/** The field is next to the object that it belongs in, under its name or an alias, and that object is missing. */
function outsideItsObject(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  for (const home of unexplained.missingFields) {
    if (home.owner !== field.owner) continue;
    const issue = movedInto(home.schema, home.path, field, unexplained);
    if (issue) return { ...issue, missingField: home };
  }
  return undefined;
}

/** The field, and those beside it, when they belong in an object with this schema. */
function movedInto(
  schema: ValueSchema,
  home: PathNode,
  field: UnknownField,
  { unknownFields }: Unexplained,
): Explanation | undefined {
  const meant = meantIn(schema, field);
  if (meant === undefined) return undefined;
  const others = [...unknownFields].flatMap((other) => {
    const name = other === field || other.owner !== field.owner ? undefined : meantIn(schema, other);
    return name === undefined ? [] : [{ other, name }];
  });
  const fields = [field, ...others.map(({ other }) => other)] as const;
  return {
    issue: misplacedFields(fields, home, [meant, ...others.map(({ name }) => name)]),
    unknownFields: fields,
  };
}

/** The field of a schema, or of a variant of it, that an unknown field is: by its name or an alias. */
function meantIn({ fields, variants }: ValueSchema, unknown: UnknownField): string | undefined {
  const all = [...fields, ...[...variants.values()].flatMap((variant) => [...variant.fields])];
  const named = all.find(([name]) => name === unknown.key);
  const found = named ?? all.find(([name, schema]) => distanceTo(name, schema, unknown.key) === 0);
  return found && canMean(unknown, ...found) ? found[0] : undefined;
}

/** The key is an alias or another spelling of an absent field. */
function aliased(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  return resembling(field, unexplained, 0);
}

/** The key is the name of an absent field with typos, or a part of it. */
function misspelled(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  return resembling(field, unexplained, Number.POSITIVE_INFINITY);
}

function resembling(
  field: UnknownField,
  { missingFields, absentFields }: Unexplained,
  maxDistance: number,
): Explanation | undefined {
  const nearest = nearestOf(absentFields.get(field.owner) ?? [], ([name, schema]) => {
    const distance = canMean(field, name, schema) ? distanceTo(name, schema, field.key) : undefined;
    return distance !== undefined && distance <= maxDistance ? distance : undefined;
  });
  if (!nearest) return undefined;
  const [name, schema] = nearest;
  const meant = [...missingFields].find((missing) => missing.owner === field.owner && missing.name === name);
  return { issue: misspelledField(field, name, true), missingField: meant, schema };
}

/** The key is the name or an alias of a required field that is missing in any object. */
function missingElsewhere(field: UnknownField, { missingFields }: Unexplained): Explanation | undefined {
  const meant = [...missingFields].find(
    ({ name, schema }) => canMean(field, name, schema) && distanceTo(name, schema, field.key) === 0,
  );
  if (!meant) return undefined;
  return {
    issue: misplacedFields([field], meant.owner.path, [meant.name]),
    missingField: meant,
    schema: meant.schema,
  };
}

/** Another object could have the field, directly or inside an object that is absent there. */
function allowedElsewhere(field: UnknownField, unexplained: Unexplained): Explanation | undefined {
  for (const [{ path, schema: owner }, absent] of unexplained.absentFields) {
    for (const [name, schema] of absent) {
      // Which vendor an update is for is not known from a field alone.
      if (owner.exclusive.includes(name)) continue;
      if (name === field.key && canMean(field, name, schema)) {
        return { issue: misplacedFields([field], path, [name]), schema };
      }
      const moved = hasField(schema, field.key)
        ? movedInto(schema, { parent: path, key: name, order: 0 }, field, unexplained)
        : undefined;
      if (moved) return moved;
    }
  }
  return undefined;
}

/** The key resembles nothing, but a required field is missing in the same object. */
function missingHere(field: UnknownField, { missingFields }: Unexplained): Explanation | undefined {
  const meant = [...missingFields].find(
    ({ owner, name, schema }) =>
      owner === field.owner &&
      canMean(field, name, schema) &&
      (isDocumentedSecret(name) || !soundsSecret(field)),
  );
  if (!meant) return undefined;
  return { issue: misspelledField(field, meant.name, false), missingField: meant, schema: meant.schema };
}

function unknown(field: UnknownField): Explanation {
  return { issue: unknownField(field) };
}
