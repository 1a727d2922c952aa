import { keysOf, type PathNode, pointerOf } from "./path.ts";

/**
 * The kinds of issues that an input can have.
 *
 * - `"missing"`: a required field is absent.
 * - `"unknown_field"`: the object has no such field.
 * - `"misspelled_field"`: the object has no such field, but likely another one was meant: see `suggestion`.
 * - `"misplaced_field"`: the field belongs in another object.
 * - `"mismatch"`: `vendor` or `auth_method` does not agree with the object that is present.
 * - `"wrong_type"`: for example text instead of a number, or null.
 * - `"wrong_value"`: not one of the allowed values.
 * - `"wrong_format"`: for example an email address without an `@`.
 * - `"out_of_range"`: a number that is too small or too large.
 * - `"empty"`: text without any characters.
 * - `"wrong_length"`: text or a list that is too short or too long.
 * - `"not_json"`: JSON cannot express the value: a cycle, a BigInt, a getter that throws.
 */
export type IssueCode = (typeof issueCodes)[number];

export const issueCodes = [
  "missing",
  "unknown_field",
  "misspelled_field",
  "misplaced_field",
  "mismatch",
  "wrong_type",
  "wrong_value",
  "wrong_format",
  "out_of_range",
  "empty",
  "wrong_length",
  "not_json",
] as const;

/** One mistake in an input, found before the request is sent. */
export interface ValidationIssue {
  /** The keys and indexes that lead from the input to the issue. */
  readonly path: readonly (string | number)[];
  /** The same path as a JSON Pointer (RFC 6901). `""` is the input itself. */
  readonly pointer: string;
  /** The kind of issue. */
  readonly code: IssueCode;
  /** One sentence to show to a person. It never quotes a secret. */
  readonly message: string;
  /** The value that belongs there, in words: for example `"a whole number from 1 to 65535"`. */
  readonly expected?: string;
  /** The key or value that was likely meant. */
  readonly suggestion?: string;
}

/** An issue before its path is written out. The messages and the sort order need the path as a node. */
export interface DraftIssue {
  readonly path: PathNode | undefined;
  readonly code: IssueCode;
  /** The only value of the input that it quotes is the name of a variant: any other field may contain a secret. */
  readonly message: string;
  readonly expected?: string | undefined;
  readonly suggestion?: string | undefined;
}

export function toValidationIssue(draft: DraftIssue): ValidationIssue {
  const { path, code, message, expected, suggestion } = draft;
  return {
    path: keysOf(path),
    pointer: pointerOf(path),
    code,
    message,
    ...(expected !== undefined && { expected }),
    ...(suggestion !== undefined && { suggestion }),
  };
}
