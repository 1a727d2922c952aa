/** What our rules use of Redocly. Its CLI is a bundle without types. */
import type { Json, JsonObject } from "../lib/json.ts";

export interface Source {
  /** The absolute path of the file. */
  readonly absoluteRef: string;
  getLines(): readonly string[];
}

/** A place inside the document. */
export interface Location {
  readonly source: Source;
  readonly pointer: string;
  /** File and pointer. */
  readonly absolutePointer: string;
  child(key: string | number): Location;
  /** The same place, shown by its key alone and not by all that lies under it. */
  key(): KeyLocation;
}

export interface KeyLocation {
  readonly source: Source;
  readonly pointer: string;
  readonly reportOnKey: true;
}

/** A line of a file that is no part of the document. */
export interface LineLocation {
  readonly source: Source;
  readonly pointer: undefined;
  readonly start: { readonly line: number; readonly col: number };
}

export type Spot = Location | KeyLocation | LineLocation;

export interface Resolved {
  readonly node: Json | undefined;
  readonly location: Location | undefined;
  /** References between the first one and the target that say something besides `$ref`. */
  readonly chain?: readonly Resolved[] | undefined;
}

export interface Context {
  readonly key: string | number;
  readonly location: Location;
  resolve(reference: JsonObject, from: string): Resolved;
  report(problem: { readonly message: string; readonly location: Spot }): void;
}

export type Visitor = Readonly<Record<string, (node: Json, context: Context) => void>>;
export type Rule = () => Visitor;
