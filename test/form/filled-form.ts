import type { SourceInput } from "prequel-import";
import { type SourceFormField, sourceForms } from "prequel-import/form";
import { isObject } from "../../scripts/lib/json.ts";
import { valueAt } from "../support/value-at.ts";

/** What the inputs of a form hold after a person typed a source into it: texts and checkboxes, by name. */
export function typed(source: SourceInput): Record<string, string | boolean> {
  const inputs = sourceForms[source.vendor].fields.map(({ path, name, kind }) => {
    const value = valueAt(source, path);
    return [name, kind === "checkbox" ? value === true : textOf(value)];
  });
  return { vendor: source.vendor, ...Object.fromEntries(inputs) };
}

function textOf(value: unknown): string {
  if (isObject(value)) return JSON.stringify(value, null, 2);
  return value === undefined ? "" : String(value);
}

/** The same values as nested objects, as React Hook Form holds them. */
export function nested(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(flat)) {
    const path = name.split(".");
    let group = values;
    for (const key of path.slice(0, -1)) {
      const inner = isObject(group[key]) ? group[key] : {};
      group[key] = inner;
      group = inner;
    }
    group[path.at(-1) ?? ""] = value;
  }
  return values;
}

/** The same values as a browser submits them: a checkbox that is off is not there. */
export function submitted(flat: Readonly<Record<string, string | boolean>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(flat)) {
    if (value !== false) data.append(name, value === true ? "on" : value);
  }
  return data;
}

/** The field of a form with this name. */
export function fieldNamed(source: SourceInput, name: string): SourceFormField {
  const field = sourceForms[source.vendor].fields.find((one) => one.name === name);
  if (!field) throw new Error(`The form has no field ${name}.`);
  return field;
}
