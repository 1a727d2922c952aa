import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { isObject, type JsonObject, mapJson, objectAt, resolve } from "../lib/json.ts";

/** The bundled document in the two forms that everything else is made from. */
export interface Document {
  /** With our authoring extensions. */
  readonly authored: JsonObject;
  /** As published: of our extensions only `x-evidence` is left. */
  readonly published: JsonObject;
  /** Identifies the published form. */
  readonly hash: string;
}

/** The first line of every generated file. */
export function stampOf({ hash }: Document): string {
  return `Made from openapi/ (document ${hash}) by \`npm run generate\`: do not edit.`;
}

/** What is wrong with the document, in Redocly's words: file, line and reason. */
export class BrokenDocument extends Error {}

const redoclyCli = fileURLToPath(new URL("./bin/cli.js", import.meta.resolve("@redocly/cli/package.json")));

/** Lints and bundles `openapi/` of a project, or throws `BrokenDocument`. */
export async function loadDocument(root: string): Promise<Document> {
  const folder = await mkdtemp(join(tmpdir(), "prequel-import-"));
  const bundle = join(folder, "openapi.json");
  try {
    const [lint, bundling] = await Promise.allSettled([
      redocly(root, ["lint", "--lint-config", "error"]),
      redocly(root, ["bundle", "--output", bundle]),
    ]);
    // The bundler finds less, and buries it under messages about names: the lint comes first.
    for (const result of [lint, bundling]) if (result.status === "rejected") throw result.reason;
    const authored = withUsualValues(inlined(JSON.parse(await readFile(bundle, "utf8"))));
    const published = withoutAuthoringExtensions(authored);
    return { authored, published, hash: hashOf(published) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function redocly(root: string, [command = "", ...options]: string[]): Promise<void> {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    NO_COLOR: "1",
  };
  try {
    await promisify(execFile)(process.execPath, [redoclyCli, command, "openapi/openapi.yaml", ...options], {
      cwd: root,
      env,
    });
  } catch (error) {
    const { stdout, stderr } = isObject(error) ? error : { stdout: "", stderr: String(error) };
    // The problems are on stdout; on stderr it talks about itself, unless it could not even begin.
    throw new BrokenDocument(`${stdout || stderr}`.trim());
  }
}

/** Back in line: the bundler makes components of examples and single fields, under names that it invents. */
function inlined(bundle: JsonObject): JsonObject {
  const isInline = (ref: string) => ref.startsWith("#/components/examples/") || isField(bundle, ref);
  const document = mapJson(bundle, ({ $ref, ...node }) => {
    if (typeof $ref !== "string") return node;
    return isInline($ref) ? { ...resolve(bundle, { $ref }), ...node } : { $ref, ...node };
  });
  const { examples, schemas, ...components } = objectAt(document, "components");
  const named = Object.entries(objectAt({ schemas: schemas ?? null }, "schemas"));
  const kept = named.filter(([name]) => !isField(bundle, `#/components/schemas/${name}`));
  return { ...document, components: { ...components, schemas: Object.fromEntries(kept) } };
}

function isField(document: JsonObject, ref: string): boolean {
  const { type } = ref.startsWith("#/components/schemas/") ? resolve(document, { $ref: ref }) : {};
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

function withoutAuthoringExtensions(document: JsonObject): JsonObject {
  return mapJson(document, (node) =>
    Object.fromEntries(Object.entries(node).filter(([key]) => !authoringExtensions.includes(key))),
  );
}

function hashOf(document: JsonObject): string {
  return createHash("sha256").update(JSON.stringify(document)).digest("hex").slice(0, 16);
}
