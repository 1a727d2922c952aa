import type { Operation } from "../../src/operation.ts";
import { isObject, type JsonObject, objectAt, resolve, textAt } from "./json.ts";
import { methods } from "./methods.ts";

/** What the document says about one operation. */
export interface OperationFacts extends Operation {
  readonly method: string;
  readonly path: string;
}

/** The operations in the order of the document. */
export function operationsOf(document: JsonObject): OperationFacts[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = isObject(item) ? item[method] : undefined;
      if (!isObject(operation)) return [];
      // The operation decides, not its method alone: a POST may change nothing.
      const safe = typeof operation["x-safe"] === "boolean" ? operation["x-safe"] : method === "get";
      return [
        {
          method: method.toUpperCase(),
          path,
          id: textAt(operation, "operationId"),
          safe,
          ...answerOf(document, operation),
        },
      ];
    }),
  );
}

/** The one field that every success envelope requires inside `data`, and whether it is a list. */
function answerOf(document: JsonObject, operation: JsonObject): Pick<Operation, "field" | "list"> {
  const response = resolve(document, objectAt(operation, "responses", "200"));
  const envelope = resolve(document, objectAt(response, "content", "application/json", "schema"));
  const data = resolve(document, objectAt(envelope, "properties", "data"));
  const [field] = Array.isArray(data.required) ? data.required : [];
  if (typeof field !== "string")
    throw new Error(`The answer of ${textAt(operation, "operationId")} requires no field in data.`);
  const { type } = resolve(document, objectAt(data, "properties", field));
  return { field, list: type === "array" };
}
