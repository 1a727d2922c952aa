/**
 * The kinds of fault that an input can have.
 *
 * - `"missing"`: a required field is not there.
 * - `"unknown_field"`: there is no such field.
 * - `"misspelled_field"`: there is no such field, but one that was likely meant: see `suggestion`.
 * - `"misplaced_field"`: the field belongs elsewhere.
 * - `"mismatch"`: `vendor` or `auth_method` says one thing, and the object that is there another.
 * - `"wrong_type"`: such as text for a number, or null.
 * - `"wrong_value"`: not one of the values there are.
 * - `"wrong_format"`: such as an email address without its `@`.
 * - `"out_of_range"`: a number that is too small or too large.
 * - `"empty"`: text without a character.
 * - `"wrong_length"`: text or a list that is too short or too long.
 * - `"not_json"`: JSON cannot hold it: a cycle, a BigInt, a getter that throws.
 */
export type IssueCode =
  | "missing"
  | "unknown_field"
  | "misspelled_field"
  | "misplaced_field"
  | "mismatch"
  | "wrong_type"
  | "wrong_value"
  | "wrong_format"
  | "out_of_range"
  | "empty"
  | "wrong_length"
  | "not_json";

/** One fault in an input, found before anything was sent. */
export interface ValidationIssue {
  /** Where the fault is: keys and indexes, relative to the checked input. */
  readonly path: readonly (string | number)[];
  /** The same place as a JSON Pointer (RFC 6901); `""` is the input itself. */
  readonly pointer: string;
  /** The kind of fault. */
  readonly code: IssueCode;
  /** One sentence for a person. It never quotes a secret. */
  readonly message: string;
  /** What belongs there, where it helps: such as `"a whole number from 1 to 65535"`. */
  readonly expected?: string;
  /** The key or the value that was likely meant, where there is one. */
  readonly suggestion?: string;
}
