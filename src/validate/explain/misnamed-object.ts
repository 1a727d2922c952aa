import { checkFields } from "../check.ts";
import {
  type CheckedObject,
  type CheckResult,
  emptyResult,
  estimateIssues,
  maxUnknownFields,
  splitAt,
} from "../check-result.ts";
import { misnamedObject } from "../messages/variant-issues.ts";
import type { ValueSchema } from "../schema.ts";
import { objectsElsewhere, objectsOf } from "../variants.ts";

/**
 * Finds objects with a wrong name: the key agrees with the discriminator, but the content is valid for another variant
 * or another vendor. One issue then replaces all issues inside the object.
 */
export function mergeMisnamedObjects(result: CheckResult): CheckResult {
  for (const { path, union, variant } of result.objects) {
    const object = result.objects.find(
      (other) => other.path && other.path.parent === path && other.path.key === variant,
    );
    if (!union || variant === undefined || !object?.path) continue;
    const [inside, outside] = splitAt(object.path, result);
    const count = estimateIssues(inside);
    // A single issue is clearer on its own, and an object with very many issues fits no variant.
    if (count < 2 || count >= maxUnknownFields) continue;
    const [other] =
      [...objectsOf(union), ...objectsElsewhere(union)].find(
        ([name, schema]) => name !== variant && schema && fits(schema, object),
      ) ?? [];
    if (other === undefined) continue;
    outside.issues.push(misnamedObject(object.path, union, other));
    return mergeMisnamedObjects(outside);
  }
  return result;
}

/** Whether the content of an object is valid for a schema. */
function fits(schema: ValueSchema, { fields, path }: CheckedObject): boolean {
  const result = emptyResult();
  checkFields(schema, fields, path, result);
  return estimateIssues(result) === 0;
}
