import { checkFields } from "./check.ts";
import { type CheckedObject, type Findings, maxStrays, noFindings, splitAt, weightOf } from "./findings.ts";
import { foreignContent } from "./messages.ts";
import type { Schema } from "./schema.ts";

/**
 * An object may stand under the wrong name as a whole: key and discriminator agree, but its content is valid
 * for another variant. That is one fault, in path of all those inside.
 */
export function withoutForeignContent(found: Findings): Findings {
  for (const { path, union, variant } of found.objects) {
    const object = found.objects.find(
      (other) => other.path && other.path.parent === path && other.path.key === variant,
    );
    if (!union || variant === undefined || !object?.path) continue;
    const [inside, outside] = splitAt(object.path, found);
    const weight = weightOf(inside);
    // A single fault is best reported itself, and an object with very many fits no variant.
    if (weight < 2 || weight >= maxStrays) continue;
    const other = [...union.variants.keys()].find((name) => name !== variant && fits(name, union, object));
    if (other === undefined) continue;
    outside.faults.push(foreignContent(object.path, union, other));
    return withoutForeignContent(outside);
  }
  return found;
}

function fits(variant: string, { variants }: Schema, { fields, path }: CheckedObject): boolean {
  const schema = variants.get(variant)?.fields.get(variant);
  const found = noFindings();
  if (schema) checkFields(schema, fields, path, found);
  return weightOf(found) === 0;
}
