import type { MissingField, UnknownField } from "../check-result.ts";
import type { DraftIssue } from "../issue.ts";
import type { PathNode } from "../path.ts";
import { choiceOf, expectedOf, joinWords, nameOf, quoted } from "./phrases.ts";

export function missingField({ name, path, schema, owner }: MissingField): DraftIssue {
  const { union, variant } = owner;
  const isDiscriminator = schema.type === "discriminator" && union;
  const suggestion = isDiscriminator ? variant : undefined;
  const expected = isDiscriminator ? choiceOf([...union.variants.keys()]) : expectedOf(schema);
  const advice = isDiscriminator
    ? `set it to ${suggestion === undefined ? expected : `"${suggestion}"`}`
    : `add ${schema.description ?? expected}`;
  return {
    path,
    code: "missing",
    message: `${nameOf(path, name)} is missing: ${advice}.`,
    expected,
    suggestion,
  };
}

export function unknownField(field: UnknownField): DraftIssue {
  return { path: field.path, code: "unknown_field", message: `${isNoField(field)}: remove it.` };
}

/**
 * An unknown field that is likely the absent field `meant`; `alike` when the two names resemble each other.
 */
export function misspelledField(field: UnknownField, meant: string, alike: boolean): DraftIssue {
  const reason = alike ? "" : `, and ${quoted(meant)} is missing`;
  return {
    path: field.path,
    code: "misspelled_field",
    message: `${isNoField(field)}${reason}: did you mean ${quoted(meant)}?`,
    suggestion: meant,
  };
}

function isNoField({ path, owner }: UnknownField): string {
  return `${nameOf(path, "This key")} is not a field of ${owner.path ? nameOf(owner.path) : "the source"}`;
}

/** Keys of one object that are paths, such as `postgres.host`, which only a form reads so. */
export function dottedField({ path, key }: UnknownField): DraftIssue {
  const [object = "", ...rest] = key.split(".");
  const message = `${nameOf(path, "This key")} is not read as a path: put ${quoted(rest.join("."))} into an object ${quoted(object)}.`;
  return { path, code: "misplaced_field", message, suggestion: object };
}

/** Unknown fields of one object that all belong in the object `home`, under these names. */
export function misplacedFields(
  fields: readonly [UnknownField, ...UnknownField[]],
  home: PathNode | undefined,
  meant: readonly [string, ...string[]],
): DraftIssue {
  const [{ path }] = fields;
  const names = fields.map((field) => nameOf(field.path));
  const where = home ? `inside ${nameOf(home)}` : "at the top level of the source";
  const [verb, move] = fields.length === 1 ? ["belongs", "move it"] : ["belong", "move them"];
  const isRenamed = fields.some(({ key }, i) => key !== meant[i]);
  const as = isRenamed ? ` as ${joinWords(meant.map(quoted), "and")}` : "";
  return {
    path,
    code: "misplaced_field",
    message: `${joinWords(names, "and")} ${verb} ${where}: ${move} there${as}.`,
    suggestion: [...(home ? [nameOf(home).replaceAll("`", "")] : []), meant[0]].join("."),
  };
}

/** A second field of an object that may have only one of them, such as the configuration of another vendor. */
export function exclusiveFields(kept: string, path: PathNode): DraftIssue {
  const message = `${nameOf(path)} cannot stand beside ${quoted(kept)}: remove one of them.`;
  return { path, code: "mismatch", message };
}
