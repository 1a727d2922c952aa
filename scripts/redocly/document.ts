import { methods } from "../generate/methods.ts";
import type { Place } from "./place.ts";

export function operationsOf(document: Place): Place[] {
  return document.each("paths").flatMap(([, path]) => methods.flatMap((method) => path.at(method) ?? []));
}

/** The schemas of the bodies that an operation takes. */
export function requestsOf(operation: Place): Place[] {
  return schemasOf(operation.at("requestBody"));
}

/** The parameters of an operation, its path's included. */
export function parametersOf(operation: Place): Place[] {
  return [operation.parent, operation]
    .flatMap((place) => place?.each("parameters") ?? [])
    .map(([, parameter]) => parameter);
}

/** The answers of an operation by status. */
export function answersOf(operation: Place): [status: string, answer: Place][] {
  return operation.each("responses");
}

/** The schemas of a body or an answer, one for each media type. */
export function schemasOf(content: Place | undefined): Place[] {
  return (content?.each("content") ?? []).flatMap(([, media]) => media.at("schema") ?? []);
}

/** A property of a schema, at any depth. */
export interface Property {
  readonly name: string;
  /** The names that lead to it; a union or a list adds none. */
  readonly path: readonly string[];
  readonly place: Place;
  /** The schema that has it. */
  readonly owner: Place;
}

const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const singles = ["items", "additionalProperties", "then", "else"];

/** Every property of a schema, outer ones first, in each branch of each union. */
export function* propertiesOf(schema: Place, path: readonly string[] = []): Generator<Property> {
  if (isInsideItself(schema)) return;
  for (const [name, place] of schema.each("properties")) {
    const property = { name, path: [...path, name], place, owner: schema };
    yield property;
    yield* propertiesOf(place, property.path);
  }
  const parts = [
    ...lists.flatMap((key) => schema.each(key).map(([, part]) => part)),
    ...singles.flatMap((key) => schema.at(key) ?? []),
  ];
  for (const part of parts) yield* propertiesOf(part, path);
}

function isInsideItself(schema: Place): boolean {
  const [, ...around] = schema.outwards();
  return around.some(({ definition }) => definition.node === schema.definition.node);
}
