/**
 * `npm run bench`: measures the package beside what a user would take instead, and writes
 * `docs/benchmarks.md` and the README's short table. With `--quick` it shows the page and writes nothing, unless
 * `--write` is given as well.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { effort } from "./lib/effort.ts";
import { root } from "./lib/paths.ts";
import { measure, step } from "./measure.ts";
import { prepare } from "./prepare.ts";
import { page } from "./report/page.ts";
import { withSummary } from "./report/summary.ts";

await step("preparation", prepare);
const figures = await measure();

if (effort === "quick" && !process.argv.includes("--write")) {
  console.log(`\n${page(figures)}\nA quick run: nothing was written. \`npm run bench\` measures in full.`);
} else {
  await mkdir(join(root, "docs"), { recursive: true });
  await writeFile(join(root, "docs/benchmarks.md"), page(figures));
  const readme = join(root, "README.md");
  await writeFile(readme, withSummary(await readFile(readme, "utf8"), figures));
  console.log("Wrote docs/benchmarks.md and the table in README.md.");
}
