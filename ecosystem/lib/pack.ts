import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/lib/root.ts";
import { mustRun } from "./command.ts";
import { ecosystem, workFolder } from "./folders.ts";

/** The tarballs of both packages and of the smoke test. */
export const tarballs = join(workFolder, "tarballs");
/** A `node_modules` with the three tarballs installed. */
export const packed = join(workFolder, "packed/node_modules");

/** Builds and packs both packages, and installs them once. */
export async function pack(): Promise<void> {
  await rm(tarballs, { recursive: true, force: true });
  await rm(join(workFolder, "packed"), { recursive: true, force: true });
  await mkdir(tarballs, { recursive: true });
  await mkdir(packed, { recursive: true });
  await mustRun("npm run build", root);
  const smoke = join(workFolder, "smoke");
  await buildSmoke(smoke);
  await mustRun(`npm pack --silent --pack-destination ${tarballs} -w . -w mock`, root);
  await mustRun(`npm pack --silent --pack-destination ${tarballs}`, smoke);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  for (const name of ["prequel-import", "prequel-import-mock"]) {
    await rename(join(tarballs, `${name}-${version}.tgz`), join(tarballs, `${name}.tgz`));
  }
  await rename(join(tarballs, "smoke-0.0.0.tgz"), join(tarballs, "smoke.tgz"));
  await writeFile(join(workFolder, "packed/package.json"), '{ "private": true }');
  await mustRun(`npm install --no-save --no-audit --no-fund ${tarballs}/*.tgz`, join(workFolder, "packed"));
}

/** Makes the smoke test a package, so that every environment imports it as it imports ours. */
async function buildSmoke(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const source = await readFile(join(ecosystem, "smoke.ts"), "utf8");
  const compilerOptions = { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ES2020 };
  const commonJs = { ...compilerOptions, module: ts.ModuleKind.CommonJS };
  const declarations = ts.transpileDeclaration(source, {}).outputText;
  const manifest = {
    name: "smoke",
    version: "0.0.0",
    exports: {
      import: { types: "./smoke.d.mts", default: "./smoke.mjs" },
      require: { types: "./smoke.d.cts", default: "./smoke.cjs" },
    },
    main: "./smoke.cjs",
    module: "./smoke.mjs",
    types: "./smoke.d.cts",
  };
  const files = {
    "package.json": JSON.stringify(manifest),
    "smoke.mjs": ts.transpileModule(source, { compilerOptions }).outputText,
    "smoke.cjs": ts.transpileModule(source, { compilerOptions: commonJs }).outputText,
    "smoke.d.mts": declarations,
    "smoke.d.cts": declarations,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
