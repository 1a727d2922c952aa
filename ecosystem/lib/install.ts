import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../environments.ts";
import { runCommand } from "./command.ts";
import { ecosystem, workFolder } from "./folders.ts";

/** Installs the tools of environments. Returns the reasons for failures, by group. */
export async function installAll(environments: readonly Environment[]): Promise<Map<string, string>> {
  const problems = new Map<string, string>();
  for (const group of groupsOf(environments)) {
    const problem = await install(group);
    if (problem !== undefined) problems.set(group, problem);
  }
  return problems;
}

/** The groups of environments, always with the runtimes, because tools run on a Node of theirs. */
export function groupsOf(environments: readonly Environment[]): Set<string> {
  return new Set(["runtimes", ...environments.map(({ group }) => group)]);
}

/** Copies the environments of a group, and installs its tools unless they are there. Returns the reason if that fails. */
async function install(group: string): Promise<string | undefined> {
  const source = join(ecosystem, "environments", group);
  const target = join(workFolder, group);
  await mkdir(target, { recursive: true });
  for (const name of await readdir(target)) {
    if (name !== "node_modules") await rm(join(target, name), { recursive: true });
  }
  await cp(source, target, { recursive: true, filter: (path) => !path.endsWith("node_modules") });

  const marker = join(target, "node_modules/installed-lock.json");
  const lockfile = await readFile(join(target, "package-lock.json"), "utf8");
  if (lockfile === (await readFile(marker, "utf8").catch(() => ""))) return undefined;
  console.log(`Installing ${group}…`);
  const { code, output } = await runCommand("npm ci --no-audit --no-fund", target, {}, 600_000);
  if (code !== 0) return output.match(/^npm error .+/m)?.[0] ?? "npm ci failed";
  // An optional package may be missing: the next run tries again.
  const { devDependencies, optionalDependencies } = JSON.parse(
    await readFile(join(target, "package.json"), "utf8"),
  );
  const names = Object.keys({ ...devDependencies, ...optionalDependencies });
  const versions = await Promise.all(names.map((name) => installedVersion(group, name)));
  if (!versions.includes(undefined)) await writeFile(marker, lockfile);
  return undefined;
}

/** Puts installed packages beside the tools of a group, where `npm install` puts them. */
export async function addPackages(group: string, packages: string): Promise<void> {
  const modules = join(workFolder, group, "node_modules");
  for (const name of await readdir(packages)) {
    if (name.startsWith(".")) continue;
    await rm(join(modules, name), { recursive: true, force: true });
    await cp(join(packages, name), join(modules, name), { recursive: true });
  }
}

/** The version of an installed package; `undefined` when it is missing. */
export async function installedVersion(group: string, name: string): Promise<string | undefined> {
  const path = join(workFolder, group, "node_modules", name, "package.json");
  const manifest = await readFile(path, "utf8").catch(() => undefined);
  return manifest && JSON.parse(manifest).version;
}
