import { useFormContext } from "react-hook-form";
import type { Advice } from "./advise.ts";

interface Props {
  readonly id: string;
  readonly advice: readonly Advice[];
}

/** Warnings below an input. They keep nobody from connecting; a button applies what they suggest. */
export function Warnings({ id, advice }: Props) {
  const { setValue } = useFormContext();
  function apply(changes: NonNullable<Advice["changes"]>) {
    for (const { path, value } of changes) {
      // An input holds a text, also for a number.
      const content = typeof value === "number" ? String(value) : value;
      setValue(path.join("."), content, { shouldDirty: true, shouldValidate: true });
    }
  }

  if (advice.length === 0) return null;
  return (
    <div id={id}>
      {advice.map(({ message, changes }) => (
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
