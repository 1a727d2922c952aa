import type { FieldChange, SourceWarning } from "prequel-import/advise";
import { useFormContext } from "react-hook-form";

interface Props {
  readonly id: string;
  readonly warnings: readonly SourceWarning[];
}

/** The warnings below an input, each with a button that applies its changes. They do not block the form. */
export function Warnings({ id, warnings }: Props) {
  const { setValue } = useFormContext();
  function apply(changes: readonly FieldChange[]) {
    for (const { path, value } of changes) {
      // The value of an input is text.
      const content = typeof value === "number" ? String(value) : value;
      setValue(path.join("."), content, { shouldDirty: true, shouldValidate: true });
    }
  }

  if (warnings.length === 0) return null;
  return (
    <div id={id}>
      {warnings.map(({ message, changes }) => (
        <p key={message} className="warning">
          {message}{" "}
          {changes && (
            <button type="button" className="link" onClick={() => apply(changes)}>
              Correct this
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
