import { check } from "./check.ts";
import { distanceTo, nearestOf } from "./edit-distance.ts";
import {
  type CheckedObject,
  type Fault,
  type Findings,
  type Missing,
  noFindings,
  type Stray,
  weightOf,
} from "./findings.ts";
import { withoutForeignContent } from "./foreign.ts";
import { foreignField, misplacedFields, missingField, misspeltField, unknownField } from "./messages.ts";
import type { PathNode } from "./path.ts";
import type { Schema } from "./schema.ts";

/** What no rule has explained yet. */
interface Unsettled {
  readonly missing: Set<Missing>;
  readonly strays: Set<Stray>;
  /** The fields that each object could have, and has not. */
  readonly absent: ReadonlyMap<CheckedObject, readonly [string, Schema][]>;
}

/** What a stray field turned out to be, and what is settled with it. */
interface Verdict {
  readonly fault: Fault;
  readonly strays?: readonly Stray[];
  readonly missing?: Missing | undefined;
  /** What its value has yet to be checked against. */
  readonly schema?: Schema | undefined;
}

/** From the surest sign of what a person meant to the weakest. */
const rules = [
  ofAnotherVariant,
  outsideItsObject,
  aliased,
  missingElsewhere,
  allowedElsewhere,
  misspelt,
  missingHere,
  unknown,
];

/** Turns findings into faults: a field that is stray in one path and missing in another is one fault. */
export function settle(all: Findings): Fault[] {
  const found = withoutForeignContent(all);
  const unsettled: Unsettled = {
    missing: new Set(found.missing),
    strays: new Set(found.strays),
    absent: new Map(found.objects.map((object) => [object, absentFieldsOf(object)])),
  };
  const faults = [...found.faults];
  const inside = noFindings();
  for (const rule of rules) {
    for (const stray of unsettled.strays) {
      const verdict = rule(stray, unsettled);
      if (!verdict) continue;
      faults.push(verdict.fault);
      for (const settled of verdict.strays ?? [stray]) unsettled.strays.delete(settled);
      if (verdict.missing) unsettled.missing.delete(verdict.missing);
      if (verdict.schema) check(verdict.schema, stray.value, stray.path, false, inside);
    }
  }
  faults.push(...[...unsettled.missing].map(missingField));
  return weightOf(inside) > 0 ? [...faults, ...settle(inside)] : faults;
}

/** A field of another variant of the same union. */
function ofAnotherVariant(stray: Stray): Verdict | undefined {
  const { union, variant } = stray.owner;
  if (!union || variant === undefined) return undefined;
  const other = [...union.variants].find(([name, { fields }]) => name !== variant && fields.has(stray.key));
  return other && { fault: foreignField(stray, union.discriminator, variant) };
}

/** Fields that stand beside the object they belong in, which is missing. */
function outsideItsObject(stray: Stray, { missing, strays }: Unsettled): Verdict | undefined {
  const home = [...missing].find(({ owner, schema }) => owner === stray.owner && hasField(schema, stray.key));
  if (!home) return undefined;
  const others = [...strays].filter(
    (other) => other !== stray && other.owner === stray.owner && hasField(home.schema, other.key),
  );
  return {
    fault: misplacedFields([stray, ...others], home.path, stray.key),
    strays: [stray, ...others],
    missing: home,
  };
}

/** Another spelling or an alias of an absent field. */
function aliased(stray: Stray, unsettled: Unsettled): Verdict | undefined {
  return resembling(stray, unsettled, 0);
}

/** The name of an absent field with typos, or a part of it. */
function misspelt(stray: Stray, unsettled: Unsettled): Verdict | undefined {
  return resembling(stray, unsettled, Number.POSITIVE_INFINITY);
}

function resembling(stray: Stray, { missing, absent }: Unsettled, maxDistance: number): Verdict | undefined {
  const nearest = nearestOf(absent.get(stray.owner) ?? [], ([name, field]) => {
    const distance = distanceTo(name, field, stray.key);
    return distance !== undefined && distance <= maxDistance ? distance : undefined;
  });
  if (!nearest) return undefined;
  const [name, field] = nearest;
  const meant = [...missing].find((one) => one.owner === stray.owner && one.name === name);
  return { fault: misspeltField(stray, name, true), missing: meant, schema: field };
}

/** A required field that is missing in another object. */
function missingElsewhere(stray: Stray, { missing }: Unsettled): Verdict | undefined {
  const meant = [...missing].find(({ name, schema }) => distanceTo(name, schema, stray.key) === 0);
  return (
    meant && {
      fault: misplacedFields([stray], meant.owner.path, meant.name),
      missing: meant,
      schema: meant.schema,
    }
  );
}

/** A field that another object could have, itself or in an object that is absent there. */
function allowedElsewhere(stray: Stray, { absent }: Unsettled): Verdict | undefined {
  for (const [{ path }, fields] of absent) {
    for (const [name, field] of fields) {
      if (name === stray.key) return { fault: misplacedFields([stray], path, name), schema: field };
      const home: PathNode = { parent: path, key: name, order: 0 };
      if (hasField(field, stray.key)) return { fault: misplacedFields([stray], home, stray.key) };
    }
  }
  return undefined;
}

/** A field whose name is no clue, in an object that lacks a required one. */
function missingHere(stray: Stray, { missing }: Unsettled): Verdict | undefined {
  const meant = [...missing].find(({ owner }) => owner === stray.owner);
  return meant && { fault: misspeltField(stray, meant.name, false), missing: meant, schema: meant.schema };
}

function unknown(stray: Stray): Verdict {
  return { fault: unknownField(stray) };
}

function absentFieldsOf({ schema, fields, renamed }: CheckedObject): [string, Schema][] {
  return [...schema.fields].filter(([name]) => !fields.keys.includes(name) && name !== renamed?.as);
}

function hasField({ fields, variants }: Schema, name: string): boolean {
  return fields.has(name) || [...variants.values()].some((variant) => variant.fields.has(name));
}
