import { ownValue } from "../json.ts";

/** Finds the value of an input by its path. */
export type FormValues = (path: readonly string[]) => unknown;

/** The values of a form: nested objects, an object with dotted names, or a `FormData`. */
export function readValues(values: unknown): FormValues {
  // A form may send several values of one name: a hidden "off" before a checkbox, or an empty file before a text.
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

/** The names and values at the top of a form. */
export function entriesOf(values: unknown): [name: string, value: unknown][] {
  if (isFormData(values)) return [...values.entries()];
  return isGroup(values) ? Object.entries(values) : [];
}

function isFormData(value: unknown): value is FormData {
  return typeof FormData === "function" && value instanceof FormData;
}

/** An object that groups the values of inputs. A file, a date or a map is one value. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Deeper than any form, and shallow enough for values that contain one another. */
const maxDepth = 8;

/** Whether nobody filled in a value: an empty input, an empty number, a group or a list of such. */
export function isBlank(value: unknown, depth = 0): boolean {
  if (value === undefined || value === null || Number.isNaN(value)) return true;
  if (typeof value === "string") return value.trim() === "";
  if (value instanceof Blob) return value.size === 0;
  if (depth > maxDepth || !(isGroup(value) || isEmptyList(value) || Array.isArray(value))) return false;
  return Object.values(value).every((inner) => isBlank(inner, depth + 1));
}

/** Such as the list of a file input without a file. */
function isEmptyList(value: unknown): boolean {
  return typeof value === "object" && value !== null && "length" in value && value.length === 0;
}

/** Whether a checkbox is on, when the value says so: a browser sends "on", other senders the boolean as text. */
export function checkedValue(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  if (/^(on|true|yes|1)$/i.test(text)) return true;
  return /^(off|false|no|0)$/i.test(text) ? false : undefined;
}
