/**
 * `npm run changes`: lists what has changed for users since the last release, and says what the next version must be.
 * With `--markdown` the list is a draft for CHANGELOG.md.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changesOf } from "./changes/changes-of.ts";
import { markdownReport, textReport } from "./changes/report.ts";
import { BrokenDocument } from "./generate/checks/problem.ts";
import { loadDocument } from "./generate/document.ts";
import { InputError } from "./lib/input-error.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
try {
  const { authored } = await loadDocument(root);
  const report = process.argv.includes("--markdown") ? markdownReport : textReport;
  console.log(report(version, await changesOf(root, authored)));
} catch (error) {
  if (!(error instanceof BrokenDocument || error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
