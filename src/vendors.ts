import type { ImportSource } from "./generated/types.ts";
import { type Vendor, vendors } from "./generated/vendors.ts";

/**
 * The vendor of a source that the API returned. The response has no `vendor` field: the vendor is the key
 * that is present and not null.
 *
 * `undefined` means that the API knows a vendor that this version does not.
 *
 * @example
 * vendorOf(source); // "postgres"
 */
export function vendorOf(source: ImportSource): Vendor | undefined {
  return vendors.find((vendor) => source[vendor] != null);
}

/** A source whose view of one vendor is present. */
export type SourceOf<V extends Vendor> = ImportSource & { [K in V]: NonNullable<ImportSource[K]> };

/**
 * Whether the source belongs to this vendor. Narrows the type, so you can read the vendor's fields.
 *
 * @example
 * if (isVendor(source, "postgres")) console.log(source.postgres.host);
 */
export function isVendor<V extends Vendor>(source: ImportSource, vendor: V): source is SourceOf<V> {
  return source[vendor] != null;
}
