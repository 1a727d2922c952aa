import type { SourceUpdate } from "../generated/types.ts";
import type { Vendor } from "../generated/vendors.ts";
import { isBlank } from "./form-values.ts";

/** Values that the application sets instead of an input, such as `provider_id`. They override the form's values. */
export type FixedValues = SourceUpdate & { readonly vendor?: Vendor; readonly provider_id?: string };

/** Throws when a fixed value is blank: the form could then set it, and choose the provider of another customer. */
export function checkFixed(fixed: FixedValues): void {
  for (const [name, value] of Object.entries(fixed)) {
    if (isBlank(value)) throw new TypeError(`The fixed value \`${name}\` is blank: set it, or leave it out.`);
  }
}
