// Not Prism's public API, as in prism.ts. It is a separate file because this part of Prism is large, and the built mock
// needs it only for a document other than the published one.
import { getHttpOperationsFromSpec } from "@stoplight/prism-http/dist/utils/operations.js";
import type { HttpOperation } from "./prism.ts";

export function readOperations(document: object): Promise<HttpOperation[]> {
  return getHttpOperationsFromSpec(structuredClone(document));
}
