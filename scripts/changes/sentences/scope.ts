import { isObject, type JsonObject, objectAt } from "../../lib/json.ts";
import type { Place } from "../document/place.ts";
import { quoted } from "./words.ts";

/** Where a change applies, in words: only as far as it does not apply everywhere. */
export interface Scope {
  readonly vendors: ReadonlySet<string>;
  /** The vendors of the places, unless they are all. */
  vendorsOf(places: readonly Place[]): string[];
  /** The variants of the places, unless they are all that their vendors have. */
  variantsOf(places: readonly Place[]): string[];
  /** The operations of the places, in parentheses. */
  operationsOf(places: readonly Place[]): string;
}

/** The scope of two comparable documents. */
export function scopeOf(documents: readonly JsonObject[]): Scope {
  const paths = documents.map((document) => objectAt(document, "paths"));
  const variants = paths.flatMap((path) => variantsIn(path));
  const vendors = distinct(variants.map(({ vendor }) => vendor));
  const operations = new Set(paths.flatMap(Object.keys));
  return {
    vendors: new Set(vendors),
    vendorsOf(places) {
      const named = distinct(places.map(({ vendor }) => vendor));
      return named.length === vendors.length ? [] : named;
    },
    variantsOf(places) {
      const changed = places.filter(({ variant }) => variant !== undefined);
      const isChanged = (one: Variant) => changed.some((place) => isSame(one, place));
      const siblings = variants.filter(
        (one) => one.variant !== undefined && changed.some(({ vendor }) => vendor === one.vendor),
      );
      return siblings.every(isChanged) ? [] : distinct(changed.map(({ variant }) => variant));
    },
    operationsOf(places) {
      const named = distinct(places.map(({ operation }) => operation));
      if (named.length === 0) return "";
      return named.length === operations.size ? " (every operation)" : ` (${quoted(named)})`;
    },
  };
}

type Variant = Pick<Place, "vendor" | "variant">;

function isSame(one: Variant, other: Variant): boolean {
  return one.vendor === other.vendor && one.variant === other.variant;
}

/** Every vendor, and every variant inside or outside of a vendor. */
function variantsIn(node: JsonObject, vendor?: string): Variant[] {
  return Object.entries(node).flatMap(([key, child]) => {
    if (!isObject(child)) return [];
    const [tag, value] = key.split("=");
    if (value === undefined) return variantsIn(child, vendor);
    if (tag === "vendor") return [{ vendor: value, variant: undefined }, ...variantsIn(child, value)];
    return [{ vendor, variant: value }, ...variantsIn(child, vendor)];
  });
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.flatMap((value) => value ?? []))];
}
