import { methods } from "../generate/methods.ts";
import type { SpecNode } from "./spec-node.ts";

export function operationsOf(document: SpecNode): SpecNode[] {
  return document.each("paths").flatMap(([, path]) => methods.flatMap((method) => path.at(method) ?? []));
}

/** The schemas of an operation's request body. */
export function requestsOf(operation: SpecNode): SpecNode[] {
  return schemasOf(operation.at("requestBody"));
}

/** The parameters of an operation and of its path. */
export function parametersOf(operation: SpecNode): SpecNode[] {
  return [operation.parent, operation]
    .flatMap((node) => node?.each("parameters") ?? [])
    .map(([, parameter]) => parameter);
}

/** The responses of an operation by status. */
export function responsesOf(operation: SpecNode): [status: string, response: SpecNode][] {
  return operation.each("responses");
}

/** The schemas of a request body or a response, one for each media type. */
export function schemasOf(body: SpecNode | undefined): SpecNode[] {
  return (body?.each("content") ?? []).flatMap(([, media]) => media.at("schema") ?? []);
}

/** A property of a schema, at any depth. */
export interface Property {
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
  if (isInsideItself(owner)) return;
  for (const [name, schema] of owner.each("properties")) {
    const property = { name, path: [...path, name], schema, owner };
    yield property;
    yield* propertiesOf(schema, property.path);
  }
  const parts = [
    ...lists.flatMap((key) => owner.each(key).map(([, part]) => part)),
    ...singles.flatMap((key) => owner.at(key) ?? []),
  ];
  for (const part of parts) yield* propertiesOf(part, path);
}

function isInsideItself(schema: SpecNode): boolean {
  const [, ...around] = schema.outwards();
  return around.some(({ definition }) => definition.value === schema.definition.value);
}
