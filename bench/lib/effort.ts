/** How much to measure: `--quick` answers in two minutes, the whole run is what the documentation shows. */
export type Effort = "quick" | "full";

export const effort: Effort = process.argv.includes("--quick") ? "quick" : "full";

/** A count for this run. */
export function count(quick: number, full: number): number {
  return effort === "quick" ? quick : full;
}
