import type { IssueCode } from "../errors.ts";
import { chooseForm } from "./choose.ts";
import type { Findings, Seen } from "./findings.ts";
import { type Fields, fieldsOf, isRecord, itemsOf, unreadable } from "./json.ts";
import { breaks } from "./leaf.ts";
import type { Place } from "./place.ts";
import { anything, type Schema } from "./schema.ts";
import { wrong } from "./words.ts";

/** Nobody reads more of them, and hostile input must not make us compare names without end. */
export const mostStrays = 50;

/** Holds a value against its schema and notes all that is not as it should be. */
export function find(
  schema: Schema,
  value: unknown,
  place: Place | undefined,
  optional: boolean,
  found: Findings,
): void {
  const code = breaks(schema, value);
  if (code) lookInto(schema, value, code, place, optional, found);
}

/** What is not a single value as wanted may be an object or a list as wanted. */
function lookInto(
  schema: Schema,
  value: unknown,
  code: IssueCode,
  place: Place | undefined,
  optional: boolean,
  found: Findings,
): void {
  if ((schema.type === "object" || schema.type === "union") && isRecord(value)) {
    const fields = fieldsOf(value);
    if (fields) findInFields(schema, fields, place, found);
    else found.faults.push(wrong(schema, unreadable, "not_json", place, optional));
  } else if (schema.type === "array" && Array.isArray(value)) {
    const { min, max, items = anything } = schema;
    const { length } = value;
    if (length < min || length > max)
      found.faults.push(wrong(schema, value, "wrong_length", place, optional));
    for (const [turn, item] of itemsOf(value).entries()) {
      find(items, item, { parent: place, key: turn, turn }, false, found);
    }
  } else {
    found.faults.push(wrong(schema, value, code, place, optional));
  }
}

export function findInFields(
  schema: Schema,
  fields: Fields,
  place: Place | undefined,
  found: Findings,
): void {
  if (schema.type === "union") chooseForm(schema, fields, place, found);
  else findInObject({ schema, fields, place }, found);
}

/** Holds an object against the fields that it should have. */
export function findInObject(seen: Seen, found: Findings): void {
  const { schema, fields, place: parent, renamed } = seen;
  found.seen.push(seen);
  for (let turn = 0; turn < fields.keys.length; turn++) {
    const key = fields.keys[turn] ?? "";
    const value = fields.values[turn];
    const name = key === renamed?.key ? renamed.as : key;
    const field = schema.fields.get(name) ?? (schema.open ? anything : undefined);
    if (field) {
      // Most values are right: only the others need a place.
      const code = breaks(field, value);
      if (!code) continue;
      lookInto(field, value, code, { parent, key, turn }, !schema.required.includes(name), found);
    } else if (found.strays.length < mostStrays) {
      found.strays.push({ key, place: { parent, key, turn }, value, owner: seen });
    }
  }
  for (const name of schema.required) {
    if (fields.keys.includes(name) || name === renamed?.as) continue;
    const place = { parent, key: name, turn: turnOf(name, seen) };
    found.missing.push({ name, place, schema: schema.fields.get(name) ?? anything, owner: seen });
  }
}

/** A missing field is met after the last of those that the document names before it. */
function turnOf(name: string, { schema, fields }: Seen): number {
  const order = [...schema.fields.keys()];
  const position = order.indexOf(name);
  const before = order.slice(0, position).map((other) => fields.keys.indexOf(other));
  return Math.max(-1, ...before) + (position + 1) / (order.length + 1);
}
