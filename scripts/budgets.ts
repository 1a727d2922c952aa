/**
 * `npm run check:budgets`: what a user installs must not grow unnoticed. What is bundled has its limits
 * in package.json, for size-limit. Needs a build.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { budgets } from "./budgets/budgets.ts";
import { excesses } from "./budgets/excesses.ts";
import { packed } from "./budgets/packed.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

for (const [folder, limits] of Object.entries(budgets)) {
  const manifest = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  const found = await packed(join(root, folder), manifest);
  for (const sentence of excesses(manifest.name, found, limits)) {
    console.error(sentence);
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log("The packages are within their budgets.");
