import type { QuerySerializerOptions } from "openapi-fetch";
import type { Operation } from "../../src/document/operation.ts";
import {
  isObject,
  type JsonObject,
  objectAt,
  objectEntriesIn,
  objectsIn,
  resolve,
  textAt,
  textsIn,
} from "../lib/json.ts";
import { operationsIn } from "../lib/operations.ts";

/** An operation as the client knows it, and where the document has it. */
interface DocumentedOperation extends Operation {
  readonly method: string;
  readonly path: string;
}

export function operationsOf(document: JsonObject): DocumentedOperation[] {
  return operationsIn(document).map(({ method, path, item, operation }) => {
    // The method does not decide alone: some POSTs change nothing.
    const safe = operation["x-safe"] ?? (method === "get" || method === "head");
    return {
      method: method.toUpperCase(),
      path,
      id: textAt(operation, "operationId"),
      ...(safe === true && { safe }),
      ...successOf(document, operation),
      ...queryOf(document, [item, operation]),
    };
  });
}

/** Whether a success may have no body, and the fields that every envelope requires inside `data`. */
function successOf(document: JsonObject, operation: JsonObject): Pick<Operation, "empty" | "data"> {
  const successes = objectEntriesIn(operation.responses)
    .filter(([status]) => status.startsWith("2"))
    .map(([, response]) => resolve(document, response));
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
  return Object.fromEntries(
    textsIn(data.required).map((name) => {
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
