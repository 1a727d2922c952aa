import { isObject, type Json } from "../../scripts/lib/json.ts";
import { documentSchema } from "../support/document-schema.ts";
import { bases, type Mistake } from "./structure/base.ts";
import { wrongCredentials } from "./structure/credentials.ts";
import { wrongNames } from "./structure/names.ts";
import { wrongNesting } from "./structure/nesting.ts";
import { wrongWrappings } from "./structure/wrappings.ts";

/** Every example with each structural mistake. Sources that stay valid are left out. */
export function structuralMistakes(): Mistake[] {
  const isValid = documentSchema("SourceInput");
  const mistakes = new Map<string, Mistake>();
  for (const base of bases) {
    for (const make of [wrongCredentials, wrongNesting, wrongWrappings, wrongNames]) {
      for (const mistake of make(base)) {
        // Two mistakes can give the same source. Then the issues of either one are accepted.
        const key = canonical(mistake.source);
        const readings = [...(mistakes.get(key)?.readings ?? []), ...mistake.readings];
        mistakes.set(key, { ...mistake, kind: mistakes.get(key)?.kind ?? mistake.kind, readings });
      }
    }
  }
  return [...mistakes.values()].filter(({ source }) => !isValid(source));
}

/** A text that is the same for equal values with another order of keys. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, node) =>
    isObject(node) ? Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1))) : node,
  );
}
