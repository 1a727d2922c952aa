import type { DraftIssue } from "./issue.ts";
import type { Fields } from "./json.ts";
import { isInside, type PathNode } from "./path.ts";
import type { ValueSchema } from "./schema.ts";

/**
 * Everything that a check finds. Missing and unknown fields become issues later, in `explain`: a missing field and an
 * unknown one may be the same mistake.
 */
export interface CheckResult {
  readonly issues: DraftIssue[];
  readonly missingFields: MissingField[];
  readonly unknownFields: UnknownField[];
  readonly objects: CheckedObject[];
}

/** An object in the input, and the schema that it was checked against. */
export interface CheckedObject {
  readonly path: PathNode | undefined;
  readonly schema: ValueSchema;
  readonly fields: Fields;
  /** The union that has the schema as a variant. */
  readonly union?: ValueSchema;
  /** The name of the variant, when it is known. */
  readonly variant?: string | undefined;
  /** The object has the field `as` under the name `key`. */
  readonly renamed?: { readonly key: string; readonly as: string };
  /** The key of a field that another issue already covers. */
  readonly explained?: string;
}

/** A required field that is absent. */
export interface MissingField {
  readonly name: string;
  readonly path: PathNode;
  readonly schema: ValueSchema;
  readonly owner: CheckedObject;
}

/** A field that the schema of its object does not have. */
export interface UnknownField {
  readonly key: string;
  readonly path: PathNode;
  readonly value: unknown;
  readonly owner: CheckedObject;
}

/** Further unknown fields are ignored: comparing the names of very many would take too long. */
export const maxUnknownFields = 50;

export function emptyResult(): CheckResult {
  return { issues: [], missingFields: [], unknownFields: [], objects: [] };
}

/** Adds the second result to the first. */
export function addResult(to: CheckResult, more: CheckResult): void {
  for (const object of more.objects) to.objects.push(object);
  if (estimateIssues(more) === 0) return;
  to.issues.push(...more.issues);
  to.missingFields.push(...more.missingFields);
  to.unknownFields.push(...more.unknownFields);
}

/** Splits a result into the part at or inside a path and the rest. */
export function splitAt(path: PathNode, result: CheckResult): [inside: CheckResult, outside: CheckResult] {
  const part = (wanted: boolean): CheckResult => {
    const isWanted = (entry: { readonly path: PathNode | undefined }) =>
      isInside(entry.path, path) === wanted;
    return {
      issues: result.issues.filter(isWanted),
      missingFields: result.missingFields.filter(isWanted),
      unknownFields: result.unknownFields.filter(isWanted),
      objects: result.objects.filter(isWanted),
    };
  };
  return [part(true), part(false)];
}

/**
 * Roughly how many issues a result will become; 0 only when there are none. A missing field and an unknown one are
 * often the same mistake.
 */
export function estimateIssues({ issues, missingFields, unknownFields }: CheckResult): number {
  return issues.length + Math.max(missingFields.length, unknownFields.length);
}
