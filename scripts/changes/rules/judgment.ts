import type { DiffType } from "api-smart-diff";

/** `text` changes only the docs, the texts of a form and the examples of the mock. */
export type Effect = "breaking" | "compatible" | "text";

/** The effect of a difference on the programs of users. */
export interface Judgment {
  readonly effect: Effect;
  /** Follows the name of the part, such as "is required now: a request without it is refused". */
  readonly predicate: string;
}

export const breaking = (predicate: string): Judgment => ({ effect: "breaking", predicate });
export const compatible = (predicate: string): Judgment => ({ effect: "compatible", predicate });

/** The judgment of the library. A keyword that it does not judge counts as breaking. */
export function isBreaking(type: DiffType): boolean {
  return type === "breaking" || type === "unclassified";
}
