import { examples } from "../../scripts/lib/examples.ts";
import { isObject, type Json } from "../../scripts/lib/json.ts";
import { documentSchema } from "../support/document-schema.ts";
import { type Field, fieldsIn, filled, type Path } from "../support/source-fields.ts";
import { withValueAt } from "../support/value-at.ts";
import {
  type Change,
  displaced,
  dropped,
  extended,
  outOfBounds,
  renamed,
  retyped,
  shown,
} from "./changes.ts";
import { canonical } from "./structure.ts";
import { swapped } from "./swaps.ts";

/** An example with one mistake. */
export interface Mutation {
  /** The name of the example and the change. */
  readonly name: string;
  readonly source: Json;
  /** The pointers that the issue may have. */
  readonly pointers: ReadonlySet<string>;
}

/**
 * Every example with all its optional fields and one change, for each mistake that people make. Sources that
 * stay valid are left out.
 */
export function mutations(): Mutation[] {
  const isValid = documentSchema("SourceInput");
  const corpus = new Map<string, Mutation>();
  for (const { name, source } of examples) {
    const whole = filled(source);
    for (const { what, apply, paths } of changesOf(fieldsIn(whole))) {
      const changed = apply({ ...whole });
      // Two changes can give the same source: then the issue may have the pointer of either.
      const key = canonical(changed);
      const same = corpus.get(key);
      const pointers = new Set([...(same?.pointers ?? []), ...paths.map(pointerOf)]);
      corpus.set(key, { name: same?.name ?? `${name}: ${what}`, source: changed, pointers });
    }
  }
  return [...corpus.values()].filter(({ source }) => !isValid(source));
}

function changesOf(fields: readonly Field[]): Change[] {
  const objects = fields.filter(({ value }) => isObject(value));
  return [
    ...fields.flatMap((field) => [...retyped(field), ...outOfBounds(field)]),
    ...fields
      .slice(1)
      .flatMap((field) => [
        dropped(field),
        ...renamed(field),
        ...objects.flatMap((home) => displaced(field, home)),
      ]),
    ...objects.flatMap((object) => [...extended(object), ...swapped(object)]),
    ...["source", "data", "body", "config", "payload"].map((key) => ({
      what: `wrapped in ${key}`,
      apply: (source: Json) => ({ [key]: source }),
      paths: [[key]],
    })),
    ...objects.slice(1).map(({ path, value }) => ({
      what: `${shown(path)} wrapped in itself`,
      apply: (source: Json) => withValueAt(source, path, { [path.at(-1) ?? ""]: value }),
      paths: [[...path, path.at(-1) ?? ""]],
    })),
  ];
}

export function pointerOf(path: Path): string {
  return path.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
