import { isPlainObject } from "../json.ts";
import { type CheckedObject, type CheckResult, maxUnknownFields } from "./check-result.ts";
import { checkUnion } from "./check-union.ts";
import type { IssueCode } from "./issue.ts";
import { issueCodeOf } from "./issue-code.ts";
import { type Fields, fieldsOf, itemsOf, unreadable } from "./json.ts";
import { mergedFields, mergeKey } from "./merge-key.ts";
import { exclusiveFields } from "./messages/field-issues.ts";
import { invalidValue, unmerged, wrappedObject } from "./messages/value-issues.ts";
import type { PathNode } from "./path.ts";
import { anything, hasField, type ValueSchema } from "./schema.ts";

/** Checks a value against its schema and adds everything that is wrong to the result. */
export function checkValue(
  schema: ValueSchema,
  value: unknown,
  path: PathNode | undefined,
  optional: boolean,
  result: CheckResult,
): void {
  const code = issueCodeOf(schema, value);
  if (code) checkContent(schema, value, code, path, optional, result);
}

/**
 * `issueCodeOf` gives a code for every object and list, because it does not look inside. Where the schema
 * asks for an object or a list, only its content can be wrong.
 */
function checkContent(
  schema: ValueSchema,
  value: unknown,
  code: IssueCode,
  path: PathNode | undefined,
  optional: boolean,
  result: CheckResult,
): void {
  if ((schema.type === "object" || schema.type === "union") && isPlainObject(value)) {
    const fields = fieldsOf(value);
    const wrapped = fields && path && wrappedIn(schema, fields, path);
    if (wrapped) {
      result.issues.push(wrappedObject(wrapped, path));
      checkValue(schema, fields.values[0], wrapped, optional, result);
    } else if (fields) checkFields(schema, fields, path, result);
    else result.issues.push(invalidValue(schema, unreadable, "not_json", path, optional));
  } else if (schema.type === "array" && Array.isArray(value)) {
    const { min, max, items = anything } = schema;
    const { length } = value;
    if (length < min || length > max)
      result.issues.push(invalidValue(schema, value, "wrong_length", path, optional));
    for (const [index, item] of itemsOf(value).entries()) {
      checkValue(items, item, { parent: path, key: index, order: index }, false, result);
    }
  } else {
    result.issues.push(invalidValue(schema, value, code, path, optional));
  }
}

/** The path of the field to use instead of an object: its only field, when both have the same name. */
function wrappedIn(schema: ValueSchema, { keys, values }: Fields, parent: PathNode): PathNode | undefined {
  const [key] = keys;
  if (key !== parent.key || keys.length !== 1 || !isPlainObject(values[0]) || hasField(schema, key))
    return undefined;
  return { parent, key, order: 0 };
}

/** Checks the fields of an object whose schema is an object or a union. */
export function checkFields(
  schema: ValueSchema,
  fields: Fields,
  path: PathNode | undefined,
  result: CheckResult,
): void {
  const merged = schema.open ? undefined : mergedFields(fields);
  if (merged) {
    result.issues.push(unmerged({ parent: path, key: mergeKey, order: fields.keys.indexOf(mergeKey) }));
    checkFields(schema, merged, path, result);
  } else if (schema.type === "union") {
    checkUnion(schema, fields, path, result);
  } else {
    checkObject({ schema, fields, path }, result);
  }
}

/** Checks the fields of an object, and collects its missing and unknown fields for `explain`. */
export function checkObject(object: CheckedObject, result: CheckResult): void {
  const { schema, fields, path: parent, renamed } = object;
  result.objects.push(object);
  for (let order = 0; order < fields.keys.length; order++) {
    const key = fields.keys[order] ?? "";
    if (key === object.explained) continue;
    const value = fields.values[order];
    const name = key === renamed?.key ? renamed.as : key;
    const field = schema.fields.get(name) ?? (schema.open ? anything : undefined);
    if (field) {
      // `checkValue` would need a path for every value, and most values are valid.
      const code = issueCodeOf(field, value);
      if (!code) continue;
      checkContent(field, value, code, { parent, key, order }, !schema.required.includes(name), result);
    } else if (result.unknownFields.length < maxUnknownFields) {
      result.unknownFields.push({ key, path: { parent, key, order }, value, owner: object });
    }
  }
  const [kept, ...others] = fields.keys.filter((key) => schema.exclusive.includes(key));
  if (kept !== undefined && others[0] !== undefined) {
    result.issues.push(
      exclusiveFields(kept, { parent, key: others[0], order: fields.keys.indexOf(others[0]) }),
    );
  }
  for (const name of schema.required) {
    if (fields.keys.includes(name) || name === renamed?.as) continue;
    const path = { parent, key: name, order: orderOf(name, object) };
    result.missingFields.push({ name, path, schema: schema.fields.get(name) ?? anything, owner: object });
  }
}

/** A missing field comes right after the last present field that the document lists before it. */
function orderOf(name: string, { schema, fields }: CheckedObject): number {
  const names = [...schema.fields.keys()];
  const position = names.indexOf(name);
  const before = names.slice(0, position).map((other) => fields.keys.indexOf(other));
  return Math.max(-1, ...before) + (position + 1) / (names.length + 1);
}
