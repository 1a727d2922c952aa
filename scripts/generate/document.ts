import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BrokenDocument } from "../lib/input-error.ts";
import type { JsonObject } from "../lib/json.ts";
import { inTemporaryFolder } from "../lib/temporary-folder.ts";
import { authoredForm, publishedForm } from "./bundle.ts";
import { checkDocument } from "./checks/check-document.ts";
import { reasonIn, redocly } from "./checks/lint.ts";
import { derivedFilesOf } from "./derived/derived-files.ts";

/** The bundled document in two forms. All other generated files are made from them. */
export interface Document {
  /** With our authoring extensions. */
  readonly authored: JsonObject;
  /** As published: of our extensions only `x-evidence` is left. */
  readonly published: JsonObject;
  /** The files of `openapi/generated`, by name. */
  readonly derived: ReadonlyMap<string, string>;
}

/** The first line of a generated TypeScript file. */
export const header = "Made from openapi/ by `npm run generate`: do not edit.";

/**
 * Lints and bundles `openapi/` of a project, or throws `BrokenDocument`. It calls `meanwhile` after it has started
 * Redocly in other processes.
 */
export async function loadDocument(root: string, meanwhile?: () => unknown): Promise<Document> {
  // A copy, because the document needs the new derived files before anything of the project may change.
  return inTemporaryFolder(async (folder) => {
    await cp(join(root, "openapi"), join(folder, "openapi"), { recursive: true });
    const [derivation] = await Promise.allSettled([derivedFilesOf(folder)]);
    const derived = derivation.status === "fulfilled" ? derivation.value : new Map<string, string>();
    await mkdir(join(folder, "openapi/generated"), { recursive: true });
    for (const [name, text] of derived) await writeFile(join(folder, "openapi/generated", name), text);

    const started = [checkDocument(root, folder), bundled(folder)] as const;
    meanwhile?.();
    const [checking, bundling] = await Promise.allSettled(started);
    // The checks say more than an error of the derivation or of the bundler, so they come first.
    for (const result of [checking, derivation, bundling]) {
      if (result.status === "rejected") throw result.reason;
    }
    const authored = authoredForm(await started[1]);
    return { authored, published: publishedForm(authored), derived };
  });
}

async function bundled(folder: string): Promise<JsonObject> {
  const path = join(folder, "bundle.json");
  await redocly(folder, "bundle", "--output", path).catch((failure: unknown) => {
    throw new BrokenDocument(`Redocly cannot bundle the document: ${reasonIn(failure)}`);
  });
  return JSON.parse(await readFile(path, "utf8"));
}
