import { methods } from "../generate/methods.ts";
import type { SpecNode } from "./spec-node.ts";

export function operationsOf(document: SpecNode): SpecNode[] {
  return document.all("paths").flatMap((path) => methods.flatMap((method) => path.at(method) ?? []));
}

/** The parameters of an operation and of its path. */
export function parametersOf(operation: SpecNode): SpecNode[] {
  return [operation.parent, operation].flatMap((node) => node?.all("parameters") ?? []);
}

/** The schemas of an operation's request body. */
export function requestsOf(operation: SpecNode): SpecNode[] {
  return schemasOf(operation.at("requestBody"));
}

/** The schemas of all responses of an operation. */
export function responsesOf(operation: SpecNode): SpecNode[] {
  return operation.all("responses").flatMap(schemasOf);
}

/** The schemas of a request body or a response, one for each media type. */
export function schemasOf(body: SpecNode | undefined): SpecNode[] {
  return (body?.all("content") ?? []).flatMap((media) => media.at("schema") ?? []);
}

/** A property of a schema, at any depth. */
interface Property {
  readonly name: string;
  /** The names that lead to it; a union or a list adds none. */
  readonly path: readonly string[];
  readonly schema: SpecNode;
  /** The schema that has it. */
  readonly owner: SpecNode;
}

const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const singles = ["items", "additionalProperties", "then", "else"];

/** Every property of a schema, outer ones first, in each variant of each union. */
export function* propertiesOf(owner: SpecNode, path: readonly string[] = []): Generator<Property> {
  if (loopOf(owner)) return;
  for (const [name, schema] of owner.each("properties")) {
    const property = { name, path: [...path, name], schema, owner };
    yield property;
    yield* propertiesOf(schema, property.path);
  }
  for (const part of partsOf(owner)) yield* propertiesOf(part, path);
}

/** A schema and every schema in it, outer ones first. A schema that contains itself appears twice, the second time without its parts. */
export function* schemasIn(schema: SpecNode): Generator<SpecNode> {
  yield schema;
  if (loopOf(schema)) return;
  for (const part of [...schema.all("properties"), ...partsOf(schema)]) yield* schemasIn(part);
}

/** The schemas in a schema that are not properties. */
function partsOf(schema: SpecNode): SpecNode[] {
  return [...lists.flatMap((key) => schema.all(key)), ...singles.flatMap((key) => schema.at(key) ?? [])];
}

/** When a schema contains itself: the nodes between its two occurrences, with the inner one. */
export function loopOf(schema: SpecNode): SpecNode[] | undefined {
  const nodes = schema.outwards();
  const start = nodes.findIndex(
    ({ definition }, distance) => distance > 0 && definition.value === schema.definition.value,
  );
  return start < 0 ? undefined : nodes.slice(0, start);
}

/** Whether the bundled document keeps the schema under a name: it copies lists and single values to their uses. */
export function isNamed({ use, definition }: SpecNode): boolean {
  const { type } = definition.value;
  return typeof use.value.$ref === "string" && (type === undefined || type === "object");
}
