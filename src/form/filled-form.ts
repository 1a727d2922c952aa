import { sourceForms } from "../generated/forms.ts";
import { type Vendor, vendors } from "../generated/vendors.ts";
import { fieldValue } from "./field-value.ts";
import { type FixedValues, type FormValues, isGroup, readValues } from "./form-values.ts";
import type { SourceForm, SourceFormField } from "./source-form.ts";
import { vendorChoice } from "./source-type.ts";
import { fieldsFor } from "./visible-fields.ts";

/** A form with what it holds. */
export interface FilledForm {
  readonly form: SourceForm;
  readonly vendor: Vendor | undefined;
  /** The fields that are visible. */
  readonly fields: readonly SourceFormField[];
  readonly contents: FormValues;
}

export function filledForm(values: unknown, fixed: FixedValues): FilledForm {
  const [formValue, fixedValue] = [readValues(values), readValues(fixed)];
  const contents: FormValues = (path) => fixedValue(path) ?? formValue(path);
  const named = contents(["vendor"]);
  const vendor = vendors.find((name) => typeof named === "string" && name === named.trim());
  const form = vendor === undefined ? vendorChoice : sourceForms[vendor];
  return { form, vendor, fields: fieldsFor(form, contents), contents };
}

/**
 * The source that an unfinished form holds, for `adviseSource`. It contains the converted values of the visible inputs,
 * and is not checked.
 *
 * @example
 * const warnings = adviseSource(sourceDraft(values));
 */
export function sourceDraft(values: unknown, fixed: FixedValues = {}): object {
  const filled = filledForm(values, fixed);
  return sourceOf(filled, methodIn(filled));
}

/** The method that is chosen in the form, or the only method of the vendor. */
export function methodIn({ form: { methods }, vendor, contents }: FilledForm): string | undefined {
  const named = methods.length === 1 ? methods[0]?.value : contents([vendor ?? "", "auth_method"]);
  return methods.find(({ value }) => value === named)?.value;
}

/** The source that the visible inputs hold. A required group is present even when its inputs are blank. */
export function sourceOf({ fields, vendor, contents }: FilledForm, method: string | undefined): object {
  const source: Record<string, unknown> = {};
  if (vendor !== undefined) setValue(source, ["vendor"], vendor);
  for (const field of fields) {
    const value = fieldValue(field, contents(field.path));
    if (value !== undefined || field.required) setValue(source, field.path, value);
  }
  if (vendor !== undefined && method !== undefined) setValue(source, [vendor, "auth_method"], method);
  return source;
}

/** Sets a value at a path and creates the groups on the way. With `undefined`, it only creates the groups. */
function setValue(
  source: Record<string, unknown>,
  [key = "", ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    if (value !== undefined) source[key] = value;
    return;
  }
  const present = source[key];
  const group = isGroup(present) ? present : {};
  source[key] = group;
  setValue(group, rest, value);
}
