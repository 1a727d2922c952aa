import type { Effect } from "./rules/judgment.ts";

/** One change for users, wherever the document repeats it. */
export interface Change {
  readonly effect: Effect;
  readonly kind: "added" | "changed" | "removed";
  readonly sentence: string;
  /** The names that the changelog must have in backticks to name the change. */
  readonly names: readonly string[];
}
