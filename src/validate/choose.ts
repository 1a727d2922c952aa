import { source } from "../generated/validator.ts";
import { distanceTo } from "./closeness.ts";
import { findInObject, mostStrays } from "./find.ts";
import { addFindings, type Findings, noFindings, type Seen, weightOf } from "./findings.ts";
import type { Fields } from "./json.ts";
import type { Place } from "./place.ts";
import { anything, nicknamesOf, type Schema, schema } from "./schema.ts";
import { mismatch, wrongTag } from "./words.ts";

/** Finds the form of a union that a person meant, and holds the object against that one only. */
export function chooseForm(union: Schema, fields: Fields, place: Place | undefined, found: Findings): void {
  const { tag, forms } = union;
  const turn = fields.keys.indexOf(tag);
  const said = fields.values[turn];
  const named = typeof said === "string" ? forms.get(said) : undefined;
  if (named && typeof said === "string") {
    const seen = { schema: named, fields, place, union, form: said };
    const other = fields.keys.includes(said) ? undefined : onlyForm(union, fields);
    if (other === undefined) findInObject(seen, found);
    else disagree({ parent: place, key: tag, turn }, seen, other, found);
    return;
  }

  const form = likelyForm(union, fields);
  if (turn >= 0) {
    found.faults.push(wrongTag({ parent: place, key: tag, turn }, union, said, form));
    // Of a vendor that is not known, nothing is known.
    if (union === source && typeof said === "string") return;
  }
  const likely = form === undefined ? undefined : forms.get(form);
  findInObject({ schema: likely ?? commonOf(union), fields, place, union, form }, found);
}

/**
 * A tag names one form, and the object that is there another. Either of the two is wrong: the reading with
 * fewer faults is likely what was meant.
 */
function disagree(
  tag: Place,
  seen: Seen & { readonly union: Schema; readonly form: string },
  other: string,
  found: Findings,
): void {
  const { union, form } = seen;
  const [byTag, byObject] = [noFindings(), noFindings()];
  findInObject({ ...seen, renamed: { key: other, as: form } }, byTag);
  findInObject({ ...seen, schema: union.forms.get(other) ?? anything, form: other }, byObject);
  const difference = weightOf(byObject) - weightOf(byTag);
  found.faults.push(mismatch(tag, form, other, difference));
  addFindings(found, difference > 0 ? byTag : byObject);
}

/** The form whose object is there, when there is only one. */
function onlyForm(union: Schema, fields: Fields): string | undefined {
  const [form, ...others] = formsIn(union, fields);
  return others.length === 0 ? form : undefined;
}

/** The form that the object inside shows, when the tag shows none. */
function likelyForm(union: Schema, fields: Fields): string | undefined {
  const [given] = formsIn(union, fields);
  const names = [...union.forms.keys()];
  if (given !== undefined || names.length === 1) return given ?? names[0];
  const keys = fields.keys.slice(0, mostStrays);
  return names.find((name) =>
    keys.some((key) => distanceTo(name, nicknamesOf(union, name), key) !== undefined),
  );
}

function formsIn({ forms }: Schema, { keys }: Fields): string[] {
  return keys.filter((key) => forms.has(key));
}

/** What holds for every form: the fields they share, and nothing against those of a single one. */
function commonOf({ forms }: Schema): Schema {
  const [first = anything, ...others] = forms.values();
  const shared = [...first.fields].filter(([name]) => others.every(({ fields }) => fields.has(name)));
  const all = [first, ...others].flatMap(({ fields }) => [...fields.keys()]);
  return schema({
    type: "object",
    fields: new Map([...all.map((name): [string, Schema] => [name, anything]), ...shared]),
    required: first.required.filter((name) => others.every(({ required }) => required.includes(name))),
  });
}
