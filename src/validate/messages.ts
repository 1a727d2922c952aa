import { distanceTo, nearestOf } from "./edit-distance.ts";
import type { Fault, Missing, Stray } from "./findings.ts";
import type { IssueCode } from "./issue.ts";
import { unreadable } from "./json.ts";
import type { PathNode } from "./path.ts";
import { code, expectedOf, kindOf, list, nameOf, oneOf } from "./phrases.ts";
import type { Schema } from "./schema.ts";
import { aliasesOf } from "./variants.ts";

// No message repeats a value of the input: it may be a secret, typed into the wrong field.

/** A value that its schema does not allow. */
export function invalidValue(
  schema: Schema,
  value: unknown,
  why: IssueCode,
  path: PathNode | undefined,
  optional: boolean,
): Fault {
  const name = nameOf(path);
  if (why === "not_json") return notJson(path);
  const expected = expectedOf(schema);
  const fault = (message: string): Fault => ({ path, code: why, message: `${name} ${message}.`, expected });
  const write = `${optional ? "leave it out, or " : ""}write ${schema.description ?? expected}`;
  if (why === "empty") return fault(`is empty: ${write}`);
  if (why === "wrong_type")
    return fault(`must be ${expected}, not ${kindOf(value)}${hintFor(schema, value, write, optional)}`);
  return fault(`must be ${expected}${schema.description ? `: ${write}` : ""}`);
}

function hintFor(schema: Schema, value: unknown, write: string, optional: boolean): string {
  const isText = typeof value === "string";
  if (isText && (schema.type === "integer" || schema.type === "number") && /^\s*\d+\s*$/.test(value)) {
    return ": remove the quotes";
  }
  if (isText && schema.type === "boolean" && /^(true|false)$/i.test(value)) return ": remove the quotes";
  if (isText && /^\s*\{/.test(value)) return ": parse the JSON, and give the object that is in it";
  if (schema.description) return `: ${write}`;
  return value === null && optional ? ": leave it out" : "";
}

export function notJson(path: PathNode | undefined): Fault {
  const message =
    "cannot be written as JSON: give plain data, without a cycle, a BigInt or a getter that throws";
  return { path, code: "not_json", message: `${nameOf(path)} ${message}.` };
}

/** The whole body of the request, in path of the source. */
export function wrappedSource(path: PathNode): Fault {
  const message = `The source itself is wanted here: give what is inside ${nameOf(path)}.`;
  return { path, code: "misplaced_field", message };
}

/** The discriminator names no variant; `variant` is the one that the rest of the object suggests. */
export function wrongDiscriminator(
  path: PathNode,
  union: Schema,
  value: unknown,
  variant: string | undefined,
): Fault {
  if (value === unreadable) return notJson(path);
  const names = [...union.variants.keys()];
  const nearest =
    typeof value === "string"
      ? nearestOf(names, (name) => distanceTo(name, aliasesOf(union, name), value))
      : undefined;
  const suggestion = nearest ?? variant;
  const expected = oneOf(names);
  const must = typeof value === "string" ? "cannot have this value" : `must be text, not ${kindOf(value)}`;
  const advice = suggestion === undefined ? `write ${expected}` : `did you mean "${suggestion}"?`;
  return {
    path,
    code: typeof value === "string" ? "wrong_value" : "wrong_type",
    message: `${nameOf(path)} ${must}: ${advice}${suggestion === undefined ? "." : ""}`,
    expected,
    suggestion,
  };
}

/**
 * The discriminator names one variant, and the object that is present belongs to another. A negative difference
 * means that the discriminator is likely wrong, a positive one that the object is.
 */
export function mismatch(discriminator: PathNode, named: string, present: string, difference: number): Fault {
  const set = `set ${nameOf(discriminator)} to "${present}"`;
  const rename = `rename ${code(present)} to ${code(named)}`;
  const advice = difference === 0 ? `${set}, or ${rename}` : difference < 0 ? set : rename;
  return {
    path: discriminator,
    code: "mismatch",
    message: `${nameOf(discriminator)} says "${named}", but there is ${code(present)} instead of ${code(named)}: ${advice}.`,
    suggestion: difference > 0 ? named : present,
  };
}

/** Discriminator and key agree, but the content of the object is that of another variant. */
export function foreignContent(path: PathNode, { discriminator }: Schema, other: string): Fault {
  const discriminatorName = nameOf({ ...path, key: discriminator });
  return {
    path,
    code: "mismatch",
    message: `${nameOf(path)} holds the fields of ${code(other)}: rename it to ${code(other)}, and set ${discriminatorName} to "${other}".`,
    suggestion: other,
  };
}

/** A field that belongs to another variant than the one that the discriminator names. */
export function foreignField({ path, owner }: Stray, discriminator: string, variant: string): Fault {
  const discriminatorName = nameOf({ parent: owner.path, key: discriminator, order: 0 });
  return {
    path,
    code: "mismatch",
    message: `${nameOf(path)} does not go with ${discriminatorName} "${variant}": remove one of the two.`,
  };
}

export function missingField({ name, path, schema, owner }: Missing): Fault {
  const { union, variant } = owner;
  const isDiscriminator = schema.type === "discriminator" && union;
  const suggestion = isDiscriminator ? variant : undefined;
  const expected = isDiscriminator ? oneOf([...union.variants.keys()]) : expectedOf(schema);
  const what = isDiscriminator
    ? `set it to ${suggestion === undefined ? expected : `"${suggestion}"`}`
    : `add ${schema.description ?? expected}`;
  return {
    path,
    code: "missing",
    message: `${nameOf(path, name)} is missing: ${what}.`,
    expected,
    suggestion,
  };
}

/** Stands in for a key that cannot be shown. */
const hidden = "This key";

export function unknownField({ path, owner }: Stray): Fault {
  const message = `${nameOf(path, hidden)} is not a field of ${nameOf(owner.path).replace("The", "the")}: remove it.`;
  return { path, code: "unknown_field", message };
}

/** A stray field that was likely meant as an absent one; `alike` when the two names resemble each other. */
export function misspeltField({ path, owner }: Stray, meant: string, alike: boolean): Fault {
  const object = nameOf(owner.path).replace("The", "the");
  const why = alike ? "" : `, and ${code(meant)} is missing`;
  return {
    path,
    code: "misspelled_field",
    message: `${nameOf(path, hidden)} is not a field of ${object}${why}: did you mean ${code(meant)}?`,
    suggestion: meant,
  };
}

/** Stray fields that belong in the same other object. */
export function misplacedFields(
  strays: readonly [Stray, ...Stray[]],
  home: PathNode | undefined,
  meant: string,
): Fault {
  const [{ key, path }] = strays;
  const names = strays.map((stray) => nameOf(stray.path));
  const where = home ? `inside ${nameOf(home)}` : "to the source itself";
  const [verb, move] = strays.length === 1 ? ["belongs", "move it"] : ["belong", "move them"];
  return {
    path,
    code: "misplaced_field",
    message: `${list(names, "and")} ${verb} ${where}: ${move} there${key === meant ? "" : ` as ${code(meant)}`}.`,
    suggestion: [...(home ? [nameOf(home).replaceAll("`", "")] : []), meant].join("."),
  };
}
