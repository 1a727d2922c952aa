/**
 * `npm run ecosystem`: runs the smoke test against the packed packages in every environment, and writes
 * `docs/ecosystem.md`.
 *
 * `--quick` runs a few of them, and words run those whose name or group contains one of the words. Both only print the
 * results. `--report` names a file for the counts, in the format of Vitest's JSON report.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { environments } from "./environments.ts";
import { installAll } from "./lib/install.ts";
import { pack, packed } from "./lib/pack.ts";
import { countsOf, writePage } from "./lib/report.ts";
import { runAll } from "./lib/run-environments.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, report: { type: "string" } },
});
const words = positionals.map((word) => word.toLowerCase());
const chosen = environments.filter(
  ({ group, name, quick }) =>
    (!values.quick || quick) &&
    (words.length === 0 || words.some((word) => `${group} ${name}`.toLowerCase().includes(word))),
);

const problems = await installAll(chosen);
const start = performance.now();
await pack();
const results = await runAll(chosen, packed, problems);
const seconds = (performance.now() - start) / 1000;

const { skipped, ...counts } = countsOf(results);
if (chosen.length === environments.length) await writePage(results, seconds);
if (values.report) await writeFile(values.report, JSON.stringify(counts));
const { numPassedTests, numFailedTests } = counts;
console.log(
  `${numPassedTests} environments passed, ${numFailedTests} failed, ${skipped} skipped, in ${Math.round(seconds)} s`,
);
process.exitCode = numFailedTests > 0 ? 1 : 0;
