import type { UnknownField } from "../check-result.ts";
import { distanceTo, nearestOf } from "../distance.ts";
import type { DraftIssue } from "../issue.ts";
import type { PathNode } from "../path.ts";
import type { ValueSchema } from "../schema.ts";
import { aliasesOf } from "../variants.ts";
import { choiceOf, nameOf, quoted, typeNameOf } from "./phrases.ts";

/**
 * The discriminator names no variant. `variant` is the one that the rest of the object suggests. `foreign` is true when
 * the discriminator names the credentials of another vendor and they are present too.
 */
export function wrongDiscriminator(
  path: PathNode,
  union: ValueSchema,
  value: unknown,
  variant: string | undefined,
  foreign: boolean,
): DraftIssue {
  const names = [...union.variants.keys()];
  const nearest =
    typeof value === "string"
      ? nearestOf(names, (name) => distanceTo(name, aliasesOf(union, name), value))
      : undefined;
  const suggestion = nearest ?? variant;
  const expected = choiceOf(names);
  const problem =
    typeof value === "string" ? "cannot have this value" : `must be text, not ${typeNameOf(value)}`;
  const choice = suggestion === undefined ? expected : `"${suggestion}"`;
  const advice = foreign
    ? `use ${choice}, and an object of that name in place of ${quoted(String(value))}.`
    : suggestion === undefined
      ? `use ${choice}.`
      : `did you mean ${choice}?`;
  return {
    path,
    code: typeof value === "string" ? "wrong_value" : "wrong_type",
    message: `${nameOf(path)} ${problem}: ${advice}`,
    expected,
    suggestion,
  };
}

/**
 * The discriminator names one variant, but the object of another variant is present. A negative difference
 * means that the discriminator is probably wrong, a positive one that the object is.
 */
export function mismatch(
  discriminator: PathNode,
  named: string,
  present: string,
  difference: number,
): DraftIssue {
  const set = `set ${nameOf(discriminator)} to "${present}"`;
  const rename = `rename ${quoted(present)} to ${quoted(named)}`;
  const advice = difference === 0 ? `${set}, or ${rename}` : difference < 0 ? set : rename;
  return {
    path: discriminator,
    code: "mismatch",
    message: `${nameOf(discriminator)} is "${named}", but ${quoted(present)} is present instead of ${quoted(named)}: ${advice}.`,
    suggestion: difference > 0 ? named : present,
  };
}

/**
 * The key of an object agrees with the discriminator, but its content belongs to another variant or to the credentials
 * of another vendor.
 */
export function misnamedObject(
  path: PathNode,
  { discriminator, variants }: ValueSchema,
  other: string,
): DraftIssue {
  const discriminatorName = nameOf({ ...path, key: discriminator });
  const isVariant = variants.has(other);
  const advice = isVariant
    ? `rename it to ${quoted(other)} and set ${discriminatorName} to "${other}"`
    : `use those of ${quoted(String(path.key))}`;
  return {
    path,
    code: "mismatch",
    message: `${nameOf(path)} has the fields of ${quoted(other)}: ${advice}.`,
    suggestion: isVariant ? other : undefined,
  };
}

/**
 * A field that does not belong to the variant that the discriminator names. `instead` is the missing object that it
 * replaced.
 */
export function fieldOfOtherVariant(
  { path, owner }: UnknownField,
  discriminator: string,
  variant: string,
  instead: string | undefined,
): DraftIssue {
  const discriminatorName = nameOf({ parent: owner.path, key: discriminator, order: 0 });
  const advice = instead === undefined ? "remove it" : `put ${quoted(instead)} in its place`;
  return {
    path,
    code: "mismatch",
    message: `${nameOf(path)} does not belong with ${discriminatorName} "${variant}": ${advice}.`,
    suggestion: instead,
  };
}
