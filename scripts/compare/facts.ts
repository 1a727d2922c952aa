import type { Json } from "../lib/json.ts";
import type { Line } from "./source.ts";

/** An operation, a status, a body, a parameter or a field. Its key does not depend on how a document is written. */
export interface Fact {
  /** Such as `POST /import/sources request source.sftp.port`. */
  readonly key: string;
  /** The key of the operation or the object that has it. `undefined` for an operation. */
  readonly parent: string | undefined;
  readonly part: "operation" | "body" | "field" | "parameter" | "status";
  /** Such as `source.sftp.port`. */
  readonly name: string;
  readonly operation: string;
  /** One for each place in the document that has it, such as each variant of a union. */
  readonly occurrences: Occurrence[];
}

export interface Occurrence {
  readonly line: Line;
  readonly required: boolean;
  readonly types: readonly string[];
  /** The constants. Empty when any value is possible. */
  readonly values: readonly Json[];
  /** The lines of the keywords. */
  readonly lines: Readonly<Partial<Record<"type" | "const" | "enum" | "properties", Line>>>;
  /** The `required` that the field is or should be in. */
  readonly requiredList: RequiredList | undefined;
  readonly mark: Mark | undefined;
}

export interface RequiredList {
  readonly line: Line;
  readonly names: readonly string[];
}

/** An `x-evidence` of our document. It also applies to everything inside. */
export interface Mark {
  readonly line: Line;
  readonly evidence: string;
}

export type Facts = ReadonlyMap<string, Fact>;

/** Whether every place that has a field requires it. */
export function isRequired({ occurrences }: Fact): boolean {
  return occurrences.every(({ required }) => required);
}

/** The types of a fact, without null. */
export function typesOf({ occurrences }: Fact): string[] {
  return [...new Set(occurrences.flatMap(({ types }) => types))].filter((type) => type !== "null").sort();
}

/** The constants of a fact. Empty when any value is possible. */
export function valuesOf({ occurrences }: Fact): Json[] {
  if (occurrences.some(({ values }) => values.length === 0)) return [];
  return [...new Set(occurrences.flatMap(({ values }) => values))];
}

/** Whether the document would contain the fact if the API had it, because it describes the part around it. */
export function wouldContain(facts: Facts, { part, parent }: Fact): boolean {
  if (part === "operation") return true;
  if (part === "body" || parent === undefined || !facts.has(parent)) return false;
  if (part !== "status") return true;
  return [...facts.values()].some(
    (one) => one.part === part && one.parent === parent && /^[45]/.test(one.name),
  );
}
