/**
 * `npm run ecosystem:self-test` shows that the suite finds errors. It breaks one thing at a time in a copy of the
 * packages, and fails unless a check of the environment that depends on this thing fails.
 */
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { environments } from "./environments.ts";
import { workFolder } from "./lib/folders.ts";
import { installAll } from "./lib/install.ts";
import { pack, packed } from "./lib/pack.ts";
import { failuresOf } from "./lib/report.ts";
import { runAll } from "./lib/run-environments.ts";

interface Break {
  readonly name: string;
  /** The environment that must fail. */
  readonly environment: string;
  /** A file of the packages. */
  readonly path: string;
  /** The text to replace in it. Without one, the file is removed. */
  readonly text?: readonly [before: string, after: string];
}

const breaks: readonly Break[] = [
  {
    name: "the CommonJS entry takes the module openapi-fetch for its default export",
    environment: "Jest, default configuration",
    path: "prequel-import/dist/index.cjs",
    text: ["__toESM(openapi_fetch)", "__toESM(openapi_fetch, 1)"],
  },
  {
    name: "fetch is called with a receiver",
    environment: "esbuild, in Chromium",
    path: "prequel-import/dist/index.js",
    text: ["await fetch(url", "await { fetch }.fetch(url"],
  },
  {
    name: "every body is read as a web stream",
    environment: "node-fetch",
    path: "prequel-import/dist/index.js",
    text: ["if (!isStream(body) || body.locked)", "if (!body)"],
  },
  {
    name: "a folder for node10 is missing",
    environment: "TypeScript 5.4",
    path: "prequel-import/validate",
  },
  {
    name: "headers keep the case of their names",
    environment: "Vitest, happy-dom",
    path: "prequel-import/dist/index.js",
    text: ["[name.toLowerCase()] = value", "[name] = value"],
  },
];

const broken = join(workFolder, "broken/node_modules");
const chosen = environments.filter(({ name }) => breaks.some(({ environment }) => environment === name));
const problems = await installAll(chosen);
await pack();
let missed = 0;
for (const { name, environment, path, text } of breaks) {
  await rm(broken, { recursive: true, force: true });
  await cp(packed, broken, { recursive: true });
  const file = join(broken, path);
  if (text) await replace(file, ...text);
  else await rm(file, { recursive: true });
  console.log(`\nBroken: ${name}`);
  const results = await runAll(
    chosen.filter((one) => one.name === environment),
    broken,
    problems,
  );
  if (!results.some((result) => failuresOf(result).length > 0)) missed++;
}
console.log(`\n${breaks.length - missed} of ${breaks.length} breaks were found.`);
process.exitCode = missed > 0 ? 1 : 0;

async function replace(file: string, before: string, after: string): Promise<void> {
  const content = await readFile(file, "utf8");
  if (!content.includes(before)) throw new Error(`${file} has no ${before}.`);
  await writeFile(file, content.replace(before, after));
}
