import { findInFields, mostStrays } from "./find.ts";
import { type Findings, noFindings, partedAt, type Seen, weightOf } from "./findings.ts";
import type { Schema } from "./schema.ts";
import { foreignContent } from "./words.ts";

/**
 * Makes one fault of an object whose key and tag agree while it holds, without a fault, what another form
 * wants: the whole of it was put under the wrong name.
 */
export function withoutForeignContent(found: Findings): Findings {
  for (const { place, union, form } of found.seen) {
    const object = found.seen.find(
      (other) => other.place && other.place.parent === place && other.place.key === form,
    );
    if (!union || form === undefined || !object?.place) continue;
    const [inside, outside] = partedAt(object.place, found);
    const weight = weightOf(inside);
    // One fault is no more than that, and with so many it is of no form at all.
    if (weight < 2 || weight >= mostStrays) continue;
    const other = [...union.forms.keys()].find((name) => name !== form && isOf(name, union, object));
    if (other === undefined) continue;
    outside.faults.push(foreignContent(object.place, union, other));
    return withoutForeignContent(outside);
  }
  return found;
}

function isOf(form: string, { forms }: Schema, { fields, place }: Seen): boolean {
  const schema = forms.get(form)?.fields.get(form);
  const found = noFindings();
  if (schema) findInFields(schema, fields, place, found);
  return weightOf(found) === 0;
}
