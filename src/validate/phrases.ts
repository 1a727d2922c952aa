import { keysOf, type PathNode } from "./path.ts";
import type { Schema } from "./schema.ts";

/** Longer keys are not quoted: they were hardly meant as names. */
const maxQuotedLength = 40;

/** A path as a sentence names it, such as `` `postgres.host` ``; `fallback` when its keys cannot be shown. */
export function nameOf(path: PathNode | undefined, fallback = "This field"): string {
  if (!path) return "The source";
  const keys = keysOf(path);
  const shown = keys.every((key) => typeof key === "number" || /^[\w.@ -]+$/.test(key));
  if (!shown || keys.some((key) => String(key).length > maxQuotedLength)) return fallback;
  return code(
    keys.map((key, i) => (typeof key === "number" ? `[${key}]` : `${i ? "." : ""}${key}`)).join(""),
  );
}

const formatNames: Readonly<Record<string, string>> = { email: "an email address" };

/** What a schema asks for, in a few words. */
export function expectedOf(schema: Schema): string {
  const { type } = schema;
  if (type === "object") {
    const { required } = schema;
    return required.length > 0 ? `an object with ${list(required.map(code), "and")}` : "an object";
  }
  if (type === "union") {
    const [first, ...others] = [...schema.variants.values()].map(({ required }) => required);
    const shared = first?.filter((name) => others.every((required) => required.includes(name))) ?? [];
    return `an object with ${list(shared.map(code), "and")}`;
  }
  if (type === "boolean") return "`true` or `false`";
  if (type === "array") return `a list${boundsOf(schema, " items")}`;
  if (type === "discriminator" || type === "any") return "a value";
  if (schema.values) return oneOf(schema.values);
  if (type === "integer") return `a whole number${boundsOf(schema)}`;
  if (type === "number") return `a number${boundsOf(schema)}`;
  if (schema.format) return formatNames[schema.format] ?? `text in the format "${schema.format}"`;
  if (schema.pattern) return `text that matches ${code(schema.pattern)}`;
  return schema.min > 1 || schema.max < Number.POSITIVE_INFINITY
    ? `text${boundsOf(schema, " characters")}`
    : "text";
}

function boundsOf({ min, max }: Schema, unit = ""): string {
  const [least, most] = [Number.isFinite(min), Number.isFinite(max)];
  if (least && most) return `${unit ? " of" : " from"} ${min} to ${max}${unit}`;
  return least ? ` of at least ${min}${unit}` : most ? ` of at most ${max}${unit}` : "";
}

export function oneOf(values: readonly unknown[]): string {
  return list(
    values.map((value) => JSON.stringify(value)),
    "or",
  );
}

export function list(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
};

export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" && !Number.isInteger(value)) return "a fraction";
  return Array.isArray(value) ? "a list" : (typeNames[typeof value] ?? "nothing");
}

export function code(text: string): string {
  return `\`${text}\``;
}
