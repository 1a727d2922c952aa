import type { SourceWarning } from "prequel-import/advise";
import type { SourceFormField } from "prequel-import/form";
import { useFormContext } from "react-hook-form";
import { controls } from "./controls.tsx";
import { SuggestedValue } from "./suggested-value.tsx";
import { Warnings } from "./warnings.tsx";

interface Props {
  readonly field: SourceFormField;
  readonly warnings: readonly SourceWarning[];
}

/** One input with its label, its help, its message and its warnings. */
export function Field({ field, warnings }: Props) {
  const { name, label, help, kind, required } = field;
  const { formState, getFieldState, register } = useFormContext();
  const { error, isTouched } = getFieldState(name, formState);
  // A warning must not appear while a person types, nor beside an error.
  const shownWarnings = isTouched && !error ? warnings : [];
  const ids = { help: `${name}-help`, error: `${name}-error`, warnings: `${name}-warnings` };
  const describedBy = [ids.help, error && ids.error, shownWarnings.length > 0 && ids.warnings];
  const Control = controls[kind];

  return (
    <div className={`field ${kind}`}>
      <div className="label">
        <label htmlFor={name}>{label}</label>
        {required && (
          <span className="required" aria-hidden="true">
            *
          </span>
        )}
      </div>
      <p className="help" id={ids.help}>
        {help}
      </p>
      {error && (
        <p className="error" id={ids.error}>
          {error.message}
        </p>
      )}
      <Control
        field={field}
        id={name}
        required={required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy.filter(Boolean).join(" ")}
        {...register(name)}
      />
      <SuggestedValue field={field} />
      <Warnings id={ids.warnings} warnings={shownWarnings} />
    </div>
  );
}
