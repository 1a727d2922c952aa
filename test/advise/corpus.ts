import type { WarningCode } from "prequel-import/advise";
import { examples } from "../../scripts/lib/examples.ts";
import { valueAt, withValueAt } from "../support/value-at.ts";
import { cloudMistakes } from "./corpus-cloud.ts";
import { connectionMistakes } from "./corpus-connection.ts";
import { secretMistakes } from "./corpus-secrets.ts";

/** The value of a field. */
export type Value = string | number | boolean | Readonly<Record<string, unknown>> | undefined;

/** Fields by their paths with dots, such as `postgres.host`. */
export type Values = Readonly<Record<string, Value>>;

/**
 * A value with a mistake, the changes that correct it, and the values of other fields in the source. A text instead of
 * the changes is the correct value of the field itself.
 */
export type Row = readonly [
  value: Value,
  changes?: string | number | boolean | Values | undefined,
  others?: Values,
];

/** Mistakes of one kind in one field of an example. */
export interface Group {
  readonly example: string;
  readonly field: string;
  readonly code: WarningCode;
  readonly rows: readonly Row[];
}

/** A source with one likely mistake. */
export interface LabeledMistake {
  readonly name: string;
  readonly source: unknown;
  readonly pointer: string;
  readonly code: WarningCode;
  /** The changes by their paths with dots. */
  readonly changes: Values | undefined;
}

/** The time at which the tokens of the corpus are valid. */
export const now = new Date("2026-06-01T00:00:00Z");

/** Every mistake of the corpus. */
export const corpus: readonly LabeledMistake[] = [
  ...connectionMistakes,
  ...cloudMistakes,
  ...secretMistakes,
].flatMap(mistakesOf);

function mistakesOf({ example, field, code, rows }: Group): LabeledMistake[] {
  return rows.map(([value, changes, others = {}]) => {
    const isOwn = changes !== undefined && typeof changes !== "object";
    return {
      name: `${code} in ${field}: ${JSON.stringify(value) ?? "absent"}`,
      source: sourceWith(example, { ...others, [field]: value }),
      pointer: `/${field.replaceAll(".", "/")}`,
      code,
      changes: isOwn ? { [field]: changes } : changes,
    };
  });
}

/** A copy of an example of the document with other values. */
export function sourceWith(name: string, values: Values): unknown {
  const example = examples.find((candidate) => candidate.name === name);
  if (!example) throw new Error(`The document has no example ${name}.`);
  return withValues(example.source, values);
}

/** A copy with other values. The objects around a field are made where they are missing. */
export function withValues(source: unknown, values: Values): unknown {
  return Object.entries(values).reduce<unknown>((copy, [field, value]) => {
    const path = field.split(".");
    const parents = path.slice(0, -1).map((_, depth) => path.slice(0, depth + 1));
    const whole = parents.reduce(
      (inner, parent) => (valueAt(inner, parent) === undefined ? withValueAt(inner, parent, {}) : inner),
      copy,
    );
    return withValueAt(whole, path, value);
  }, source);
}
