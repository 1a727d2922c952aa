import { readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { parse, stringify } from "yaml";
import { isObject, type JsonObject, objectAt, refName, textAt } from "../lib/json.ts";

/** Where the derived schemas are written, relative to `openapi/`. */
export const updatesPath = "generated/updates.yaml";

const header = `# Made from the vendors' files by \`npm run generate\`: do not edit.
# What an update may change: the configurations of a create, in which everything is optional.
`;

/** A schema, and the file and pointer that lead to it. */
interface Located {
  readonly file: string;
  readonly pointer: string;
  readonly schema: JsonObject;
}

/** The text of `updates.yaml`. It reads the YAML itself, because the bundler needs this file to be there already. */
export async function updatesOf(root: string): Promise<string> {
  const read = await reader(join(root, "openapi"));
  const schemas = new Map<string, JsonObject>();
  const union = await read.at("common/source.yaml", "/SourceInput");
  const vendors: Record<string, JsonObject> = {};
  for (const branch of objectsIn(union.schema.oneOf)) {
    const input = await read.target(union.file, branch);
    const vendor = textAt(objectAt(input.schema, "properties", "vendor"), "const");
    const property = await read.at(input.file, `${input.pointer}/properties/${vendor}`);
    const config = await read.target(property.file, property.schema);
    const name = `${refName(property.schema)}Update`;
    const { $ref: _, ...siblings } = property.schema;
    vendors[vendor] = { $ref: `#/${name}`, ...siblings };
    schemas.set(name, await configUpdate(config));
  }

  async function configUpdate(config: Located): Promise<JsonObject> {
    const branches = config.schema.oneOf
      ? await Promise.all(objectsIn(config.schema.oneOf).map((branch) => read.target(config.file, branch)))
      : [config];
    const properties: JsonObject = {};
    for (const branch of branches) {
      for (const name of Object.keys(objectAt(branch.schema, "properties"))) {
        properties[name] ??= await propertyUpdate(branch, name);
      }
    }
    if (branches.length > 1) properties.auth_method = methodsOf(branches);
    return partial(config.schema, properties);
  }

  /** A closed object becomes one in which everything is optional. Everything else stays as it is. */
  async function propertyUpdate(owner: Located, name: string): Promise<JsonObject> {
    const property = await read.at(owner.file, `${owner.pointer}/properties/${name}`);
    const { $ref, ...siblings } = property.schema;
    if (typeof $ref === "string") {
      const target = await read.target(property.file, property.schema);
      if (target.schema.additionalProperties === false) {
        const update = `${refName({ $ref })}Update`;
        if (!schemas.has(update)) {
          const properties: JsonObject = {};
          schemas.set(update, partial(target.schema, properties));
          for (const inner of Object.keys(objectAt(target.schema, "properties"))) {
            properties[inner] = await propertyUpdate(target, inner);
          }
        }
        return { $ref: `#/${update}`, ...siblings };
      }
      return { $ref: fromUpdates(target), ...siblings };
    }
    return { $ref: fromUpdates(property) };
  }

  const source = {
    type: "object",
    title: "Changes to a source",
    description:
      "The fields to change, with at most one vendor's configuration: the one that the source has. What is left out stays as it is.",
    additionalProperties: false,
    // At most one configuration, with or without a name beside it.
    anyOf: [{ maxProperties: 1 }, { maxProperties: 2, required: ["name"] }],
    properties: { name: { $ref: "../common/fields.yaml#/name" }, ...vendors },
  };
  const document = { SourceUpdate: source, ...Object.fromEntries(schemas) };
  return header + stringify(document, { lineWidth: 110, aliasDuplicateObjects: false });
}

function partial({ title, description }: JsonObject, properties: JsonObject): JsonObject {
  return {
    type: "object",
    title: `${title}: changes`,
    ...(description !== undefined && { description }),
    additionalProperties: false,
    properties,
  };
}

function methodsOf(branches: readonly Located[]): JsonObject {
  const methods = branches.map(({ schema }) => objectAt(schema, "properties", "auth_method"));
  return {
    type: "string",
    enum: methods.map((method) => textAt(method, "const")),
    description:
      "How the source authenticates. To switch, send the new method with its whole object. The old object is dropped.",
    ...(methods[0]?.example !== undefined && { example: methods[0].example }),
    "x-evidence": "likely",
  };
}

function fromUpdates({ file, pointer }: Located): string {
  return `${posix.relative(posix.dirname(updatesPath), file)}#${pointer}`;
}

interface Reader {
  at(file: string, pointer: string): Promise<Located>;
  /** The target of a schema's `$ref`, through every further one; the schema itself when it has none. */
  target(file: string, schema: JsonObject): Promise<Located>;
}

async function reader(folder: string): Promise<Reader> {
  const files = new Map<string, Promise<JsonObject>>();
  const load = async (file: string): Promise<JsonObject> => {
    const content: unknown = parse(await readFile(join(folder, file), "utf8"));
    return isObject(content) ? content : {};
  };
  const at = async (file: string, pointer: string): Promise<Located> => {
    const document = files.get(file) ?? load(file);
    files.set(file, document);
    return { file, pointer, schema: objectAt(await document, ...pointer.split("/").slice(1)) };
  };
  const target = async (file: string, schema: JsonObject): Promise<Located> => {
    const [path = "", pointer = ""] = textAt(schema, "$ref").split("#");
    const found = await at(path === "" ? file : posix.join(dirname(file), path), pointer);
    return typeof found.schema.$ref === "string" ? target(found.file, found.schema) : found;
  };
  return { at, target };
}

function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
