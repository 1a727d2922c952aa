import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Extractor, ExtractorConfig, type IConfigFile } from "@microsoft/api-extractor";
import { inTemporaryFolder } from "../lib/temporary-folder.ts";
import { type EntryPoint, entryPointsOf } from "./entry-points.ts";

/** Writes the report of every entry point to `api/`, unless it is a check. Returns the names of those that differ. */
export async function reportTypes(root: string, isCheck: boolean): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const wanted = new Map<string, string>();
    for (const entryPoint of await entryPointsOf(root)) {
      wanted.set(`${entryPoint.report}.api.md`, await reportOf(root, folder, entryPoint));
    }
    return update(join(root, "api"), wanted, isCheck);
  });
}

async function update(
  folder: string,
  wanted: ReadonlyMap<string, string>,
  isCheck: boolean,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names = new Set([...wanted.keys(), ...(await readdir(folder))]);
  const changed: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const text = wanted.get(name);
    if ((await readFile(path, "utf8").catch(() => undefined)) === text) continue;
    changed.push(name);
    if (!isCheck) await (text === undefined ? rm(path) : writeFile(path, text));
  }
  return changed.sort();
}

async function reportOf(root: string, folder: string, entryPoint: EntryPoint): Promise<string> {
  const extractorConfig = ExtractorConfig.prepare({
    configObject: configOf(root, folder, entryPoint),
    configObjectFullPath: undefined,
    packageJsonFullPath: entryPoint.packageJson,
  });
  Extractor.invoke(extractorConfig, {
    localBuild: true,
    messageCallback: (message) => {
      // Prints nothing: the hints are about the style of comments.
      message.handled = true;
    },
  });
  return withoutComments(await readFile(join(folder, `${entryPoint.report}.api.md`), "utf8"));
}

function configOf(root: string, folder: string, { report, types }: EntryPoint): IConfigFile {
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    types: ["node"],
    strict: true,
    skipLibCheck: true,
  };
  return {
    projectFolder: root,
    newlineKind: "lf",
    mainEntryPointFilePath: types,
    compiler: { overrideTsconfig: { compilerOptions, files: [types] } },
    apiReport: {
      enabled: true,
      reportFolder: folder,
      reportTempFolder: join(folder, "temp"),
      reportFileName: report,
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
  };
}

/** A change of a description must not change the report. */
function withoutComments(report: string): string {
  return report.replace(/^ *\/\/ .*\n/gm, "").replace(/ *\/\*\*[\s\S]*?\*\//g, "");
}
