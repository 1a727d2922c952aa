import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { isObject } from "../../lib/json.ts";
import type { Problem } from "./problem.ts";

/** A file of the document, with the position of everything in it. */
export interface YamlFile {
  /** Relative to the project, such as `openapi/openapi.yaml`. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly content: Document;
  /** The content as plain values. */
  readonly value: unknown;
  problemAt(offset: number, keys: readonly string[], message: string): Problem;
}

/** The YAML files of a project's document, by path. */
export async function yamlFilesOf(root: string): Promise<Map<string, YamlFile>> {
  const names = await readdir(join(root, "openapi"), { recursive: true });
  const paths = names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `openapi/${name.replaceAll("\\", "/")}`);
  const files = paths.sort().map(async (path) => yamlFile(path, await readFile(join(root, path), "utf8")));
  return new Map((await Promise.all(files)).map((file) => [file.path, file]));
}

function yamlFile(path: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const content = parseDocument(text, { lineCounter, prettyErrors: false });
  return {
    path,
    lines: text.split("\n"),
    content,
    value: content.errors.length === 0 ? content.toJS() : undefined,
    problemAt(offset, keys, message) {
      const { line, col } = lineCounter.linePos(offset);
      return { file: path, line: Math.max(line, 1), column: Math.max(col, 1), keys, message };
    },
  };
}

/** A key of a mapping, and its value. */
export interface Entry {
  /** The keys that lead to the mapping. */
  readonly around: readonly string[];
  readonly key: string;
  readonly offset: number;
  readonly value: unknown;
  readonly valueOffset: number;
}

/** Every key of a file or a part of it, outer ones first. */
export function* entriesIn(node: unknown, around: readonly string[] = []): Generator<Entry> {
  if (isMap(node)) {
    for (const { key: name, value } of node.items) {
      const key = isScalar(name) ? String(name.value) : "";
      const offset = isScalar(name) ? (name.range?.[0] ?? 0) : 0;
      const text = isScalar(value) ? value.value : undefined;
      yield {
        around,
        key,
        offset,
        value: text,
        valueOffset: isScalar(value) ? (value.range?.[0] ?? 0) : offset,
      };
      yield* entriesIn(value, [...around, key]);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* entriesIn(item, [...around, String(index)]);
  }
}

/** Finds the files that are not YAML or not a mapping. Redocly would report only the fields that they lack. */
export function syntaxProblemsIn({ content, value, problemAt }: YamlFile): Problem[] {
  // Only the first error: it causes most of the others.
  const [error] = content.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (error) return [problemAt(error.pos[0], [], `This is not valid YAML. ${error.message}.`)];
  if (isObject(value)) return [];
  const found = value === null ? "is empty" : `has ${Array.isArray(value) ? "a list" : "a single value"}`;
  return [problemAt(0, [], `Write a mapping into this file, as \`name: value\`: it ${found}.`)];
}

/** Names that every JavaScript object has: validators would find such a field in every object. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/** Finds the fields with names that tools misunderstand. */
export function nameProblemsIn({ content, problemAt }: YamlFile): Problem[] {
  return [...entriesIn(content.contents)].flatMap(({ around, key, offset }) => {
    if (around.at(-1) !== "properties" || around.at(-2) === "properties") return [];
    const reason = reasonAgainst(key);
    return reason === undefined
      ? []
      : [problemAt(offset, [...around, key], `No field can have this name: ${reason}.`)];
  });
}

function reasonAgainst(name: string): string | undefined {
  if (name === "$ref") return "every tool takes it for a reference";
  if (/[/~]/.test(name)) return "a reference to a name with `/` or `~` does not work";
  const isInherited = inherited.includes(name);
  return isInherited
    ? "every JavaScript object has it, so validators find it where it is missing"
    : undefined;
}
