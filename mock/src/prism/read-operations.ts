// Not Prism's public API, as in prism.ts. This part of Prism is large, and the mock needs it only for a document that was
// not built in.
import { getHttpOperationsFromSpec } from "@stoplight/prism-http/dist/utils/operations.js";
import type { HttpOperation } from "./prism.ts";

/** The operations of a document, as Prism's router and validator take them. */
export function readOperations(document: object): Promise<HttpOperation[]> {
  return getHttpOperationsFromSpec(structuredClone(document));
}
