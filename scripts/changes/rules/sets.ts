import type { Json } from "../../lib/json.ts";

/** The values of an `enum` or a `type`, which may be a single one. */
export function itemsOf(value: Json | undefined): Json[] {
  return value === undefined ? [] : [value].flat();
}

/** The values of the first list that the second one lacks. */
export function without(values: Json | undefined, others: Json | undefined): Json[] {
  const left = new Set(itemsOf(others));
  return itemsOf(values).filter((value) => !left.has(value));
}

/** Whether every value of the inner types is also one of the outer types. No type means any value. */
export function containsTypes(outer: Json | undefined, inner: Json | undefined): boolean {
  if (outer === undefined) return true;
  const types = new Set(itemsOf(outer));
  return (
    inner !== undefined &&
    itemsOf(inner).every((type) => types.has(type) || (type === "integer" && types.has("number")))
  );
}
