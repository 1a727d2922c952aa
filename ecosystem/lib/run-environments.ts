import { rm } from "node:fs/promises";
import { join } from "node:path";
import { skipsChromium } from "../../test/support/chromium.ts";
import { writeRecipes } from "../../test/support/recipes.ts";
import type { Environment } from "../environments.ts";
import type { Check } from "../smoke.ts";
import { runCommand } from "./command.ts";
import { workFolder } from "./folders.ts";
import { addPackages, groupsOf, installedVersion } from "./install.ts";
import { openPage } from "./page.ts";
import { lineOf } from "./report.ts";
import { startServers } from "./servers.ts";

export interface Result {
  readonly environment: Environment;
  /** The versions of its packages. */
  readonly versions: string;
  readonly checks: readonly Check[];
  /** Why it could not run here. */
  readonly skipped?: string;
  /** In seconds. */
  readonly duration: number;
}

/** Runs environments one after the other. `problems` says by group why its tools are missing. */
export async function runAll(
  environments: readonly Environment[],
  packages: string,
  problems: ReadonlyMap<string, string>,
): Promise<Result[]> {
  for (const group of groupsOf(environments)) {
    // Package managers install the packages themselves.
    if (!problems.has(group) && group !== "package-managers") await addPackages(group, packages);
  }
  const results: Result[] = [];
  for (const environment of environments) {
    const result = await run(environment, packages, problems.get(environment.group));
    results.push(result);
    console.log(lineOf(result));
  }
  return results;
}

async function run(environment: Environment, packages: string, problem: string | undefined): Promise<Result> {
  const { group, folder = "", command, page, recipes = [] } = environment;
  const versions = await versionsOf(environment);
  const skipped =
    problem ??
    (versions === undefined ? "its package cannot be installed here" : undefined) ??
    (page && skipsChromium ? "there is no Chromium" : undefined);
  if (skipped) return { environment, versions: "", checks: [], skipped, duration: 0 };

  const start = performance.now();
  const servers = await startServers(packages);
  const cwd = join(workFolder, group, folder);
  await writeRecipes(join(workFolder, group), recipes, { "http://127.0.0.1:4010": servers.mock });
  if (page) await rm(join(cwd, page), { recursive: true, force: true });
  const { code, output } = await runCommand(command, cwd, { SMOKE_SERVERS: servers.addresses }, 180_000);
  const shown = page && code === 0 ? await openPage(join(cwd, page), servers.addresses) : "";
  const checks = [...checksIn(output + shown), ...servers.check()];
  await servers.close();
  if (code !== 0 || checks.length === 0) {
    const end = (output + shown).trim().slice(-2000);
    checks.push({ check: "run", error: `The command ended with ${code}:\n${end}` });
  }
  const duration = (performance.now() - start) / 1000;
  return { environment, versions: versions ?? "", checks, duration };
}

/** The versions of its packages, with their names where there are several; `undefined` when one is missing. */
async function versionsOf({ group, packages }: Environment): Promise<string | undefined> {
  const versions: string[] = [];
  for (const name of packages) {
    const version = await installedVersion(group, name);
    if (version === undefined) return undefined;
    versions.push(packages.length > 1 ? `${name} ${version}` : version);
  }
  return versions.join(", ");
}

/** The checks in the output of an environment. Some environments run the smoke test more than once. */
function checksIn(output: string): Check[] {
  return [...output.matchAll(/SMOKE (\[.*\])/g)].flatMap(([, json = "[]"]) => JSON.parse(json));
}
