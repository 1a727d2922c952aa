import type { SourceUpdate } from "../generated/types.ts";
import type { Vendor } from "../generated/vendors.ts";
import { isBlank } from "./form-values.ts";

/** Values that the application gives, so that no input has them, such as `provider_id`. They win over the form's. */
export type FixedValues = SourceUpdate & { readonly vendor?: Vendor; readonly provider_id?: string };

/** Throws for a fixed value that is blank: the form could set it instead, and choose the provider of somebody else. */
export function checkFixed(fixed: FixedValues): void {
  for (const [name, value] of Object.entries(fixed)) {
    if (isBlank(value))
      throw new TypeError(`The fixed value \`${name}\` is blank: give it, or leave it out.`);
  }
}
