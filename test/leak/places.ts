import type { SourceInput } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { examples } from "../../scripts/lib/examples.ts";
import { isPlainObject } from "../../src/json.ts";
import { filled } from "../support/schema.ts";

/** Where a secret of a call stands: a field of the source, the key, or a header of the caller's. */
export interface Place {
  readonly name: string;
  readonly kind: "field" | "key" | "header";
  readonly source: SourceInput;
  /** Where in the source, for a field. */
  readonly path: readonly string[];
}

/** Every secret field of every branch; a branch without one is sent with a secret key. */
export const places: readonly Place[] = examples.flatMap((example): Place[] => {
  const source = filled(example.source);
  const fields = secretPaths(source);
  const place = (kind: Place["kind"], path: readonly string[] = []): Place => ({
    name: [example.name, kind, ...path].join(" "),
    kind,
    source,
    path,
  });
  return [place(fields.length > 0 ? "header" : "key"), ...fields.map((path) => place("field", path))];
});

type Schema = Readonly<Record<string, unknown>>;

/**
 * The leaves of a source that the document marks `writeOnly`, found by following its schema and not, as the
 * client does, by the names of the fields.
 */
export function secretPaths(source: SourceInput): string[][] {
  return leaves(source, [...alternatives({ $ref: "#/components/schemas/SourceInput" })], []);
}

function leaves(value: unknown, schemas: readonly Schema[], path: readonly string[]): string[][] {
  const secret = schemas.some((schema) => schema.writeOnly === true);
  if (!isPlainObject(value)) return secret ? [[...path]] : [];
  return Object.entries(value).flatMap(([name, child]) => {
    const inside = schemas.flatMap(({ properties }) =>
      isPlainObject(properties) && isPlainObject(properties[name]) ? alternatives(properties[name]) : [],
    );
    return leaves(child, inside, [...path, name]);
  });
}

/** A schema with its references followed and its branches laid out. */
function alternatives(schema: Schema): Schema[] {
  const { $ref, oneOf } = schema;
  if (typeof $ref === "string") return alternatives(schemaAt($ref));
  return [schema, ...(Array.isArray(oneOf) ? oneOf.flatMap((branch: Schema) => alternatives(branch)) : [])];
}

function schemaAt(reference: string): Schema {
  const found = leafAt(document, reference.split("/").slice(1));
  if (!isPlainObject(found)) throw new Error("The document refers to something that is not there.");
  return found;
}

/** What stands at a path, if anything does. */
export function leafAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((object, name) => (isPlainObject(object) ? object[name] : undefined), value);
}

/** A copy of the value with another leaf at the path. */
export function withLeaf<T>(value: T, path: readonly string[], leaf: string): T {
  const copy = structuredClone(value);
  const object = leafAt(copy, path.slice(0, -1));
  if (isPlainObject(object)) object[path.at(-1) ?? ""] = leaf;
  return copy;
}
