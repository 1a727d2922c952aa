import type { IssueCode } from "./issue.ts";
import type { Fields } from "./json.ts";
import { isInside, type PathNode } from "./path.ts";
import type { Schema } from "./schema.ts";

/** A fault with its explanation: an issue, once its path is written as a path. */
export interface Fault {
  readonly path: PathNode | undefined;
  readonly code: IssueCode;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly suggestion?: string | undefined;
}

/** An object of the input, and the schema that it was checked against. */
export interface CheckedObject {
  readonly path: PathNode | undefined;
  readonly schema: Schema;
  readonly fields: Fields;
  /** The union that the schema is a variant of, if it is one. */
  readonly union?: Schema;
  /** The name of the variant, when it is known. */
  readonly variant?: string | undefined;
  /** A key that is read as if it were another. */
  readonly renamed?: { readonly key: string; readonly as: string };
}

/** A required field that is absent. */
export interface Missing {
  readonly name: string;
  readonly path: PathNode;
  readonly schema: Schema;
  readonly owner: CheckedObject;
}

/** A field that the schema of its object does not know. */
export interface Stray {
  readonly key: string;
  readonly path: PathNode;
  readonly value: unknown;
  readonly owner: CheckedObject;
}

/** Nobody reads more of them, and hostile input must not make us compare names endlessly. */
export const maxStrays = 50;

/** What a check gives. A missing field and a stray one may turn out to be the same fault. */
export interface Findings {
  readonly faults: Fault[];
  readonly missing: Missing[];
  readonly strays: Stray[];
  readonly objects: CheckedObject[];
}

export function noFindings(): Findings {
  return { faults: [], missing: [], strays: [], objects: [] };
}

export function addFindings(to: Findings, more: Findings): void {
  for (const object of more.objects) to.objects.push(object);
  if (weightOf(more) === 0) return;
  to.faults.push(...more.faults);
  to.missing.push(...more.missing);
  to.strays.push(...more.strays);
}

/** What lies at or inside a path, and the rest. */
export function splitAt(path: PathNode, found: Findings): [inside: Findings, outside: Findings] {
  const part = (wanted: boolean): Findings => {
    const is = (entry: { readonly path: PathNode | undefined }) => isInside(entry.path, path) === wanted;
    return {
      faults: found.faults.filter(is),
      missing: found.missing.filter(is),
      strays: found.strays.filter(is),
      objects: found.objects.filter(is),
    };
  };
  return [part(true), part(false)];
}

/** Roughly how many issues they will become: a missing field and a stray one are often the same fault. */
export function weightOf({ faults, missing, strays }: Findings): number {
  return faults.length + Math.max(missing.length, strays.length);
}
