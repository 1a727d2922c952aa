import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import { InputError, unreadable } from "../lib/input-error.ts";
import { asObject, isObject, type Json, type JsonObject, keysOf, valueAt } from "../lib/json.ts";
import { parseText } from "../lib/yaml.ts";

/** A line of a file. */
export interface Line {
  readonly file: string;
  readonly line: number;
}

/** Whether a line is in a generated file, which nobody edits. */
export function isGenerated({ file }: Line): boolean {
  return file.includes("openapi/generated/");
}

/** An OpenAPI document in one file or in several, with the line of every key. */
export interface Source {
  readonly root: JsonObject;
  /** The node, then the target of its `$ref`, then the target of that. The first one with a key counts. */
  chainOf(node: JsonObject): JsonObject[];
  /** The line of a key of a node. Without a key, the line where the node starts. */
  lineOf(node: JsonObject, key?: string): Line;
}

/** Reads a document, and every file that it refers to. Paths in messages are relative to `folder`. */
function readSource(path: string, folder: string): Source {
  const files = new Map<string, JsonObject>();
  const lines = new WeakMap<JsonObject, { file: string; keys: Map<string, number>; start: number }>();
  const nameOf = (file: string) => relative(folder, file) || file;

  function read(file: string): JsonObject {
    const known = files.get(file);
    if (known) return known;
    const { document, positionAt } = parseText(nameOf(file), textOf(file, nameOf(file)));
    const lineAt = (node: Node) => positionAt(node.range?.[0]).line;
    const convert = (node: unknown): Json => {
      if (isAlias(node)) return convert(node.resolve(document));
      if (isSeq(node)) return node.items.map(convert);
      if (isScalar(node)) return node.toJSON();
      if (!isMap(node)) return null;
      const keys = new Map<string, number>();
      const object: JsonObject = {};
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        object[String(key.value)] = convert(value);
        keys.set(String(key.value), lineAt(key));
      }
      lines.set(object, { file, keys, start: lineAt(node) });
      return object;
    };
    const object = asObject(convert(document.contents));
    files.set(file, object);
    return object;
  }

  function chainOf(node: JsonObject): JsonObject[] {
    const chain = [node];
    for (let at = node; typeof at.$ref === "string"; chain.push(at)) {
      const next = targetOf(at, at.$ref);
      if (chain.includes(next)) break;
      at = next;
    }
    return chain;
  }

  function targetOf(node: JsonObject, reference: string): JsonObject {
    const from = lines.get(node)?.file ?? path;
    const [file = "", pointer = ""] = reference.split("#");
    const isRemote = /^\w+:\/\//.test(file);
    const content = isRemote ? undefined : read(file === "" ? from : resolve(dirname(from), file));
    const target = valueAt(content, keysOf(pointer));
    if (isObject(target)) return target;
    throw new InputError(
      `${nameOf(from)} refers to ${reference}, which is not there: bundle the document into one file.`,
    );
  }

  const absolute = resolve(path);
  return {
    root: read(absolute),
    chainOf,
    lineOf(node, key) {
      const { file = absolute, keys, start = 1 } = lines.get(node) ?? {};
      return { file: nameOf(file), line: (key === undefined ? undefined : keys?.get(key)) ?? start };
    },
  };
}

/** Reads the official document, or any file that someone takes for it. */
export function readOfficial(path: string): Source {
  const source = readSource(path, process.cwd());
  const { openapi, paths } = source.root;
  if (typeof openapi === "string" && openapi.startsWith("3.") && isObject(paths)) return source;
  throw new InputError(
    `${path} is not an OpenAPI 3 document: name a file that has \`openapi\` and \`paths\`.`,
  );
}

function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw unreadable(name, error);
  }
}

export function ourDocument(root: string): Source {
  return readSource(join(root, "openapi/openapi.yaml"), root);
}
