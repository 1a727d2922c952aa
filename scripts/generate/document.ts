import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "../lib/json.ts";
import { authoredForm, publishedForm } from "./bundle.ts";
import { checkDocument } from "./checks/check-document.ts";
import { reasonIn, redocly } from "./checks/lint.ts";
import { BrokenDocument } from "./checks/problem.ts";
import { derivedFilesOf } from "./derived/derived-files.ts";

/** The bundled document in the two forms that everything else is made from. */
export interface Document {
  /** With our authoring extensions. */
  readonly authored: JsonObject;
  /** As published: of our extensions only `x-evidence` is left. */
  readonly published: JsonObject;
  /** The files of `openapi/generated`, by name. */
  readonly derived: ReadonlyMap<string, string>;
}

/** The first line of every generated file. */
export const header = "Made from openapi/ by `npm run generate`: do not edit.";

/** A copy of `openapi/`, because the document needs the new derived files before anything of the project may change. */
interface StagedDocument {
  readonly root: string;
  readonly folder: string;
  readonly derived: ReadonlyMap<string, string>;
  /** Rejects when the files are too broken to derive others from them. */
  readonly derivation: Promise<unknown>;
}

/** Lints and bundles `openapi/` of a project, or throws `BrokenDocument`. */
export async function loadDocument(root: string): Promise<Document> {
  return loadStaged(await stageDocument(root));
}

export async function stageDocument(root: string): Promise<StagedDocument> {
  const folder = await mkdtemp(join(tmpdir(), "prequel-import-"));
  await cp(join(root, "openapi"), join(folder, "openapi"), { recursive: true });
  const derivation = derivedFilesOf(folder);
  const derived = await derivation.catch(() => new Map<string, string>());
  await mkdir(join(folder, "openapi/generated"), { recursive: true });
  for (const [name, text] of derived) await writeFile(join(folder, "openapi/generated", name), text);
  return { root, folder, derived, derivation };
}

/** Starts Redocly at once, in other processes. Removes the copy in the end. */
export async function loadStaged({ root, folder, derived, derivation }: StagedDocument): Promise<Document> {
  try {
    const [checking, bundling] = await Promise.allSettled([checkDocument(root, folder), bundled(folder)]);
    // The checks say more than an error of the bundler or of the derivation, so they come first.
    if (checking.status === "rejected") throw checking.reason;
    await derivation;
    if (bundling.status === "rejected") throw bundling.reason;
    const authored = authoredForm(bundling.value);
    return { authored, published: publishedForm(authored), derived };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundled(folder: string): Promise<JsonObject> {
  const path = join(folder, "bundle.json");
  await redocly(folder, "bundle", "--output", path).catch((failure: unknown) => {
    throw new BrokenDocument(`Redocly cannot bundle the document: ${reasonIn(failure)}`);
  });
  return JSON.parse(await readFile(path, "utf8"));
}
