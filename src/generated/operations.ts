// Made from openapi/ (document e64f02b9411a7e64) by `npm run generate`: do not edit.

import type { Operation } from "../operation.ts";

/** Every operation, by method and path. */
export const operations: Readonly<Record<string, Operation>> = {
  "GET /import/sources": {"id":"listImportSources","safe":true,"field":"sources","list":true},
  "POST /import/sources": {"id":"createImportSource","safe":false,"field":"source","list":false},
  "GET /import/sources/{id}": {"id":"getImportSource","safe":true,"field":"source","list":false},
};
