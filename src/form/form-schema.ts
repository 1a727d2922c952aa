import type { SourceInput } from "../generated/types.ts";
import { isValidSource, validateSource } from "../validate.ts";
import { fileIn, textOf } from "./field-value.ts";
import { type FilledForm, filledForm, methodIn, sourceOf } from "./filled-form.ts";
import { type FormIssue, fieldIssue, issuesAtFields, otherIssue } from "./form-issues.ts";
import { checkFixed, type FixedValues, type FormValues, isBlank } from "./form-values.ts";
import type { FormMessages } from "./messages.ts";
import { unknownPaths } from "./unknown-names.ts";

/** What a form holds: nested objects, or an object with dotted names such as `"postgres.host"`. */
export type SourceFormValues = Record<string, unknown>;

/** Options of `createSourceFormSchema` and `formIssues`. */
export interface SourceFormOptions {
  /** Messages in place of the English ones. */
  readonly messages?: FormMessages;
}

/** The source that a form holds, or the issues at its inputs. */
export type SourceFormResult =
  | { readonly value: SourceInput; readonly issues?: undefined }
  | { readonly issues: readonly FormIssue[] };

/** A Standard Schema (https://standardschema.dev) that converts the values of a form to a source. */
export interface SourceFormSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    /** Returns a promise only when the form holds a file, which must be read. */
    readonly validate: (values: unknown) => SourceFormResult | Promise<SourceFormResult>;
    readonly types?: { readonly input: SourceFormValues; readonly output: SourceInput } | undefined;
  };
}

/**
 * Creates a Standard Schema that converts the values of a form, or a `FormData`, to a `SourceInput`. It leaves out
 * blank inputs and the credentials of other methods, converts `"5432"` to a number, and parses a pasted or uploaded key
 * file. It removes the spaces around a value unless the value is a secret.
 *
 * Pass `provider_id`, and any other value that has no input in the form, as fixed values. They override the form's
 * values, so that nobody can choose the provider of another customer. A blank fixed value throws a `TypeError`.
 *
 * @example
 * const schema = createSourceFormSchema({ provider_id: "acme" });
 */
export function createSourceFormSchema(
  fixed: FixedValues = {},
  { messages = {} }: SourceFormOptions = {},
): SourceFormSchema {
  checkFixed(fixed);
  const read = (values: unknown): SourceFormResult | Promise<SourceFormResult> => {
    const filled = filledForm(values, fixed);
    const { vendor, form, contents } = filled;
    const unknown = vendor === undefined ? [] : unknownPaths(values, vendor, form.fields);
    const unknownIssues = unknown.map((path) => otherIssue(path, "unknown_field", messages));
    const files = filesIn(filled);
    if (files.size === 0) return resultOf(filled, unknownIssues, messages);
    return textsOf(files).then((texts) => {
      const withTexts: FormValues = (path) => texts.get(path.join(".")) ?? contents(path);
      return resultOf({ ...filled, contents: withTexts }, unknownIssues, messages);
    });
  };
  const validate = (values: unknown): SourceFormResult | Promise<SourceFormResult> => {
    try {
      return read(values);
    } catch {
      // Reached only by values that no form produces, such as objects that are nested thousands of levels deep.
      return { issues: [otherIssue([], "not_json", messages)] };
    }
  };
  return { "~standard": { version: 1, vendor: "prequel-import", validate } };
}

/** The schema of a form that has an input for every field, including `vendor` and `provider_id`. */
export const sourceFormSchema: SourceFormSchema = /* @__PURE__ */ createSourceFormSchema();

function filesIn({ fields, contents }: FilledForm): Map<string, Blob> {
  const files = fields.flatMap(({ name, path, kind }): [string, Blob][] => {
    const file = kind === "json-file" ? fileIn(contents(path)) : undefined;
    return file ? [[name, file]] : [];
  });
  return new Map(files);
}

async function textsOf(files: ReadonlyMap<string, Blob>): Promise<ReadonlyMap<string, string>> {
  const texts = [...files].map(async ([name, file]): Promise<[string, string]> => [name, await textOf(file)]);
  return new Map(await Promise.all(texts));
}

function resultOf(
  filled: FilledForm,
  unknownIssues: readonly FormIssue[],
  messages: FormMessages,
): SourceFormResult {
  const { fields, vendor, contents } = filled;
  const method = methodIn(filled);
  const source = sourceOf(filled, method ?? filled.form.methods[0]?.value);
  const select = method === undefined && fields.find(({ path }) => path[1] === "auth_method");
  if (!select && unknownIssues.length === 0 && isValidSource(source)) return { value: source };
  const atFields = issuesAtFields(validateSource(source), fields, messages);
  if (!select) return { issues: [...atFields, ...unknownIssues] };
  const code = isBlank(contents([vendor ?? "", "auth_method"])) ? "missing" : "wrong_value";
  // Without a method, the inputs of its credentials are not visible, so their issues are left out.
  const visible = atFields.filter(({ name }) => name !== "");
  return { issues: [...visible, fieldIssue(select, code, messages), ...unknownIssues] };
}
