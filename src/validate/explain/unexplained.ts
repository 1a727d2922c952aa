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

/** The issue for an unknown field, and the fields that the issue covers. */
export interface Explanation {
  readonly issue: DraftIssue;
  /** Default: the unknown field itself. */
  readonly unknownFields?: readonly UnknownField[];
  readonly missingFields?: readonly MissingField[];
  /** The fields with the schemas that were meant. Their values are checked next. */
  readonly meant?: readonly { readonly field: UnknownField; readonly schema: ValueSchema }[];
}
