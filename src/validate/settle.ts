import { distanceTo } from "./closeness.ts";
import { find } from "./find.ts";
import { type Fault, type Findings, type Missing, noFindings, type Seen, type Stray } from "./findings.ts";
import { withoutForeignContent } from "./foreign.ts";
import type { Place } from "./place.ts";
import type { Schema } from "./schema.ts";
import { foreignField, misplaced, missingField, misspelt, nearestOf, unknownField } from "./words.ts";

/** What is not understood yet. */
interface Open {
  readonly missing: Set<Missing>;
  readonly strays: Set<Stray>;
  /** The fields that each object has not. */
  readonly absent: ReadonlyMap<Seen, readonly [string, Schema][]>;
}

/** What a stray field turned out to be, and what is settled by that. */
interface Verdict {
  readonly fault: Fault;
  readonly strays?: readonly Stray[];
  readonly missing?: Missing | undefined;
  /** The schema that its value has to follow, as it stands for that field. */
  readonly schema?: Schema | undefined;
}

/** From the surest sign of what a person meant to the weakest. */
const rules = [foreign, gathered, respelt, lost, displaced, slipped, renamed, unknown];

/** Turns what was found into faults: what is stray in one place and missing in another is one. */
export function settle(all: Findings): Fault[] {
  const found = withoutForeignContent(all);
  const open: Open = {
    missing: new Set(found.missing),
    strays: new Set(found.strays),
    absent: new Map(found.seen.map((seen) => [seen, absentFrom(seen)])),
  };
  const faults = [...found.faults];
  const inside = noFindings();
  for (const rule of rules) {
    for (const stray of open.strays) {
      const verdict = rule(stray, open);
      if (!verdict) continue;
      faults.push(verdict.fault);
      for (const settled of verdict.strays ?? [stray]) open.strays.delete(settled);
      if (verdict.missing) open.missing.delete(verdict.missing);
      if (verdict.schema) find(verdict.schema, stray.value, stray.place, false, inside);
    }
  }
  faults.push(...[...open.missing].map(missingField));
  const more = inside.faults.length + inside.missing.length + inside.strays.length > 0;
  return more ? [...faults, ...settle(inside)] : faults;
}

/** A field of another form of the same union. */
function foreign(stray: Stray): Verdict | undefined {
  const { union, form } = stray.owner;
  if (!union || form === undefined) return undefined;
  const other = [...union.forms].find(([name, { fields }]) => name !== form && fields.has(stray.key));
  return other && { fault: foreignField(stray, union.tag, form) };
}

/** Fields that stand beside the object they belong into, which is not there. */
function gathered(stray: Stray, { missing, strays }: Open): Verdict | undefined {
  const home = [...missing].find(({ owner, schema }) => owner === stray.owner && holds(schema, stray.key));
  if (!home) return undefined;
  const others = [...strays].filter(
    (other) => other !== stray && other.owner === stray.owner && holds(home.schema, other.key),
  );
  return {
    fault: misplaced([stray, ...others], home.place, stray.key),
    strays: [stray, ...others],
    missing: home,
  };
}

/** Another spelling or a nickname of a field that is not there. */
function respelt(stray: Stray, open: Open): Verdict | undefined {
  return likened(stray, open, 0);
}

/** A slip of the finger, or a part of the name. */
function slipped(stray: Stray, open: Open): Verdict | undefined {
  return likened(stray, open, Number.POSITIVE_INFINITY);
}

function likened(stray: Stray, { missing, absent }: Open, most: number): Verdict | undefined {
  const nearest = nearestOf(absent.get(stray.owner) ?? [], ([name, field]) => {
    const distance = distanceTo(name, field, stray.key);
    return distance !== undefined && distance <= most ? distance : undefined;
  });
  if (!nearest) return undefined;
  const [name, field] = nearest;
  const meant = [...missing].find((one) => one.owner === stray.owner && one.name === name);
  return { fault: misspelt(stray, name, true), missing: meant, schema: field };
}

/** A field that is missing in another object. */
function lost(stray: Stray, { missing }: Open): Verdict | undefined {
  const meant = [...missing].find(({ name, schema }) => distanceTo(name, schema, stray.key) === 0);
  return (
    meant && {
      fault: misplaced([stray], meant.owner.place, meant.name),
      missing: meant,
      schema: meant.schema,
    }
  );
}

/** A field that another object could have, and has not. */
function displaced(stray: Stray, { absent }: Open): Verdict | undefined {
  for (const [{ place }, fields] of absent) {
    for (const [name, field] of fields) {
      if (name === stray.key) return { fault: misplaced([stray], place, name), schema: field };
      const home: Place = { parent: place, key: name, turn: 0 };
      if (holds(field, stray.key)) return { fault: misplaced([stray], home, stray.key) };
    }
  }
  return undefined;
}

/** A required field under another name. */
function renamed(stray: Stray, { missing }: Open): Verdict | undefined {
  const meant = [...missing].find(({ owner }) => owner === stray.owner);
  return meant && { fault: misspelt(stray, meant.name, false), missing: meant, schema: meant.schema };
}

function unknown(stray: Stray): Verdict {
  return { fault: unknownField(stray) };
}

function absentFrom({ schema, fields, renamed }: Seen): [string, Schema][] {
  return [...schema.fields].filter(([name]) => !fields.keys.includes(name) && name !== renamed?.as);
}

function holds({ fields, forms }: Schema, name: string): boolean {
  return fields.has(name) || [...forms.values()].some((form) => form.fields.has(name));
}
