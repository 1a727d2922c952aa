import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { isObject, type JsonObject, mapJson, objectAt, resolve } from "../lib/json.ts";
import { createBodies } from "./derived/create.ts";
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

/** What is wrong with the document, in Redocly's words: file, line and reason. */
export class BrokenDocument extends Error {}

const redoclyCli = fileURLToPath(new URL("./bin/cli.js", import.meta.resolve("@redocly/cli/package.json")));

/** Lints and bundles `openapi/` of a project, or throws `BrokenDocument`. */
export async function loadDocument(root: string): Promise<Document> {
  const folder = await mkdtemp(join(tmpdir(), "prequel-import-"));
  const bundle = join(folder, "openapi.json");
  const config = ["--config", join(root, "redocly.yaml")];
  try {
    // In a copy, because the document needs the new derived files before anything of the project may change.
    await cp(join(root, "openapi"), join(folder, "openapi"), { recursive: true });
    const derivation = derivedFilesOf(folder);
    const derived = await derivation.catch(() => new Map<string, string>());
    await mkdir(join(folder, "openapi/generated"), { recursive: true });
    for (const [name, text] of derived) await writeFile(join(folder, "openapi/generated", name), text);
    const [lint, bundling] = await Promise.allSettled([
      redocly(folder, ["lint", ...config, "--lint-config", "error"]),
      redocly(folder, ["bundle", ...config, "--output", bundle]),
    ]);
    // The bundler finds less, and buries it under messages about names: the lint comes first.
    for (const result of [lint, bundling]) if (result.status === "rejected") throw result.reason;
    // The lint reports most of what keeps files from being derived, with file and line.
    await derivation;
    const authored = withUsualValues(inlined(JSON.parse(await readFile(bundle, "utf8"))));
    return { authored, published: withoutAuthoringExtensions(authored), derived };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function redocly(folder: string, [command = "", ...options]: string[]): Promise<void> {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    NO_COLOR: "1",
  };
  try {
    await promisify(execFile)(process.execPath, [redoclyCli, command, "openapi/openapi.yaml", ...options], {
      cwd: folder,
      env,
    });
  } catch (error) {
    const { stdout, stderr } = isObject(error) ? error : { stdout: "", stderr: String(error) };
    // The problems are on stdout; on stderr it talks about itself, unless it could not even begin.
    throw new BrokenDocument(`${stdout || stderr}`.trim());
  }
}

/** Puts back into place what the bundler makes components of: examples, single fields and the bodies of a create. */
function inlined(bundle: JsonObject): JsonObject {
  const document = mapJson(bundle, ({ $ref, ...node }) => {
    if (typeof $ref !== "string") return node;
    return isInline(bundle, $ref) ? { ...resolve(bundle, { $ref }), ...node } : { $ref, ...node };
  });
  const components = Object.entries(objectAt(document, "components")).flatMap(([section, parts]) => {
    const isKept = ([name]: [string, unknown]) => !isInline(bundle, `#/components/${section}/${name}`);
    const kept = Object.entries(isObject(parts) ? parts : {}).filter(isKept);
    return kept.length === 0 ? [] : [[section, Object.fromEntries(kept)]];
  });
  return { ...document, components: Object.fromEntries(components) };
}

const bodies = [`requestBodies/${createBodies.request}`, `responses/${createBodies.response}`];
const inlineComponents = new RegExp(`^#/components/(examples/|(${bodies.join("|")})$)`);

function isInline(bundle: JsonObject, ref: string): boolean {
  if (inlineComponents.test(ref)) return true;
  const { type } = ref.startsWith("#/components/schemas/") ? resolve(bundle, { $ref: ref }) : {};
  return type !== undefined && type !== "object";
}

/** Adds the usual value to the description, which editors show: "The port of the database, usually 5432." */
function withUsualValues(document: JsonObject): JsonObject {
  return mapJson(document, (node) => {
    const { description, "x-suggested": suggested } = node;
    if (suggested === undefined || typeof description !== "string") return node;
    return { ...node, description: description.replace(/\.?\s*$/, `, usually ${suggested}.`) };
  });
}

/**
 * Only the lint and the generator read these: aliases, where the fields of a view come from, whether an operation is
 * safe to repeat, and what a form shows.
 */
const authoringExtensions = [
  "x-aliases",
  "x-from",
  "x-help",
  "x-input",
  "x-placeholder",
  "x-safe",
  "x-shows",
  "x-suggested",
];

export function withoutAuthoringExtensions(document: JsonObject): JsonObject {
  return mapJson(document, (node) =>
    Object.fromEntries(Object.entries(node).filter(([key]) => !authoringExtensions.includes(key))),
  );
}
