import type { QuerySerializerOptions } from "openapi-fetch";
import type { Operation } from "../../src/document/operation.ts";
import { isObject, type Json, type JsonObject, objectAt, resolve, textAt } from "../lib/json.ts";
import { methods } from "./methods.ts";

/** An operation as the client knows it, and where the document has it. */
export interface DocumentedOperation extends Operation {
  readonly method: string;
  readonly path: string;
}

/** The operations in the order of the document. */
export function operationsOf(document: JsonObject): DocumentedOperation[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      if (!isObject(item)) return [];
      const operation = item[method];
      if (!isObject(operation)) return [];
      // The operation decides, not its method alone: a POST may change nothing.
      const safe = operation["x-safe"] ?? (method === "get" || method === "head");
      return [
        {
          method: method.toUpperCase(),
          path,
          id: textAt(operation, "operationId"),
          ...(safe === true && { safe }),
          ...successOf(document, operation),
          ...queryOf(document, [item, operation]),
        },
      ];
    }),
  );
}

/** Whether a success may have no body, and the fields that every envelope requires inside `data`. */
function successOf(document: JsonObject, operation: JsonObject): Pick<Operation, "empty" | "data"> {
  const successes = Object.entries(objectAt(operation, "responses")).flatMap(([status, response]) =>
    status.startsWith("2") && isObject(response) ? [resolve(document, response)] : [],
  );
  const fields = successes.flatMap(({ content }) => (isObject(content) ? [dataOf(document, content)] : []));
  const [first = {}, ...others] = fields;
  const shared = Object.entries(first).filter(([name]) =>
    others.every((other) => Object.hasOwn(other, name)),
  );
  return {
    ...(fields.length < successes.length && { empty: true as const }),
    data: Object.fromEntries(shared),
  };
}

function dataOf(document: JsonObject, content: JsonObject): Operation["data"] {
  const envelope = resolve(document, objectAt(content, "application/json", "schema"));
  const data = resolve(document, objectAt(envelope, "properties", "data"));
  const names = Array.isArray(data.required) ? data.required.map(String) : [];
  return Object.fromEntries(
    names.map((name) => {
      const { type } = resolve(document, objectAt(data, "properties", name));
      return [name, type === "object" || type === "array" ? type : "value"];
    }),
  );
}

/** How openapi-fetch writes each query parameter. */
function queryOf(document: JsonObject, owners: readonly JsonObject[]): Pick<Operation, "query"> {
  const parameters = owners
    .flatMap(({ parameters }) => objectsIn(parameters))
    .map((parameter) => resolve(document, parameter))
    .filter((parameter) => parameter.in === "query");
  const query = parameters.map((parameter) => [
    textAt(parameter, "name"),
    serializationOf(document, parameter),
  ]);
  return query.length > 0 ? { query: Object.fromEntries(query) } : {};
}

function serializationOf(document: JsonObject, parameter: JsonObject): QuerySerializerOptions {
  const { type } = resolve(document, objectAt(parameter, "schema"));
  const { style = "form", explode = style === "form" } = parameter;
  const written = { style, explode: explode === true };
  const allowReserved = parameter.allowReserved === true && { allowReserved: true };
  // Asserted: the lint accepts only the styles that openapi-fetch knows.
  if (type === "array") return { array: written, ...allowReserved } as QuerySerializerOptions;
  if (type === "object") return { object: written, ...allowReserved } as QuerySerializerOptions;
  return { ...allowReserved };
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
