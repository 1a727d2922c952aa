// Made from openapi/ (document 76c20e8240109bd4) by `npm run generate`: do not edit.

/** One operation of the document, as far as sending it needs to know. */
export interface Operation {
  /** Its `operationId`. */
  readonly id: string;
  /** Whether repeating it changes nothing. */
  readonly safe: boolean;
  /** The field of the envelope's `data` that holds the answer. */
  readonly data: string;
  /** Whether that is a list. */
  readonly list: boolean;
}

/** Every operation, by method and path. */
export const operations: Readonly<Record<string, Operation>> = {
  "GET /import/sources": {"id":"listImportSources","safe":true,"data":"sources","list":true},
  "POST /import/sources": {"id":"createImportSource","safe":false,"data":"source","list":false},
  "GET /import/sources/{id}": {"id":"getImportSource","safe":true,"data":"source","list":false},
};
