import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse, stringify } from "yaml";
import { root } from "../lib/paths.ts";

const parts = [
  "openapi",
  "scripts",
  "src",
  "mock",
  "README.md",
  "package.json",
  "redocly.yaml",
  "tsconfig.json",
  "tsdown.config.ts",
];
const leftOut = new Set(["node_modules", "dist"]);

/** Copies what the generator, the client and the mock consist of, beside what is installed. */
export async function copyProject(folder: string): Promise<void> {
  for (const part of parts) {
    await cp(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => !leftOut.has(basename(path)),
    });
  }
  const modules = join(folder, "node_modules");
  await mkdir(modules);
  for (const name of await readdir(join(root, "node_modules"))) {
    // Our own packages are links to their sources: to those of the copy.
    const own = { "prequel-import": folder, "prequel-import-mock": join(folder, "mock") }[name];
    await symlink(own ?? join(root, "node_modules", name), join(modules, name));
  }
}

/** A part of the document, as far as it is read here. */
export interface Node {
  [key: string]: Value;
}
export type Value = string | number | boolean | null | Value[] | Node;

export async function readYaml(path: string): Promise<Node> {
  return parse(await readFile(path, "utf8"));
}

export async function writeYaml(path: string, content: Node): Promise<void> {
  // Without anchors: a repeated part is written again, as a person would.
  await writeFile(path, stringify(content, { aliasDuplicateObjects: false, lineWidth: 0 }));
}

/** The object at a path of keys. */
export function at(node: Node, ...keys: readonly string[]): Node {
  let found: Value | undefined = node;
  for (const key of keys) {
    const next: Value | undefined = isNode(found) ? found[key] : undefined;
    if (!isNode(next)) throw new Error(`The document has no object at ${keys.join(" / ")}.`);
    found = next;
  }
  return found;
}

export function isNode(value: Value | undefined): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
