import { source } from "../generated/validator.ts";
import { distanceTo } from "./closeness.ts";
import { find, findInObject, mostStrays } from "./find.ts";
import { addFindings, type Findings, noFindings, type Seen, weightOf } from "./findings.ts";
import { type Fields, isRecord } from "./json.ts";
import type { Place } from "./place.ts";
import { fieldOf, formOf, nicknamesOf, type ObjectSchema, type Schema, type UnionSchema } from "./schema.ts";
import { foreignContent, mismatch, wrongTag } from "./words.ts";

/** A form that is known. */
type SeenForm = Seen & { readonly form: string };

/** Finds the form of a union that a person meant, and holds the object against that one only. */
export function chooseForm(
  union: UnionSchema,
  fields: Fields,
  place: Place | undefined,
  found: Findings,
): void {
  const turn = fields.keys.indexOf(union.tag);
  const said = fields.values[turn];
  const tagPlace: Place = { parent: place, key: union.tag, turn };
  const seenAs = (form: string) => ({
    schema: formOf(union, form) ?? commonOf(union),
    fields,
    place,
    union,
    form,
  });

  if (typeof said === "string" && formOf(union, said)) {
    const [other, ...more] = givenForms(union, fields);
    if (fields.keys.includes(said)) findInForm(union, seenAs(said), found);
    else if (other === undefined || more.length > 0) findInObject(seenAs(said), found);
    else findInEither(tagPlace, seenAs(said), seenAs(other), found);
    return;
  }

  const form = likelyForm(union, fields);
  if (turn >= 0) {
    found.faults.push(wrongTag(tagPlace, union, said, form));
    // Of a vendor that is not known, nothing is known.
    if (union === source && typeof said === "string") return;
  }
  findInObject(form === undefined ? { schema: commonOf(union), fields, place, union } : seenAs(form), found);
}

/** The forms whose object is there. */
function givenForms(union: UnionSchema, { keys }: Fields): string[] {
  return keys.filter((key) => formOf(union, key));
}

/** The form that the object inside shows, when the tag shows none. */
function likelyForm(union: UnionSchema, fields: Fields): string | undefined {
  const [given] = givenForms(union, fields);
  const names = Object.keys(union.forms);
  if (given !== undefined || names.length === 1) return given ?? names[0];
  const keys = fields.keys.slice(0, mostStrays);
  return names.find((name) =>
    keys.some((key) => distanceTo(name, nicknamesOf(union, name), key) !== undefined),
  );
}

/**
 * A tag without its object, beside the object of another form. Either of the two is wrong: the reading with
 * fewer faults is likely what was meant.
 */
function findInEither(tag: Place, said: SeenForm, given: SeenForm, found: Findings): void {
  const [byTag, byObject] = [noFindings(), noFindings()];
  findInObject({ ...said, renamed: { key: given.form, as: said.form } }, byTag);
  findInObject(given, byObject);
  const difference = weightOf(byObject) - weightOf(byTag);
  found.faults.push(mismatch(tag, said.form, given.form, difference));
  addFindings(found, difference > 0 ? byTag : byObject);
}

/** A form whose tag and object agree; all of it may still stand under another form's name. */
function findInForm(union: UnionSchema, seen: SeenForm, found: Findings): void {
  const { form } = seen;
  const inForm = noFindings();
  findInObject(seen, inForm);
  const other = weightOf(inForm) > 1 ? formOfContent(union, form, seen.fields) : undefined;
  if (other === undefined) {
    addFindings(found, inForm);
    return;
  }
  const turn = seen.fields.keys.indexOf(form);
  found.faults.push(foreignContent({ parent: seen.place, key: form, turn }, union, other));
  const fields: Record<string, Schema> = { ...seen.schema.fields, [form]: { type: "any" } };
  findInObject({ ...seen, schema: { ...seen.schema, fields } }, found);
}

/** The other form whose object is as the one that is there. */
function formOfContent(union: UnionSchema, form: string, { keys, values }: Fields): string | undefined {
  const content = values[keys.indexOf(form)];
  const weightAs = (name: string) => {
    const field = fieldOf(union.forms[name] ?? commonOf(union), name);
    const inside = noFindings();
    if (field) find(field, content, undefined, false, inside);
    return weightOf(inside);
  };
  if (!isRecord(content) || weightAs(form) < 2) return undefined;
  return Object.keys(union.forms).find((name) => name !== form && weightAs(name) === 0);
}

/** What holds for every form: the fields they share, and nothing against those of a single one. */
function commonOf({ forms }: UnionSchema): ObjectSchema {
  const all = Object.values(forms);
  const names = all.flatMap(({ fields }) => Object.keys(fields));
  const fields = names.map((name): [string, Schema] => {
    const shared = all.every((form) => fieldOf(form, name)) ? all[0] && fieldOf(all[0], name) : undefined;
    return [name, shared ?? { type: "any" }];
  });
  const required = all[0]?.required.filter((name) => all.every((form) => form.required.includes(name)));
  return { type: "object", fields: Object.fromEntries(fields), required: required ?? [] };
}
