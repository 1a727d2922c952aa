import { methods } from "../generate/methods.ts";
import { type JsonObject, objectEntriesIn } from "./json.ts";

/** The operations in the order of the document. */
export function operationsIn(document: JsonObject) {
  return objectEntriesIn(document.paths).flatMap(([path, item]) =>
    objectEntriesIn(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({ method, path, item, operation })),
  );
}
