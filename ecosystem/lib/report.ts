import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { table, withSections } from "../../scripts/lib/markdown.ts";
import { root } from "../../scripts/lib/root.ts";
import type { KnownFault } from "../known-faults.ts";
import type { Check } from "../smoke.ts";
import type { Result } from "./run-environments.ts";

/** The checks that failed without a known fault, and the check of a known fault if it passed. */
export function failuresOf({ environment: { fault }, checks }: Result): Check[] {
  return checks.flatMap(({ check, error }) => {
    if (check !== fault?.check) return error ? [{ check, error }] : [];
    return error ? [] : [{ check, error: "It passes: remove its known fault." }];
  });
}

function passedOf({ checks }: Result): number {
  return checks.filter(({ error }) => !error).length;
}

/** What the run prints about an environment. */
export function lineOf(result: Result): string {
  const { environment, checks, skipped, duration } = result;
  if (skipped) return `skipped ${environment.name}: ${skipped}`;
  const failures = failuresOf(result);
  const verdict = failures.length > 0 ? "FAILED " : "passed ";
  const counts = `${passedOf(result)} of ${checks.length} checks, ${duration.toFixed(1)} s`;
  const lines = failures.map(({ check, error }) => `  ${check}: ${error}`);
  return [`${verdict} ${environment.name}: ${counts}`, ...lines].join("\n");
}

/** Counts environments, in the format of Vitest's report. In CI, an environment that cannot run has failed. */
export function countsOf(results: readonly Result[]) {
  const skipped = results.filter((result) => result.skipped).length;
  const failed = results.filter((result) => failuresOf(result).length > 0).length;
  const numFailedTests = failed + (process.env.CI ? skipped : 0);
  return { numPassedTests: results.length - failed - skipped, numFailedTests, skipped };
}

/** Writes the results of all environments into the page. */
export async function writePage(results: readonly Result[], seconds: number): Promise<void> {
  const path = join(root, "docs/ecosystem.md");
  const faults = new Set(results.flatMap(({ environment: { fault } }) => fault ?? []));
  const date = new Date().toISOString().slice(0, 10);
  const sections = {
    run: `The last run, on ${date}, took ${Math.round(seconds)} s, not counting downloads.`,
    environments: table(["environment", "version", "checks passed"], results.map(row)),
    faults: [...faults].map((fault) => section(fault, results)).join("\n\n"),
  };
  await writeFile(path, withSections(await readFile(path, "utf8"), sections, "npm run ecosystem"));
}

function row(result: Result): string[] {
  const { environment, versions, checks, skipped } = result;
  const failed = checks.filter(({ error }) => error).map(({ check }) => `\`${check}\``);
  const counts = `${passedOf(result)} of ${checks.length}${failed.length > 0 ? `, not ${failed.join(", ")}` : ""}`;
  return [environment.name, versions, skipped ? `skipped: ${skipped}` : counts];
}

function section(fault: KnownFault, results: readonly Result[]): string {
  const names = results
    .filter(({ environment }) => environment.fault === fault)
    .map((one) => one.environment.name);
  return `### \`${fault.check}\`: ${names.join("; ")}

Cause: ${fault.whose}. ${fault.text}

\`\`\`${fault.language}
${fault.repro}
\`\`\``;
}
