import document from "prequel-import/openapi.json" with { type: "json" };
import type { HttpOperation } from "./prism.ts";
import { readOperations } from "./read-operations.ts";

/** The operations of the published document. The build replaces this file with its result for a faster start. */
export function publishedOperations(): Promise<HttpOperation[]> {
  return readOperations(document);
}
