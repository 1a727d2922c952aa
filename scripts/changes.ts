/**
 * `npm run changes`: lists what has changed for users since the last release, and says what the next version must be.
 * With `--markdown` the list is a draft for CHANGELOG.md.
 */
import manifest from "../package.json" with { type: "json" };
import { changesOf } from "./changes/changes-of.ts";
import { markdownReport, textReport } from "./changes/report.ts";
import { loadDocument } from "./generate/document.ts";
import { reportInputError } from "./lib/input-error.ts";
import { root } from "./lib/root.ts";

try {
  const { authored } = await loadDocument(root);
  const report = process.argv.includes("--markdown") ? markdownReport : textReport;
  console.log(report(manifest.version, await changesOf(root, authored)));
} catch (error) {
  reportInputError(error);
}
