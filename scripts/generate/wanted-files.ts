import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadStaged, stageDocument } from "./document.ts";
import { originsOf } from "./origins.ts";
import { pageOf } from "./page.ts";
import { withScenarioTable, withStatusTable, withVendorTable } from "./readme.ts";

/** The folders that hold generated files alone. */
export const generatedFolders = ["openapi/generated", "src/generated", "mock/src/generated"];

/** The text of every generated file, by its path in the project. */
export async function wantedFilesOf(root: string): Promise<Map<string, string>> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  const staged = await stageDocument(root);
  // openapi-typescript loads while Redocly runs, because both take long.
  const [document, { outputsOf }] = await Promise.all([loadStaged(staged), import("./outputs.ts")]);
  const { version } = JSON.parse(await read("package.json"));
  const outputs = await outputsOf(document, version);
  const within = (folder: string, files: ReadonlyMap<string, string>) =>
    [...files].map(([name, text]): [string, string] => [`${folder}/${name}`, text]);
  return new Map([
    ...within("openapi/generated", document.derived),
    ...within("src/generated", outputs),
    ["mock/src/generated/origins.ts", originsOf(document)],
    ["mock/src/generated/page.ts", await pageOf(root)],
    ["README.md", withStatusTable(withVendorTable(await read("README.md"), document.published))],
    ["mock/README.md", withScenarioTable(await read("mock/README.md"))],
  ]);
}
