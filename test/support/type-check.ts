import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./project.ts";
import { type Finished, run } from "./run.ts";

/** Type-checks a project by its tsconfig.json. */
export function typeCheck(folder: string): Promise<Finished> {
  return run(process.execPath, [join(root, "node_modules/typescript-7/bin/tsc"), "-p", folder]);
}

/** Writes a tsconfig.json with which the programs of a folder see the project's packages as its own code does. */
export async function writeTsconfig(folder: string): Promise<void> {
  const options = { types: ["node"], typeRoots: [join(root, "node_modules/@types")] };
  const config = { extends: join(root, "tsconfig.json"), compilerOptions: options, include: ["*.mts"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
}
