import type { SourceUpdate } from "../generated/types.ts";
import type { Vendor } from "../generated/vendors.ts";
import { ownValue } from "../json.ts";

/** Finds the value of an input by its path. */
export type FormValues = (path: readonly string[]) => unknown;

/** The values of a form: nested objects, an object with dotted names, or a `FormData`. */
export function readValues(values: unknown): FormValues {
  // A form may send several values for one name, such as a hidden "off" before a checkbox. The last one that is not
  // blank counts.
  if (isFormData(values))
    return (path) =>
      values
        .getAll(path.join("."))
        .reverse()
        .find((value) => !isBlank(value));
  return (path) => {
    const flat = isGroup(values) ? ownValue(values, path.join(".")) : undefined;
    return flat ?? nestedValue(values, path);
  };
}

function nestedValue(values: unknown, path: readonly string[]): unknown {
  let value = values;
  for (const key of path) value = isGroup(value) ? ownValue(value, key) : undefined;
  return value;
}

/** The names and values at the top level of a form. */
export function entriesOf(values: unknown): [name: string, value: unknown][] {
  if (isFormData(values)) return [...values.entries()];
  return isGroup(values) ? Object.entries(values) : [];
}

function isFormData(value: unknown): value is FormData {
  return typeof FormData === "function" && value instanceof FormData;
}

/** Whether a value groups the values of several inputs. A file, a date or a map is a single value. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Deeper than any form. The limit is for values that contain each other. */
const maxDepth = 8;

/** Whether a value is empty: no text, `NaN`, an empty file, or a group or list of empty values. */
export function isBlank(value: unknown, depth = 0): boolean {
  if (value === undefined || value === null || Number.isNaN(value)) return true;
  if (typeof value === "string") return value.trim() === "";
  if (value instanceof Blob) return value.size === 0;
  if (depth > maxDepth || !(isGroup(value) || isEmptyList(value) || Array.isArray(value))) return false;
  return Object.values(value).every((inner) => isBlank(inner, depth + 1));
}

/** For example the `FileList` of a file input without a file. */
function isEmptyList(value: unknown): boolean {
  return typeof value === "object" && value !== null && "length" in value && value.length === 0;
}

/** Whether a checkbox is on, or `undefined` for any other value. Browsers send "on", other clients "true" or 1. */
export function checkedValue(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  if (/^(on|true|yes|1)$/i.test(text)) return true;
  return /^(off|false|no|0)$/i.test(text) ? false : undefined;
}

/** Values that the application sets instead of an input, such as `provider_id`. They override the form's values. */
export type FixedValues = SourceUpdate & { readonly vendor?: Vendor; readonly provider_id?: string };

/** Throws when a fixed value is blank: the form could then set it, and choose the provider of another customer. */
export function checkFixed(fixed: FixedValues): void {
  for (const [name, value] of Object.entries(fixed)) {
    if (isBlank(value)) throw new TypeError(`The fixed value \`${name}\` is blank: set it, or leave it out.`);
  }
}
