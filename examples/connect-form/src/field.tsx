import type { SourceFormField } from "prequel-import/form";
import { useFormContext } from "react-hook-form";
import type { Advice } from "./advise.ts";
import { controls } from "./controls.tsx";
import { SuggestedValue } from "./suggested-value.tsx";
import { Warnings } from "./warnings.tsx";

interface Props {
  readonly field: SourceFormField;
  readonly advice: readonly Advice[];
}

/** One input with its label, its help, its message and its warnings. */
export function Field({ field, advice }: Props) {
  const { name, label, help, kind, required } = field;
  const { formState, getFieldState, register } = useFormContext();
  const { error } = getFieldState(name, formState);
  const ids = { help: `${name}-help`, error: `${name}-error`, warnings: `${name}-warnings` };
  const describedBy = [ids.help, error && ids.error, advice.length > 0 && ids.warnings];
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
      <Warnings id={ids.warnings} advice={advice} />
    </div>
  );
}
