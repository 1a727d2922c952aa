import { redacted } from "../../secrets/span.ts";
import { keysOf, type PathNode } from "../path.ts";
import type { ValueSchema } from "../schema.ts";

/** The name of a path at the start of a sentence, such as `` `postgres.host` ``. */
export function nameOf(path: PathNode | undefined, fallback = "This field"): string {
  if (!path) return "The source";
  const keys = keysOf(path);
  if (keys.some((key) => key === redacted || /[^\w.@ -]/.test(String(key)))) return fallback;
  return quoted(
    keys.map((key, i) => (typeof key === "number" ? `[${key}]` : `${i ? "." : ""}${key}`)).join(""),
  );
}

const formatNames: Readonly<Record<string, string>> = { email: "an email address" };

/** The values that a schema allows, in a few words. */
export function expectedOf(schema: ValueSchema): string {
  const { type } = schema;
  if (type === "object") {
    const { required } = schema;
    return required.length > 0 ? `an object with ${joinWords(required.map(quoted), "and")}` : "an object";
  }
  if (type === "union") {
    const [first, ...others] = [...schema.variants.values()].map(({ required }) => required);
    const shared = first?.filter((name) => others.every((required) => required.includes(name))) ?? [];
    return `an object with ${joinWords(shared.map(quoted), "and")}`;
  }
  if (type === "boolean") return "`true` or `false`";
  if (type === "array") return `a list${boundsOf(schema, " items")}`;
  if (type === "discriminator" || type === "any") return "a value";
  if (schema.values) return choiceOf(schema.values);
  if (type === "integer") return `a whole number${boundsOf(schema)}`;
  if (type === "number") return `a number${boundsOf(schema)}`;
  if (schema.format) return formatNames[schema.format] ?? `text in the format "${schema.format}"`;
  if (schema.pattern) return `text that matches ${quoted(schema.pattern)}`;
  return schema.min > 1 || schema.max < Number.POSITIVE_INFINITY
    ? `text${boundsOf(schema, " characters")}`
    : "text";
}

function boundsOf({ min, max }: ValueSchema, unit = ""): string {
  const [hasMin, hasMax] = [Number.isFinite(min), Number.isFinite(max)];
  if (hasMin && hasMax) return `${unit ? " of" : " from"} ${min} to ${max}${unit}`;
  return hasMin ? ` of at least ${min}${unit}` : hasMax ? ` of at most ${max}${unit}` : "";
}

/** The values as JSON, such as `"a", "b" or "c"`. */
export function choiceOf(values: readonly unknown[]): string {
  return joinWords(
    values.map((value) => JSON.stringify(value)),
    "or",
  );
}

export function joinWords(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
};

/** The type of a value of the input, in a few words. */
export function typeNameOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" && !Number.isInteger(value)) return "a fraction";
  return Array.isArray(value) ? "a list" : (typeNames[typeof value] ?? "nothing");
}

/** The text in backticks, as messages quote keys. */
export function quoted(text: string): string {
  return `\`${text}\``;
}
