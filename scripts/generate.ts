/**
 * `npm run generate`: the only writer of `openapi/generated`, `src/generated`, `mock/src/generated` and the tables of
 * the READMEs. With `--check` it writes nothing and fails when the committed files are out of date.
 */
import { replaceFiles, type StaleFile, staleFilesOf } from "./generate/replace-files.ts";
import { generatedFolders, wantedFilesOf } from "./generate/wanted-files.ts";
import { BrokenDocument, reportInputError } from "./lib/input-error.ts";
import { root } from "./lib/root.ts";

// A reader such as `head -1` closes the output early. The files are written all the same.
process.stdout.on("error", () => {});

try {
  const stale = await staleFilesOf(root, await wantedFilesOf(root), generatedFolders);
  if (process.argv.includes("--check")) check(stale);
  else {
    await write(stale);
    const { printShortReport } = await import("./changes/short-report.ts");
    await printShortReport(root);
  }
} catch (error) {
  reportInputError(error);
  if (error instanceof BrokenDocument) console.error("\nThe document is broken: nothing was generated.");
}

function check(stale: readonly StaleFile[]): void {
  if (stale.length === 0) {
    console.log("The generated code is up to date.");
    return;
  }
  const names = stale.map(({ path }) => `  ${path}`).join("\n");
  console.error(`These files are out of date:\n${names}\nRun \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
}

async function write(stale: readonly StaleFile[]): Promise<void> {
  await replaceFiles(root, stale);
  for (const { path, text } of stale) console.log(`${text === undefined ? "removed" : "wrote"} ${path}`);
  if (stale.length === 0) console.log("The generated code is up to date.");
}
