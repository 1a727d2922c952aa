import type { SourceFormField } from "prequel-import/form";
import { useFormContext, useWatch } from "react-hook-form";

/** A button that fills in the usual value, because no input is filled in automatically. */
export function SuggestedValue({ field: { name, label, suggested } }: { readonly field: SourceFormField }) {
  const { setFocus, setValue } = useFormContext();
  const value: unknown = useWatch({ name });
  if (suggested === undefined || value) return null;
  return (
    <button
      type="button"
      className="link"
      aria-label={`Use ${suggested} for ${label}`}
      onClick={() => {
        setValue(name, String(suggested), { shouldDirty: true, shouldValidate: true });
        setFocus(name);
      }}
    >
      Use {suggested}
    </button>
  );
}
