import { report } from "smoke";

/** Runs every check. Returns the line that the runner reads. */
export async function runChecks(checks) {
  const results = [];
  for (const [check, run] of Object.entries(checks)) {
    try {
      const [actual, expected] = (await run()).map((value) => JSON.stringify(value));
      results.push({ check, error: actual === expected ? undefined : `${actual} is not ${expected}` });
    } catch (error) {
      results.push({ check, error: String(error) });
    }
  }
  return report(results);
}
