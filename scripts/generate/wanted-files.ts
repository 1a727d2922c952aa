import { readFile } from "node:fs/promises";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { withSections } from "../lib/markdown.ts";
import { loadDocument } from "./document.ts";
import { originsOf } from "./origins.ts";
import { pageOf } from "./page.ts";
import { exampleSources, scenarioTable, statusTable, vendorTable } from "./readme.ts";

/** The folders that contain only generated files. */
export const generatedFolders = ["openapi/generated", "src/generated", "mock/src/generated"];

/** The text of every generated file, by its path in the project. */
export async function wantedFilesOf(root: string): Promise<Map<string, string>> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  // openapi-typescript loads while Redocly runs, because both take long.
  const document = await loadDocument(root, () => import("./outputs.ts"));
  const { outputsOf } = await import("./outputs.ts");
  const outputs = await outputsOf(document, manifest.version);
  const within = (folder: string, files: ReadonlyMap<string, string>) =>
    [...files].map(([name, text]): [string, string] => [`${folder}/${name}`, text]);
  const tables = { vendors: vendorTable(document.published), statuses: statusTable() };
  return new Map([
    ...within("openapi/generated", document.derived),
    ...within("src/generated", outputs),
    ["mock/src/generated/origins.ts", originsOf(document)],
    ["mock/src/generated/page.ts", await pageOf(root)],
    ["README.md", withSections(await read("README.md"), tables)],
    [
      "docs/vendors.md",
      withSections(await read("docs/vendors.md"), { examples: exampleSources(document.published) }),
    ],
    ["mock/README.md", withSections(await read("mock/README.md"), { scenarios: scenarioTable() })],
  ]);
}
