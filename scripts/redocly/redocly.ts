/** The types of the part of Redocly that the rules use. Its CLI is a bundle without types. */
import { readFileSync } from "node:fs";
import type { Json, JsonObject } from "../lib/json.ts";

interface SourceFile {
  /** The absolute path of the file. */
  readonly absoluteRef: string;
  getLines(): readonly string[];
}

/** A position in the document. */
export interface Location {
  readonly source: SourceFile;
  readonly pointer: string;
  /** File and pointer. */
  readonly absolutePointer: string;
  child(key: string | number): Location;
  /** The same position. Redocly then shows only the key, and not the whole value. */
  key(): KeyLocation;
}

export interface KeyLocation {
  readonly source: SourceFile;
  readonly pointer: string;
  readonly reportOnKey: true;
}

/** A line of a file outside the document. */
export interface LineLocation {
  readonly source: SourceFile;
  readonly pointer: undefined;
  readonly start: { readonly line: number; readonly col: number };
}

export function lineLocation(file: string, start: LineLocation["start"]): LineLocation {
  const getLines = () => readFileSync(file, "utf8").split("\n");
  return { source: { absoluteRef: file, getLines }, pointer: undefined, start };
}

interface Resolved {
  readonly node: Json | undefined;
  readonly location: Location | undefined;
  /** The references with siblings of `$ref` between the first reference and the target. */
  readonly chain?: readonly Resolved[] | undefined;
}

export interface Context {
  readonly key: string | number;
  readonly location: Location;
  resolve(reference: JsonObject, from: string): Resolved;
  report(problem: {
    readonly message: string;
    readonly location: Location | KeyLocation | LineLocation;
  }): void;
}

export type Rule = () => Readonly<Record<string, (node: Json, context: Context) => void>>;
