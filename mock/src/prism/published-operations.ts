import document from "prequel-import/openapi.json" with { type: "json" };
import type { HttpOperation } from "./prism.ts";
import { readOperations } from "./read-operations.ts";

/**
 * The operations of the published document. The build replaces this file with its result, so the mock starts faster.
 */
export function publishedOperations(): Promise<HttpOperation[]> {
  return readOperations(document);
}
