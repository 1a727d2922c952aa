// Made from openapi/ by `npm run generate`: do not edit.

import type { Operation } from "../document/operation.ts";

/** The version of the document: what `X-Prequel-Api-Version` says. */
export const apiVersion = "2023-12-01";

/** The first server of the document. */
export const defaultBaseUrl = "https://api.prequel.co";

/** The header that carries the API key. */
export const keyHeader = "X-API-KEY";

/** The version of this package. */
export const packageVersion = "0.1.0";

/** The methods of the operations. */
export type Method = "POST" | "GET" | "PATCH" | "DELETE";

/** Every operation, by method and path. */
export const operations: Readonly<Record<string, Operation>> = {
  "POST /import/sources": {"id":"createImportSource","data":{"source":"object"}},
  "GET /import/sources": {"id":"listImportSources","safe":true,"data":{"sources":"array"},"query":{"page_size":{},"order":{},"cursor":{}}},
  "GET /import/sources/{id}": {"id":"getImportSource","safe":true,"data":{"source":"object"}},
  "PATCH /import/sources/{id}": {"id":"updateImportSource","data":{"source":"object"}},
  "DELETE /import/sources/{id}": {"id":"deleteImportSource","data":{}},
  "POST /import/sources/{id}/test-source": {"id":"testImportSource","safe":true,"data":{"code":"value","message":"value"}},
  "POST /import/sources/{id}/get-schema": {"id":"getImportSourceSchema","safe":true,"data":{"schema":"array"}},
  "POST /import/test-source": {"id":"testNewImportSource","safe":true,"data":{"code":"value","message":"value"}},
};
