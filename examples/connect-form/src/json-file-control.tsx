import { type ChangeEvent, useRef } from "react";
import { useFormContext } from "react-hook-form";
import type { ControlProps } from "./controls.tsx";

/** Larger than any key file. The beginning of a larger file is enough to show that it is the wrong one. */
const maxBytes = 50 * 1024;

/** A text area for the content of a JSON file, and a button that reads a file into it. */
export function JsonFileControl({ field: { name, label, placeholder }, ...input }: ControlProps) {
  const { setFocus, setValue } = useFormContext();
  const fileInput = useRef<HTMLInputElement>(null);

  async function readFile({ target }: ChangeEvent<HTMLInputElement>) {
    const text = await target.files?.[0]?.slice(0, maxBytes).text();
    // Cleared, because the browser otherwise reports no change when the same file is chosen again.
    target.value = "";
    if (text === undefined) return;
    setValue(name, text, { shouldDirty: true, shouldValidate: true });
    setFocus(name);
  }

  return (
    <>
      <textarea {...input} rows={5} placeholder={placeholder} autoComplete="off" spellCheck={false} />
      <input ref={fileInput} type="file" accept=".json,application/json" hidden onChange={readFile} />
      <button
        type="button"
        aria-label={`Choose file for ${label}`}
        onClick={() => fileInput.current?.click()}
      >
        Choose file
      </button>
    </>
  );
}
