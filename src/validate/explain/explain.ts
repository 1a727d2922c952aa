import { checkValue } from "../check.ts";
import {
  type CheckedObject,
  type CheckResult,
  emptyResult,
  estimateIssues,
  type MissingField,
  type UnknownField,
} from "../check-result.ts";
import type { DraftIssue } from "../issue.ts";
import { missingField } from "../messages/field-issues.ts";
import type { ValueSchema } from "../schema.ts";
import { mergeMisnamedObjects } from "./misnamed-object.ts";
import { rules } from "./rules.ts";

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

/**
 * Turns a result into issues. A field that is unknown in one object and missing in the same or another object becomes
 * one issue, not two.
 */
export function explain(checked: CheckResult): DraftIssue[] {
  const result = mergeMisnamedObjects(checked);
  const unexplained: Unexplained = {
    missingFields: new Set(result.missingFields),
    unknownFields: new Set(result.unknownFields),
    absentFields: new Map(result.objects.map((object) => [object, absentFieldsOf(object)])),
  };
  const issues = [...result.issues];
  const inside = emptyResult();
  for (const rule of rules) {
    for (const field of unexplained.unknownFields) {
      const explanation = rule(field, unexplained);
      if (!explanation) continue;
      issues.push(explanation.issue);
      for (const unknown of explanation.unknownFields ?? [field]) unexplained.unknownFields.delete(unknown);
      for (const missing of explanation.missingFields ?? []) unexplained.missingFields.delete(missing);
      for (const { field, schema } of explanation.meant ?? []) {
        checkValue(schema, field.value, field.path, false, inside);
      }
    }
  }
  issues.push(...[...unexplained.missingFields].map(missingField));
  return estimateIssues(inside) > 0 ? [...issues, ...explain(inside)] : issues;
}

function absentFieldsOf({ schema, fields, renamed }: CheckedObject): [string, ValueSchema][] {
  return [...schema.fields].filter(([name]) => !fields.keys.includes(name) && name !== renamed?.as);
}
