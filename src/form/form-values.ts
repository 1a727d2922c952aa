import { isPlainObject, ownValue } from "../json.ts";
import type { SourceForm, SourceFormCondition, SourceFormField } from "./source-form.ts";

/** Finds the value of an input by its path. */
export type FormValues = (path: readonly string[]) => unknown;

/** The values of a form: nested objects, an object with dotted names, or a `FormData`. */
export function readValues(values: unknown): FormValues {
  if (isFormData(values)) return (path) => values.get(path.join("."));
  return (path) => {
    const flat = isPlainObject(values) ? ownValue(values, path.join(".")) : undefined;
    return flat ?? nestedValue(values, path);
  };
}

function nestedValue(values: unknown, path: readonly string[]): unknown {
  let value = values;
  for (const key of path) value = isPlainObject(value) ? ownValue(value, key) : undefined;
  return value;
}

function isFormData(value: unknown): value is FormData {
  return typeof FormData === "function" && value instanceof FormData;
}

/**
 * The fields of a form that apply to what it holds: without the credentials of other methods, and without the SSH
 * tunnel while its checkbox is off. The values may be nested, an object with dotted names, or a `FormData`.
 *
 * @example
 * const fields = visibleFields(sourceForms.redshift, { redshift: { auth_method: "aws_iam_role" } });
 */
export function visibleFields(form: SourceForm, values: unknown): readonly SourceFormField[] {
  return fieldsFor(form, readValues(values));
}

export function fieldsFor(form: SourceForm, values: FormValues): readonly SourceFormField[] {
  const holds = ({ name, values: wanted }: SourceFormCondition): boolean => {
    const value = values(name.split("."));
    return wanted.some((one) => (typeof one === "boolean" ? checkedValue(value) === one : value === one));
  };
  return form.fields.filter(({ conditions = [] }) => conditions.every(holds));
}

/** Whether a checkbox is on, when the value says so: a browser sends "on", other senders the boolean as text. */
export function checkedValue(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value === "on" || value === "true") return true;
  return value === "off" || value === "false" ? false : undefined;
}

/** Whether nobody filled in a value: an empty input, an empty number, a group or a list of such. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || Number.isNaN(value)) return true;
  if (typeof value === "string") return value.trim() === "";
  if (value instanceof Blob) return value.size === 0;
  return typeof value === "object" && Object.values(value).every(isBlank);
}

/** The names of the inputs that hold something but are no field of the vendor: the form misnamed them. */
export function unknownNames(values: unknown, vendor: string, fields: readonly SourceFormField[]): string[] {
  const known = new Set([`${vendor}.auth_method`, ...fields.map(({ name }) => name)]);
  const unknownIn = (value: unknown, name: string): string[] => {
    if (known.has(name) || isBlank(value)) return [];
    if (!isPlainObject(value) || value instanceof Blob) return [name];
    return Object.entries(value).flatMap(([key, inner]) => unknownIn(inner, `${name}.${key}`));
  };
  const entries = isFormData(values)
    ? [...values.entries()]
    : Object.entries(isPlainObject(values) ? values : {});
  return entries.flatMap(([name, value]) =>
    name === vendor || name.startsWith(`${vendor}.`) ? unknownIn(value, name) : [],
  );
}
