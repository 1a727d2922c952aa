import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Figures } from "./budgets.ts";

/** The parts of a package.json that are counted. */
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** The figures of a built package, as npm would publish it. */
export async function packed(folder: string, manifest: Manifest): Promise<Figures> {
  const command = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const options = { cwd: folder, shell: process.platform === "win32" };
  const { stdout } = await promisify(execFile)("npm", command, options);
  const [{ size, entryCount }]: [{ size: number; entryCount: number }] = JSON.parse(stdout);
  const main: object = await import(pathToFileURL(join(folder, "dist/index.js")).href);
  return {
    dependencies: Object.keys(manifest.dependencies ?? {}).length,
    packed: size,
    files: entryCount,
    entries: Object.keys(manifest.exports).length,
    exports: Object.keys(main).length,
  };
}
