import { type Json, type JsonObject, objectEntriesIn, objectsIn, textsIn } from "../lib/json.ts";
import type { Source } from "./source.ts";

/** One of the forms that a value may have: a schema without `$ref`, `allOf`, `oneOf` and `anyOf`. */
export interface Shape {
  /** The nodes of the document that the shape is made of. The first one that has a keyword counts. */
  readonly nodes: readonly JsonObject[];
  /** The properties by name, each with the node that lists them. */
  readonly properties: ReadonlyMap<string, { readonly node: JsonObject; readonly owner: JsonObject }>;
  readonly required: ReadonlySet<string>;
}

/** Every form that a value of the schema may have. */
export function shapesOf(source: Source, schema: JsonObject, seen: readonly JsonObject[] = []): Shape[] {
  const chain = source.chainOf(schema);
  const target = chain.at(-1) ?? schema;
  if (seen.includes(target)) return [];
  const inner = (node: JsonObject) => shapesOf(source, node, [...seen, target]);
  let shapes = [shapeOf(chain)];
  for (const part of chain.flatMap((node) => objectsIn(node.allOf))) shapes = combined(shapes, inner(part));
  for (const keyword of ["oneOf", "anyOf"]) {
    const branches = chain.flatMap((node) => objectsIn(node[keyword]));
    if (branches.length > 0) shapes = combined(shapes, branches.flatMap(inner));
  }
  return shapes;
}

/** The first value of a keyword, and the node that has it. */
export function keywordOf({ nodes }: Shape, keyword: string): { value: Json; owner: JsonObject } | undefined {
  for (const owner of nodes) {
    const value = owner[keyword];
    if (value !== undefined) return { value, owner };
  }
  return undefined;
}

function shapeOf(chain: readonly JsonObject[]): Shape {
  const properties = chain.flatMap((owner) =>
    objectEntriesIn(owner.properties).map(([name, node]) => [name, { node, owner }] as const),
  );
  const required = chain.flatMap((owner) => textsIn(owner.required));
  return { nodes: chain, properties: new Map(properties), required: new Set(required) };
}

function combined(shapes: readonly Shape[], others: readonly Shape[]): Shape[] {
  if (others.length === 0) return [...shapes];
  return shapes.flatMap((shape) =>
    others.map((other) => ({
      nodes: [...shape.nodes, ...other.nodes],
      properties: new Map([...shape.properties, ...other.properties]),
      required: new Set([...shape.required, ...other.required]),
    })),
  );
}
