import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { root } from "./project.ts";

const run = promisify(execFile);

/** Both packages as `npm pack` makes them. */
interface Packed {
  /** A `node_modules` with both packages, and with links to the installed dependencies. */
  readonly modules: string;
  /** The files of each package. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly packed: Packed;
  }
}

/** Builds and packs both packages once for all tests in `test/package`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "prequel-import-packed-"));
  const modules = join(folder, "node_modules");
  await run("npm", ["run", "build"], { cwd: root });
  const args = ["pack", "--json", "--pack-destination", folder, "-w", ".", "-w", "mock"];
  const { stdout } = await run("npm", args, { cwd: root });
  const tarballs: { name: string; filename: string; files: { path: string }[] }[] = JSON.parse(stdout);
  await linkDependencies(modules);
  for (const { name, filename } of tarballs) {
    await mkdir(join(modules, name));
    await run("tar", ["-xzf", join(folder, filename), "-C", join(modules, name), "--strip-components=1"]);
  }
  await symlink("../prequel-import-mock/dist/cli.js", join(modules, ".bin/prequel-import-mock"));
  const files = Object.fromEntries(tarballs.map(({ name, files }) => [name, files.map(({ path }) => path)]));
  project.provide("packed", { modules, files });
  return () => rm(folder, { recursive: true });
}

/** Links everything that is installed but our own packages. */
async function linkDependencies(modules: string): Promise<void> {
  const installed = join(root, "node_modules");
  const isOwn = (name: string) => /^prequel-import(-mock)?$/.test(name);
  await mkdir(join(modules, ".bin"), { recursive: true });
  for (const name of await readdir(installed)) {
    if (!isOwn(name) && name !== ".bin") await symlink(join(installed, name), join(modules, name));
  }
  for (const name of await readdir(join(installed, ".bin"))) {
    if (!isOwn(name)) await symlink(join(installed, ".bin", name), join(modules, ".bin", name));
  }
}
