import type { FieldChange, SourceWarning } from "prequel-import/advise";
import { useFormContext } from "react-hook-form";

interface Props {
  readonly id: string;
  readonly warnings: readonly SourceWarning[];
}

/** Warnings below an input. They keep nobody from connecting; a button applies what they suggest. */
export function Warnings({ id, warnings }: Props) {
  const { setValue } = useFormContext();
  function apply(changes: readonly FieldChange[]) {
    for (const { path, value } of changes) {
      // An input holds a text, also for a number.
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
