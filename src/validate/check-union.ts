import { source } from "../generated/validator.ts";
import { checkObject } from "./check.ts";
import {
  addResult,
  type CheckedObject,
  type CheckResult,
  emptyResult,
  estimateIssues,
} from "./check-result.ts";
import { type Fields, unreadable } from "./json.ts";
import { mismatch, wrongDiscriminator } from "./messages/variant-issues.ts";
import type { PathNode } from "./path.ts";
import { anything, type ValueSchema } from "./schema.ts";
import { likelyVariant, objectsElsewhere, onlyVariant, sharedSchema } from "./variants.ts";

/** Checks an object against the one variant that was likely meant. */
export function checkUnion(
  union: ValueSchema,
  fields: Fields,
  path: PathNode | undefined,
  result: CheckResult,
): void {
  const { discriminator, variants } = union;
  const order = fields.keys.indexOf(discriminator);
  const node = { parent: path, key: discriminator, order };
  const value = fields.values[order];
  const schema = typeof value === "string" ? variants.get(value) : undefined;
  if (schema && typeof value === "string") {
    const object = { schema, fields, path, union, variant: value };
    const other = fields.keys.includes(value) ? undefined : onlyVariant(union, fields);
    if (other === undefined) checkObject(object, result);
    else checkMismatch(node, object, other, result);
    return;
  }

  const variant = likelyVariant(union, fields);
  const foreign =
    typeof value === "string" &&
    fields.keys.includes(value) &&
    objectsElsewhere(union).some(([name]) => name === value);
  // For a value that JSON cannot express, `checkObject` reports the field.
  if (order >= 0 && value !== unreadable) {
    result.issues.push(wrongDiscriminator(node, union, value, variant, foreign));
    // The document does not say which fields an unknown vendor has.
    if (union === source && typeof value === "string") return;
  }
  const shared = { schema: sharedSchema(union), fields, path, union };
  const likely = variant === undefined ? undefined : variants.get(variant);
  // The object of another vendor and its name in the discriminator are one mistake.
  if (foreign) checkObject({ ...shared, explained: value }, result);
  else checkObject(likely ? { ...shared, schema: likely, variant } : shared, result);
}

/**
 * The discriminator names one variant, but the object of another variant is present. One of them is wrong: the
 * interpretation with fewer issues was likely meant.
 */
function checkMismatch(
  discriminator: PathNode,
  object: CheckedObject & { readonly union: ValueSchema; readonly variant: string },
  other: string,
  result: CheckResult,
): void {
  const { union, variant } = object;
  const [byDiscriminator, byObject] = [emptyResult(), emptyResult()];
  checkObject({ ...object, renamed: { key: other, as: variant } }, byDiscriminator);
  checkObject({ ...object, schema: union.variants.get(other) ?? anything, variant: other }, byObject);
  const difference = estimateIssues(byObject) - estimateIssues(byDiscriminator);
  result.issues.push(mismatch(discriminator, variant, other, difference));
  addResult(result, difference > 0 ? byDiscriminator : byObject);
}
