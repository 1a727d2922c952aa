import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import { build } from "esbuild";
import { node } from "./lib/child.ts";
import { bench, generated, root } from "./lib/paths.ts";

/** Builds the package, lets the generating peers generate, and turns everything into plain JavaScript. */
export async function prepare(): Promise<void> {
  await rm(generated, { recursive: true, force: true });
  await Promise.all([buildPackages(), generateHeyApi(), generateRedocly()]);
  await Promise.all([install(), compile(), checkTypes()]);
}

const tool = (name: string, path: string) =>
  fileURLToPath(new URL(path, import.meta.resolve(`${name}/package.json`)));

async function buildPackages(): Promise<void> {
  await node([tool("tsdown", "dist/run.mjs"), "--silent"]);
}

const document = join(root, "src/generated/openapi.json");

async function generateHeyApi(): Promise<void> {
  await createClient({
    input: document,
    output: { path: join(generated, "hey-api"), module: { extension: ".ts" } },
    plugins: ["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript"],
    logs: { level: "silent" },
  });
}

async function generateRedocly(): Promise<void> {
  const output = join(generated, "redocly/client.ts");
  const options = ["--output", output, "--import-ext", "ts"];
  // In a folder without our `redocly.yaml`, whose rules it would load.
  await node([tool("@redocly/cli", "bin/cli.js"), "generate-client", document, ...options], bench);
}

/** Lays this package and the peer that it depends on beside the compiled files, as `npm install` would. */
async function install(): Promise<void> {
  const modules = join(generated, "node_modules");
  for (const part of ["package.json", "dist"]) {
    await cp(join(root, part), join(modules, "prequel-import", part), { recursive: true });
  }
  await cp(join(bench, "node_modules/openapi-fetch"), join(modules, "openapi-fetch"), { recursive: true });
}

/** Here and not in `npm run check`, which has neither the peers nor what they generate. */
async function checkTypes(): Promise<void> {
  await node([tool("typescript-7", "bin/tsc"), "-p", bench]);
}

/** To plain files for plain Node: a loader that compiles on the way would be measured too. */
async function compile(): Promise<void> {
  await build({
    entryPoints: [join(bench, "peers/*.ts"), join(bench, "workers/*.ts")],
    outdir: join(generated, "js"),
    outbase: bench,
    // Its own: the project's would take the package from source.
    tsconfig: join(bench, "tsconfig.json"),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    logLevel: "error",
  });
}
