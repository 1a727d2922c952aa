/** One operation of the document, as far as sending it needs to know. */
export interface Operation {
  /** Its `operationId`. */
  readonly id: string;
  /** Whether repeating it changes nothing. */
  readonly safe: boolean;
  /** The field of the envelope's `data` that holds the answer. */
  readonly field: string;
  /** Whether that field is a list. */
  readonly list: boolean;
}
