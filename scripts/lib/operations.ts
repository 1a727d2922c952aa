import { methods } from "../generate/methods.ts";
import { type JsonObject, objectEntriesIn } from "./json.ts";

/** An operation as the document has it. */
export interface PathOperation {
  readonly method: string;
  readonly path: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

/** The operations in the order of the document. */
export function operationsIn(document: JsonObject): PathOperation[] {
  return objectEntriesIn(document.paths).flatMap(([path, item]) =>
    objectEntriesIn(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({ method, path, item, operation })),
  );
}
