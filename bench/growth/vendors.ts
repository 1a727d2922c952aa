import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isObject, type Json, type JsonObject, objectAt } from "../../scripts/lib/json.ts";
import { readYaml, writeYaml } from "./yaml.ts";

/**
 * Grows a project's document to `count` vendors: copies of the ones it has, each under a name of its own and in
 * files of its own, listed where a new vendor is listed.
 */
export async function growVendors(project: string, count: number): Promise<void> {
  const openapi = join(project, "openapi");
  const source = await readYaml(join(openapi, "common/source.yaml"));
  const main = await readYaml(join(openapi, "openapi.yaml"));
  const documented = await readYaml(join(openapi, "documented.yaml"));
  const mapping = objectAt(source, "SourceInput", "discriminator", "mapping");
  const examples = await readdir(join(openapi, "examples"));
  const vendors = Object.keys(mapping);

  for (let made = vendors.length; made < count; made++) {
    const vendor = vendors[made % vendors.length] ?? "";
    const number = Math.floor(made / vendors.length) + 1;
    const copy = `${vendor}_${number}`;
    const rename = renamer(vendor, copy);

    const file = await readYaml(join(openapi, "vendors", `${vendor}.yaml`));
    await writeYaml(join(openapi, "vendors", `${copy}.yaml`), copyVendor(file, number, rename));

    const branch = rename(`${mapping[vendor]}${number}`);
    const views = objectAt(source, "ImportSource", "properties");
    list(objectAt(source, "SourceInput"), "oneOf").push({ $ref: branch });
    mapping[copy] = branch;
    views[copy] = { ...objectAt(views, vendor), $ref: rename(`${objectAt(views, vendor).$ref}${number}`) };
    for (const section of Object.values(documented)) {
      if (isObject(section) && section[vendor] !== undefined) section[copy] = section[vendor];
    }

    for (const name of examples.filter((example) => example.startsWith(`${vendor}.`))) {
      const example = rename(name);
      const content = await readYaml(join(openapi, "examples", name));
      await writeYaml(join(openapi, "examples", example), mapTexts(content, rename));
      const key = example.replace(/\.yaml$/, "");
      const { requestBody = null, responses = null } = objectAt(main, "paths", "/import/sources", "post");
      const json = ["content", "application/json", "examples"];
      objectAt({ requestBody }, "requestBody", ...json)[key] = { $ref: `examples/${example}#/request` };
      objectAt({ responses }, "responses", "200", ...json)[key] = { $ref: `examples/${example}#/response` };
    }
  }
  await writeYaml(join(openapi, "common/source.yaml"), source);
  await writeYaml(join(openapi, "openapi.yaml"), main);
  await writeYaml(join(openapi, "documented.yaml"), documented);
}

/** Puts the copy's name where a text is the vendor's, or a file of the vendor's. */
function renamer(vendor: string, copy: string) {
  return (text: string) =>
    text === vendor
      ? copy
      : text
          .replace(`vendors/${vendor}.yaml`, `vendors/${copy}.yaml`)
          .replace(new RegExp(`^${vendor}\\.`), `${copy}.`);
}

function copyVendor(file: JsonObject, number: number, rename: (text: string) => string): JsonObject {
  const names = Object.keys(file).filter((name) => name !== "fields");
  // References inside the file, to one of its schemas by name.
  const renamed = mapTexts(file, (text) => {
    const name = /^#\/(\w+)$/.exec(text)?.[1];
    return name !== undefined && names.includes(name) ? `#/${name}${number}` : rename(text);
  });
  return Object.fromEntries(
    Object.entries(renamed).map(([name, schema]) => {
      if (!names.includes(name) || !isObject(schema)) return [name, schema];
      const aliases = schema["x-aliases"];
      return [
        `${name}${number}`,
        {
          ...schema,
          ...(typeof schema.title === "string" && { title: `${schema.title} ${number}` }),
          ...(Array.isArray(aliases) && { "x-aliases": aliases.map((alias) => `${alias}_${number}`) }),
        },
      ];
    }),
  );
}

/** A copy with every text and every key changed. */
function mapTexts(node: JsonObject, change: (text: string) => string): JsonObject {
  const map = (value: Json): Json => {
    if (typeof value === "string") return change(value);
    if (Array.isArray(value)) return value.map(map);
    return isObject(value) ? mapTexts(value, change) : value;
  };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [change(key), map(value)]));
}

function list(node: JsonObject, key: string): Json[] {
  const value = node[key];
  if (!Array.isArray(value)) throw new Error(`The document has no list at ${key}.`);
  return value;
}
