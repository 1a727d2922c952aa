/**
 * `npm run generate`: the only writer of `src/generated`, `mock/src/generated` and the tables of the READMEs.
 * With `--check` it writes nothing and fails when the committed files are not what the document gives.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { BrokenDocument, loadDocument } from "./generate/document.ts";
import { originsOf } from "./generate/origins.ts";
import { withScenarioTable, withStatusTable, withVendorTable } from "./generate/readme.ts";
import { updatesOf, updatesPath } from "./generate/updates.ts";
import { IncompleteDocument } from "./lib/json.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "src", "generated");
const mockFolder = join(root, "mock", "src", "generated");

const isCheck = process.argv.includes("--check");
// A part of the document is derived. It must be there before the document can be read as a whole.
const updates = await derivedUpdates();
try {
  const wanted = await wantedFiles();
  const stale = await staleFiles(wanted);
  if (isCheck) check([...(updates.isStale ? [updates.path] : []), ...stale]);
  else await write(wanted, stale);
} catch (error) {
  await updates.restore();
  if (!(error instanceof BrokenDocument || error instanceof IncompleteDocument)) throw error;
  console.error(`${error.message}\n\nThe document is broken: nothing was generated.`);
  process.exitCode = 1;
}

/** Writes `openapi/generated/updates.yaml`, except for a check. What is wrong in the YAML is for the lint to say. */
async function derivedUpdates() {
  const path = join(root, "openapi", updatesPath);
  const before = await readFile(path, "utf8").catch(() => undefined);
  const text = await updatesOf(root).catch(() => before);
  const isStale = text !== before;
  const isWritten = isStale && !isCheck && text !== undefined;
  if (isWritten) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`wrote ${relative(root, path)}`);
  }
  const restore = async () => {
    if (isWritten) await (before === undefined ? rm(path) : writeFile(path, before));
  };
  return { path, isStale, restore };
}

/** Every generated file by path: made as a whole before the first one is written. */
async function wantedFiles(): Promise<Map<string, string>> {
  // openapi-typescript takes as long to load as Redocly takes to run, so they do it side by side.
  const [document, { outputsOf }] = await Promise.all([loadDocument(root), import("./generate/outputs.ts")]);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const readme = join(root, "README.md");
  const mockReadme = join(root, "mock", "README.md");
  const outputs = await outputsOf(document, version);
  return new Map([
    ...[...outputs].map(([name, text]): [string, string] => [join(folder, name), text]),
    [join(mockFolder, "origins.ts"), originsOf(document)],
    [readme, withStatusTable(withVendorTable(await readFile(readme, "utf8"), document.published))],
    [mockReadme, withScenarioTable(await readFile(mockReadme, "utf8"))],
  ]);
}

/** The paths that are missing, differ, or are no longer made from anything. */
async function staleFiles(wanted: ReadonlyMap<string, string>): Promise<string[]> {
  const present = await Promise.all([folder, mockFolder].map(filesIn));
  const left = present.flat().filter((path) => !wanted.has(path));
  const changed = await Promise.all(
    [...wanted].map(async ([path, text]) =>
      (await readFile(path, "utf8").catch(() => undefined)) === text ? [] : [path],
    ),
  );
  return [...changed.flat(), ...left];
}

async function filesIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return (await readdir(folder)).map((name) => join(folder, name));
}

function check(stale: readonly string[]): void {
  if (stale.length === 0) {
    console.log("The generated code is what the document gives.");
    return;
  }
  const names = stale.map((path) => `  ${relative(root, path)}`).join("\n");
  console.error(`Not what the document gives:\n${names}\nRun \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
}

async function write(wanted: ReadonlyMap<string, string>, stale: readonly string[]): Promise<void> {
  for (const path of stale) {
    const text = wanted.get(path);
    if (text === undefined) {
      await rm(path, { recursive: true });
    } else {
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
    }
    console.log(`${text === undefined ? "removed" : "wrote"} ${relative(root, path)}`);
  }
  if (stale.length === 0) console.log("Nothing to do: the generated code is what the document gives.");
}
