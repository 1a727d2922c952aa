import type { MissingField, UnknownField } from "../check-result.ts";
import type { Move } from "../explain/moves.ts";
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
    message: `${nameOf(path, quoted(name))} is missing: ${advice}.`,
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

/** Keys of one object that are paths, such as `postgres.host`. Only a form accepts such keys. */
export function dottedField({ path, key }: UnknownField): DraftIssue {
  const [object = "", ...rest] = key.split(".");
  const message = `${nameOf(path, "This key")} is not read as a path: put ${quoted(rest.join("."))} into an object named ${quoted(object)}.`;
  return { path, code: "misplaced_field", message, suggestion: object };
}

/** Unknown fields of one object that belong in others, each under the name `name`. */
export function misplacedFields(moves: readonly [Move, ...Move[]]): DraftIssue {
  const [{ field, home, name }] = moves;
  const homes = new Map<string, string[]>();
  for (const { field, home } of moves) {
    const where = home ? `inside ${nameOf(home)}` : "at the top level of the source";
    homes.set(where, [...(homes.get(where) ?? []), nameOf(field.path)]);
  }
  const belong = [...homes].map(
    ([where, names]) => `${joinWords(names, "and")} ${names.length === 1 ? "belongs" : "belong"} ${where}`,
  );
  const isRenamed = moves.some(({ field, name }) => field.key !== name);
  const names = moves.map(({ name }) => quoted(name));
  const as = isRenamed ? ` as ${joinWords(names, "and")}` : "";
  return {
    path: field.path,
    code: "misplaced_field",
    message: `${belong.join(", and ")}: move ${moves.length === 1 ? "it" : "them"} there${as}.`,
    suggestion: [...(home ? [nameOf(home).replaceAll("`", "")] : []), name].join("."),
  };
}

/** A second field of an object that may have only one of them, such as the configuration of another vendor. */
export function exclusiveFields(kept: string, path: PathNode): DraftIssue {
  const message = `${nameOf(path)} cannot be used together with ${quoted(kept)}: remove one of them.`;
  return { path, code: "mismatch", message };
}
