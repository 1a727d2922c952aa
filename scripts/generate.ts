/**
 * `npm run generate`: the only writer of `openapi/generated`, `src/generated`, `mock/src/generated` and the tables of
 * the READMEs. With `--check` it writes nothing and fails when the committed files are not what the document gives.
 */
import { fileURLToPath } from "node:url";
import { BrokenDocument } from "./generate/checks/problem.ts";
import { replaceFiles, type StaleFile, staleFilesOf, UnwritableFiles } from "./generate/replace-files.ts";
import { generatedFolders, wantedFilesOf } from "./generate/wanted-files.ts";
import { IncompleteDocument } from "./lib/json.ts";

// A reader such as `head -1` closes the output early. The files are written all the same.
process.stdout.on("error", () => {});

const root = fileURLToPath(new URL("..", import.meta.url));
try {
  const stale = await staleFilesOf(root, await wantedFilesOf(root), generatedFolders);
  if (process.argv.includes("--check")) check(stale);
  else {
    await write(stale);
    const { printShortReport } = await import("./changes/short-report.ts");
    await printShortReport(root);
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  if (error instanceof UnwritableFiles) return error.message;
  if (!(error instanceof BrokenDocument || error instanceof IncompleteDocument)) throw error;
  return `${error.message}\n\nThe document is broken: nothing was generated.`;
}

function check(stale: readonly StaleFile[]): void {
  if (stale.length === 0) {
    console.log("The generated code is what the document gives.");
    return;
  }
  const names = stale.map(({ path }) => `  ${path}`).join("\n");
  console.error(`Not what the document gives:\n${names}\nRun \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
}

async function write(stale: readonly StaleFile[]): Promise<void> {
  await replaceFiles(root, stale);
  for (const { path, text } of stale) console.log(`${text === undefined ? "removed" : "wrote"} ${path}`);
  if (stale.length === 0) console.log("Nothing to do: the generated code is what the document gives.");
}
