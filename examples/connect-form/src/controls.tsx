import type { SourceFormField, SourceFormKind } from "prequel-import/form";
import type { ComponentType } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { JsonFileControl } from "./json-file-control.tsx";

/** The field of a control, and the attributes of its input. */
export interface ControlProps extends UseFormRegisterReturn {
  readonly field: SourceFormField;
  readonly id: string;
  readonly required: boolean;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string;
}

export const controls: Readonly<Record<SourceFormKind, ComponentType<ControlProps>>> = {
  text: TextControl,
  number: NumberControl,
  secret: SecretControl,
  multiline: MultilineControl,
  "json-file": JsonFileControl,
  select: SelectControl,
  checkbox: CheckboxControl,
};

function TextControl({ field: { placeholder, format }, ...input }: ControlProps) {
  const inputMode = format === "email" ? "email" : "text";
  return (
    <input {...input} inputMode={inputMode} placeholder={placeholder} autoComplete="off" spellCheck={false} />
  );
}

/** Not `type="number"`, which hides a mistyped number from the validation. */
function NumberControl({ field: { placeholder }, ...input }: ControlProps) {
  return <input {...input} inputMode="numeric" placeholder={placeholder} autoComplete="off" />;
}

/** `new-password` keeps a browser from filling in the visitor's own password. */
function SecretControl({ field, ...input }: ControlProps) {
  return <input {...input} type="password" autoComplete="new-password" />;
}

function MultilineControl({ field: { placeholder }, ...input }: ControlProps) {
  return <textarea {...input} rows={3} placeholder={placeholder} autoComplete="off" spellCheck={false} />;
}

function SelectControl({ field: { options = [] }, ...input }: ControlProps) {
  return (
    <select {...input}>
      <option value="">Choose…</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function CheckboxControl({ field, ...input }: ControlProps) {
  return <input {...input} type="checkbox" />;
}
