/**
 * `npm version` runs this twice. Before it sets the version in package.json, it runs this with `--check`, which rejects a
 * version that is too small for the changes. Afterwards, this updates every other place that has the version. The mock
 * depends on exactly this version of the client, so `npm ci` fails unless both change.
 */
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { changesOf } from "./changes/changes-of.ts";
import { renewReleased } from "./changes/released.ts";
import { loadDocument } from "./generate/document.ts";
import { InputError, reportInputError } from "./lib/input-error.ts";
import { root } from "./lib/root.ts";
import { refusalsOf } from "./version/refusals.ts";

await (process.argv.includes("--check") ? check() : update()).catch(reportInputError);

async function check(): Promise<void> {
  const { npm_old_version: released, npm_new_version: version } = process.env;
  if (released === undefined || version === undefined) {
    throw new InputError("Only `npm version` knows the version to check: run it instead.");
  }
  const { authored } = await loadDocument(root);
  const changes = await changesOf(root, authored);
  const changelog = await readFile(join(root, "CHANGELOG.md"), "utf8");
  const refusals = refusalsOf({ released, version, changes, changelog });
  if (refusals.length === 0) return;
  throw new InputError(
    ...refusals,
    "Nothing was changed. `npm run changes -- --markdown` writes a draft for CHANGELOG.md.",
  );
}

async function update(): Promise<void> {
  const { name, version } = manifest;
  const mockPath = join(root, "mock/package.json");
  const mock = JSON.parse(await readFile(mockPath, "utf8"));
  mock.version = version;
  mock.dependencies[name] = version;
  await writeFile(mockPath, `${JSON.stringify(mock, null, 2)}\n`);

  npm("install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund");
  await renewReleased(root, (await loadDocument(root)).authored);
  npm("run", "generate");
}

function npm(...args: string[]): void {
  execFileSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
}
