import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type JsonObject, objectAt } from "../lib/json.ts";
import type { Change } from "./change.ts";
import { readReleasedDocument, readReports } from "./released.ts";
import { typeChanges } from "./type-changes.ts";

/** All changes since the last release: those of the document, and those of the types that are written by hand. */
export async function changesOf(root: string, current: JsonObject): Promise<Change[]> {
  const released = await readReleasedDocument(root);
  return [
    ...(await documentChangesOf(released, current)),
    ...typeChanges(
      await readReports(join(root, "released")),
      await readReports(join(root, "api")),
      new Set([...schemasOf(released), ...schemasOf(current), ...(await generatedNames(root))]),
    ),
  ];
}

export async function documentChangesOf(released: JsonObject, current: JsonObject): Promise<Change[]> {
  if (JSON.stringify(released) === JSON.stringify(current)) return [];
  // The comparison takes half a second to load and to run, and most of the time nothing has changed.
  const { documentChanges } = await import("./document-changes.ts");
  return documentChanges(released, current);
}

function schemasOf(document: JsonObject): string[] {
  return Object.keys(objectAt(document, "components", "schemas"));
}

/** The names that are made from the document, such as `vendors`. */
async function generatedNames(root: string): Promise<string[]> {
  const folder = join(root, "src/generated");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap((text) =>
    [...text.matchAll(/^export (?:const|type|interface) (\w+)/gm)].map(([, name = ""]) => name),
  );
}
