import { posix } from "node:path";
import { closest, distance } from "fastest-levenshtein";
import { isObject, keysOf, pointerOf, valueAt } from "../../lib/json.ts";
import type { Problem } from "./problem.ts";
import { entriesIn, type YamlFile } from "./yaml-files.ts";

export type YamlFiles = ReadonlyMap<string, YamlFile>;

/** A `$ref`, and the file and the keys that it leads to. */
export interface Reference {
  readonly text: string;
  readonly from: YamlFile;
  /** The keys that lead to the object with the `$ref`. */
  readonly around: readonly string[];
  readonly offset: number;
  readonly path: string;
  readonly keys: readonly string[];
}

export function referencesIn(from: YamlFile): Reference[] {
  return [...entriesIn(from.content.contents)].flatMap(({ around, key, value, valueOffset }) => {
    if (key !== "$ref" || typeof value !== "string") return [];
    return [{ text: value, from, around, offset: valueOffset, ...targetOf(from.path, value) }];
  });
}

export function targetOf(from: string, text: string): Pick<Reference, "path" | "keys"> {
  const [file = "", pointer = ""] = text.split("#");
  return { path: file === "" ? from : posix.join(posix.dirname(from), file), keys: keysOf(pointer) };
}

/** Finds the references to nothing, and suggests the likely target. */
export function brokenReferencesIn(files: YamlFiles): Problem[] {
  return [...files.values()].flatMap(referencesIn).flatMap((reference) => {
    const { from, around, offset, path, keys, text } = reference;
    const file = files.get(path);
    if (file && valueAt(file.value, keys) !== undefined) return [];
    const meant = file ? likelyPointer(file, keys) : likelyFile(reference, files);
    const advice = meant === undefined ? "Correct it." : `Did you mean \`${meant}\`?`;
    const nothing = file ? `${path} has no \`${pointerOf(keys)}\`` : `there is no file ${path}`;
    return [
      from.problemAt(offset, [...around, "$ref"], `\`${text}\` leads to nothing: ${nothing}. ${advice}`),
    ];
  });
}

/** Finds the references that lead back to themselves without a schema in between. Redocly would run forever. */
export function circularReferencesIn(files: YamlFiles): Problem[] {
  return [...files.values()].flatMap(referencesIn).flatMap((reference) => {
    const { from, around, offset } = reference;
    const seen = new Set([from.path + pointerOf(around)]);
    let { path, keys } = reference;
    for (;;) {
      const step = path + pointerOf(keys);
      if (seen.has(step)) {
        const message = "This `$ref` leads back to itself: write the schema at one of the places.";
        return [from.problemAt(offset, [...around, "$ref"], message)];
      }
      seen.add(step);
      const value = valueAt(files.get(path)?.value, keys);
      if (!isObject(value) || typeof value.$ref !== "string") return [];
      ({ path, keys } = targetOf(path, value.$ref));
    }
  });
}

function likelyFile({ from, path, text }: Reference, files: YamlFiles): string | undefined {
  const fileOf = new Map([...files.keys()].map((file) => [posix.basename(file), file]));
  const file = fileOf.get(similarTo(posix.basename(path), [...fileOf.keys()]) ?? "");
  if (file === undefined) return undefined;
  const relative = posix.relative(posix.dirname(from.path), file);
  const shown = text.startsWith("./") && !relative.startsWith("..") ? `./${relative}` : relative;
  return `${shown}${text.includes("#") ? text.slice(text.indexOf("#")) : ""}`;
}

/** The pointer with its first wrong key replaced by one that is there. */
function likelyPointer(file: YamlFile, keys: readonly string[]): string | undefined {
  const wrong = keys.findIndex((_, index) => valueAt(file.value, keys.slice(0, index + 1)) === undefined);
  const present = valueAt(file.value, keys.slice(0, wrong));
  const key = isObject(present) ? similarTo(keys[wrong] ?? "", Object.keys(present)) : undefined;
  return key && pointerOf(keys.with(wrong, key));
}

/** The name that differs in at most a quarter of its letters. */
function similarTo(typed: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const name = closest(typed, names);
  return distance(typed, name) <= Math.max(1, typed.length / 4) ? name : undefined;
}
