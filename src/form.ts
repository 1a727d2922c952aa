/**
 * The form of every vendor as data, and a schema that converts what a form holds to a source.
 *
 * @packageDocumentation
 */
export { sourceDraft } from "./form/filled-form.ts";
export { type FormIssue, formIssues } from "./form/form-issues.ts";
export {
  createSourceFormSchema,
  type SourceFormOptions,
  type SourceFormResult,
  type SourceFormSchema,
  type SourceFormValues,
  sourceFormSchema,
} from "./form/form-schema.ts";
export type { FixedValues } from "./form/form-values.ts";
export type { FormIssueFacts, FormMessages } from "./form/messages.ts";
export type {
  SourceForm,
  SourceFormCondition,
  SourceFormField,
  SourceFormKind,
  SourceFormOption,
} from "./form/source-form.ts";
export { visibleFields } from "./form/visible-fields.ts";
export { sourceForms } from "./generated/forms.ts";
export type { SourceInput } from "./generated/types.ts";
export type { Vendor } from "./generated/vendors.ts";
export type { IssueCode } from "./validate/issue.ts";
