/** `released/` has the document and the public types of the last release. `npm version` renews it. */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../lib/input-error.ts";
import { type JsonObject, objectAt } from "../lib/json.ts";
import type { Reports } from "./type-changes.ts";

export async function readReleasedDocument(root: string): Promise<JsonObject> {
  return readDocument(join(root, "released/openapi.json")).catch(() => {
    throw new InputError(
      "released/openapi.json is missing or is not JSON: restore it from the last release.",
    );
  });
}

/** The reports in `api/` or `released/`. */
export async function readReports(folder: string): Promise<Reports> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(suffix));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(names.map((name, index) => [entryPointOf(name), texts[index] ?? ""]));
}

const suffix = ".api.md";

/** `prequel-import-mock-fetch.api.md` is the report of `prequel-import-mock/fetch`. */
function entryPointOf(name: string): string {
  return name.slice(0, -suffix.length).replace(/^(prequel-import(?:-mock)?)-(?!mock$)/, "$1/");
}

export async function renewReleased(root: string, document: JsonObject): Promise<void> {
  const folder = join(root, "released");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(join(folder, "openapi.json"), `${JSON.stringify(document, null, 2)}\n`);
  for (const name of await readdir(join(root, "api")))
    await copyFile(join(root, "api", name), join(folder, name));
}

export async function readDocument(path: string): Promise<JsonObject> {
  return objectAt({ document: JSON.parse(await readFile(path, "utf8")) }, "document");
}
