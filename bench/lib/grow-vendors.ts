import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse, stringify } from "yaml";
import { isObject, type Json } from "../../scripts/lib/json.ts";

/**
 * Multiplies the vendors of a project's document, and returns their new number. A copy of a vendor has a file and
 * examples of its own, and is listed wherever the vendor is.
 */
export async function growVendors(project: string, factor: number): Promise<number> {
  const folder = join(project, "openapi");
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".yaml"));
  const vendors = paths.filter((path) => path.startsWith("vendors/")).map((path) => basename(path, ".yaml"));
  const names = new RegExp(`\\b(${vendors.join("|")})\\b`, "g");

  for (const path of paths) {
    const text = await readFile(join(folder, path), "utf8");
    const listsVendors = !/^(vendors|examples)\//.test(path);
    let document: Json = parse(text);
    for (let number = 2; number <= factor; number++) {
      // Of the form `vendors/postgres_2.yaml#/PostgresView`, after the name of the file is replaced.
      const references = new RegExp(`_${number}\\.yaml#/\\w+`, "g");
      const rename = (text: string) => text.replace(names, `$&_${number}`).replace(references, `$&${number}`);
      if (listsVendors) document = withCopies(document, rename);
      else if (rename(path) !== path) {
        await writeFile(join(folder, rename(path)), renameSchemas(rename(text), number));
      }
    }
    if (!listsVendors) continue;
    // Without anchors: a person would write a repeated part again.
    await writeFile(join(folder, path), stringify(document, { aliasDuplicateObjects: false }));
  }
  return vendors.length * factor;
}

/** Numbers the names, titles and aliases of a file's schemas, which are unique in the document. */
function renameSchemas(file: string, number: number): string {
  return file
    .replace(/^[A-Z]\w*(?=:$)/gm, `$&${number}`)
    .replace(/"#\/[A-Z]\w*(?=")/g, `$&${number}`)
    .replace(/^ {2}title: .*$/gm, `$& ${number}`)
    .replace(/^ {2}x-aliases: [^\]]*/gm, (aliases) => aliases.replace(/[\w-]+(?=,|$)/g, `$&_${number}`));
}

/** Adds a copy beside the vendor, in every list and every object that has the vendor. */
function withCopies(node: Json, rename: (text: string) => string): Json {
  const copyOf = (original: Json): Json => JSON.parse(rename(JSON.stringify(original)));
  if (Array.isArray(node)) {
    const listed = node.filter((item) => rename(JSON.stringify(item)) !== JSON.stringify(item));
    return [...node.map((item) => withCopies(item, rename)), ...listed.map(copyOf)];
  }
  if (!isObject(node)) return node;
  const kept = Object.entries(node).map(([key, child]) => [key, withCopies(child ?? null, rename)]);
  const listed = Object.entries(node).filter(([key]) => rename(key) !== key);
  return Object.fromEntries([...kept, ...listed.map(([key, child]) => [rename(key), copyOf(child ?? null)])]);
}
