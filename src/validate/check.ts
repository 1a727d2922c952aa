import { source } from "../generated/validator.ts";
import { isPlainObject } from "../json.ts";
import {
  addFindings,
  type CheckedObject,
  type Findings,
  maxStrays,
  noFindings,
  weightOf,
} from "./findings.ts";
import type { IssueCode } from "./issue.ts";
import { type Fields, fieldsOf, itemsOf, unreadable } from "./json.ts";
import { invalidValue, mismatch, wrongDiscriminator } from "./messages.ts";
import type { PathNode } from "./path.ts";
import { anything, type Schema } from "./schema.ts";
import { likelyVariant, onlyVariant, sharedSchema } from "./variants.ts";
import { violationOf } from "./violation.ts";

/** Checks a value against its schema, and adds all that is wrong to the findings. */
export function check(
  schema: Schema,
  value: unknown,
  path: PathNode | undefined,
  optional: boolean,
  found: Findings,
): void {
  const code = violationOf(schema, value);
  if (code) checkInside(schema, value, code, path, optional, found);
}

/** An object or a list is never valid by itself: where the schema asks for one, what is inside decides. */
function checkInside(
  schema: Schema,
  value: unknown,
  code: IssueCode,
  path: PathNode | undefined,
  optional: boolean,
  found: Findings,
): void {
  if ((schema.type === "object" || schema.type === "union") && isPlainObject(value)) {
    const fields = fieldsOf(value);
    if (fields) checkFields(schema, fields, path, found);
    else found.faults.push(invalidValue(schema, unreadable, "not_json", path, optional));
  } else if (schema.type === "array" && Array.isArray(value)) {
    const { min, max, items = anything } = schema;
    const { length } = value;
    if (length < min || length > max)
      found.faults.push(invalidValue(schema, value, "wrong_length", path, optional));
    for (const [index, item] of itemsOf(value).entries()) {
      check(items, item, { parent: path, key: index, order: index }, false, found);
    }
  } else {
    found.faults.push(invalidValue(schema, value, code, path, optional));
  }
}

export function checkFields(
  schema: Schema,
  fields: Fields,
  path: PathNode | undefined,
  found: Findings,
): void {
  if (schema.type === "union") checkUnion(schema, fields, path, found);
  else checkObject({ schema, fields, path }, found);
}

/** Checks an object against the variant that a person meant, and against no other. */
function checkUnion(union: Schema, fields: Fields, path: PathNode | undefined, found: Findings): void {
  const { discriminator, variants } = union;
  const order = fields.keys.indexOf(discriminator);
  const value = fields.values[order];
  const named = typeof value === "string" ? variants.get(value) : undefined;
  if (named && typeof value === "string") {
    const object = { schema: named, fields, path, union, variant: value };
    const other = fields.keys.includes(value) ? undefined : onlyVariant(union, fields);
    if (other === undefined) checkObject(object, found);
    else checkMismatch({ parent: path, key: discriminator, order }, object, other, found);
    return;
  }

  const variant = likelyVariant(union, fields);
  if (order >= 0) {
    found.faults.push(wrongDiscriminator({ parent: path, key: discriminator, order }, union, value, variant));
    // Nothing is known of the fields of an unknown vendor.
    if (union === source && typeof value === "string") return;
  }
  const likely = variant === undefined ? undefined : variants.get(variant);
  checkObject({ schema: likely ?? sharedSchema(union), fields, path, union, variant }, found);
}

/**
 * The discriminator names one variant, and the object that is present belongs to another. One of the two is
 * wrong: the reading with fewer faults is likely what was meant.
 */
function checkMismatch(
  discriminator: PathNode,
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

/** Checks the fields of an object; which of them are missing or stray is explained later. */
function checkObject(object: CheckedObject, found: Findings): void {
  const { schema, fields, path: parent, renamed } = object;
  found.objects.push(object);
  for (let order = 0; order < fields.keys.length; order++) {
    const key = fields.keys[order] ?? "";
    const value = fields.values[order];
    const name = key === renamed?.key ? renamed.as : key;
    const field = schema.fields.get(name) ?? (schema.open ? anything : undefined);
    if (field) {
      // Most values are valid: a path is made only for the others.
      const code = violationOf(field, value);
      if (!code) continue;
      checkInside(field, value, code, { parent, key, order }, !schema.required.includes(name), found);
    } else if (found.strays.length < maxStrays) {
      found.strays.push({ key, path: { parent, key, order }, value, owner: object });
    }
  }
  for (const name of schema.required) {
    if (fields.keys.includes(name) || name === renamed?.as) continue;
    const path = { parent, key: name, order: orderOf(name, object) };
    found.missing.push({ name, path, schema: schema.fields.get(name) ?? anything, owner: object });
  }
}

/** A missing field comes after the last present one that the document lists before it. */
function orderOf(name: string, { schema, fields }: CheckedObject): number {
  const names = [...schema.fields.keys()];
  const position = names.indexOf(name);
  const before = names.slice(0, position).map((other) => fields.keys.indexOf(other));
  return Math.max(-1, ...before) + (position + 1) / (names.length + 1);
}
