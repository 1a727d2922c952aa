/** The part of JSON Schema that `prequel-import/validate` judges. The lint rejects the rest in a source. */
import { fullFormats } from "ajv-formats/dist/formats.js";
import type { JsonObject } from "../lib/json.ts";

const choices = ["const", "enum"];

/** The keywords that each type of schema may have, besides annotations. */
const judged = {
  string: ["type", ...choices, "minLength", "maxLength", "pattern", "format"],
  integer: ["type", ...choices, "minimum", "maximum"],
  number: ["type", ...choices, "minimum", "maximum"],
  boolean: ["type", ...choices],
  array: ["type", "items", "minItems", "maxItems"],
  object: ["type", "properties", "required", "additionalProperties"],
  /** A schema with `oneOf`. */
  union: ["oneOf"],
  /** A schema without a type. */
  any: [],
} satisfies Record<string, readonly string[]>;

/** The keywords that any schema may have, because they make no value invalid. */
const annotations =
  /^(\$ref|title|description|examples?|default|deprecated|readOnly|writeOnly|discriminator|x-.*)$/;

export type SchemaType = keyof typeof judged;

export interface TypeFacts {
  readonly type: SchemaType;
  readonly nullable: boolean;
}

/** The type of a schema, with or without null. `undefined` unless it is exactly one. */
export function typeOf({ type, oneOf }: JsonObject): TypeFacts | undefined {
  if (oneOf !== undefined) return { type: "union", nullable: false };
  if (type === undefined) return { type: "any", nullable: false };
  const types = [type].flat();
  const [only, ...others] = types.filter((one) => one !== "null");
  if (!isType(only) || others.length > 0) return undefined;
  return { type: only, nullable: types.includes("null") };
}

function isType(type: unknown): type is SchemaType {
  return typeof type === "string" && Object.hasOwn(judged, type) && type !== "union" && type !== "any";
}

export function isJudged(keyword: string, type: SchemaType): boolean {
  const keywords: readonly string[] = judged[type];
  return annotations.test(keyword) || keywords.includes(keyword);
}

/** The pattern of a format as Prism checks it, unless Prism checks it in another way. */
export function patternOf(format: string): RegExp | undefined {
  const formats: Readonly<Record<string, unknown>> = fullFormats;
  const pattern = formats[format];
  return pattern instanceof RegExp ? pattern : undefined;
}

/** Formats that make no value invalid. */
export const harmlessFormats: readonly unknown[] = ["password"];

/** Whether validators know a format. */
export function isKnownFormat(format: string): boolean {
  return harmlessFormats.includes(format) || Object.hasOwn(fullFormats, format);
}
