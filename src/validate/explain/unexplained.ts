import type { CheckedObject, MissingField, UnknownField } from "../check-result.ts";
import type { DraftIssue } from "../issue.ts";
import type { ValueSchema } from "../schema.ts";

/** The fields that no rule has explained yet. */
export interface Unexplained {
  readonly missingFields: Set<MissingField>;
  readonly unknownFields: Set<UnknownField>;
  /** The fields of each object's schema that the object does not have. */
  readonly absentFields: ReadonlyMap<CheckedObject, readonly [string, ValueSchema][]>;
}

/** The issue that an unknown field turns out to be, and the fields that the issue covers. */
export interface Explanation {
  readonly issue: DraftIssue;
  /** Only the unknown field itself when not given. */
  readonly unknownFields?: readonly UnknownField[];
  readonly missingFields?: readonly MissingField[];
  /** The schemas of the fields that were meant: the values are checked against them next. */
  readonly meant?: readonly { readonly field: UnknownField; readonly schema: ValueSchema }[];
}
