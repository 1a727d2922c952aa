/** How much to measure: `--quick` takes two minutes, and the full run is the one for the documentation. */
export type Effort = "quick" | "full";

export const effort: Effort = process.argv.includes("--quick") ? "quick" : "full";

/** A count for this run. */
export function count(quick: number, full: number): number {
  return effort === "quick" ? quick : full;
}
