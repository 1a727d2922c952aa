import type { SourceFormField } from "prequel-import/form";
import { useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";

/** All mistakes of a failed submit, with a link to each input. It takes the focus after the submit. */
export function ErrorSummary({ fields }: { readonly fields: readonly SourceFormField[] }) {
  const { formState, getFieldState, setFocus } = useFormContext();
  const { errors, submitCount } = formState;
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (submitCount > 0) summary.current?.focus();
  }, [submitCount]);

  const invalid = fields.filter(({ name }) => getFieldState(name, formState).invalid);
  if (submitCount === 0 || (invalid.length === 0 && !errors.root)) return null;
  return (
    <div ref={summary} className="summary" role="alert" tabIndex={-1}>
      <h2>There is a problem</h2>
      {errors.root && <p>{errors.root.message}</p>}
      {invalid.length > 0 && (
        <ul>
          {invalid.map(({ name }) => (
            <li key={name}>
              <a
                href={`#${name}`}
                onClick={(event) => {
                  event.preventDefault();
                  setFocus(name);
                }}
              >
                {getFieldState(name, formState).error?.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
