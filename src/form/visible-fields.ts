import { checkedValue, type FixedValues, type FormValues, readValues } from "./form-values.ts";
import type { SourceForm, SourceFormCondition, SourceFormField } from "./source-form.ts";

/**
 * The inputs of a form that apply to its values. It leaves out the credentials of other methods, the SSH tunnel while
 * its checkbox is off, and the fixed values that the application sets. The values may be nested objects, an object with
 * dotted names, or a `FormData`.
 *
 * @example
 * const values = { redshift: { auth_method: "aws_iam_role" } };
 * const fields = visibleFields(sourceForms.redshift, values, { provider_id: "acme" });
 */
export function visibleFields(
  form: SourceForm,
  values: unknown,
  fixed: FixedValues = {},
): readonly SourceFormField[] {
  const [formValue, fixedValue] = [readValues(values), readValues(fixed)];
  const fields = fieldsFor(form, (path) => fixedValue(path) ?? formValue(path));
  return fields.filter(({ path }) => fixedValue(path) === undefined);
}

/** The fields whose conditions hold, including those with fixed values. */
export function fieldsFor(form: SourceForm, values: FormValues): readonly SourceFormField[] {
  const holds = ({ name, values: wanted }: SourceFormCondition): boolean => {
    const value = values(name.split("."));
    return wanted.some((one) => (typeof one === "boolean" ? checkedValue(value) === one : value === one));
  };
  return form.fields.filter(({ conditions = [] }) => conditions.every(holds));
}
