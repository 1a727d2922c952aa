import { formats } from "../generated/validator.ts";
import type { IssueCode } from "./issue.ts";
import { isJson, unreadable } from "./json.ts";
import type { ValueSchema } from "./schema.ts";

/**
 * The first reason why a schema does not allow a value, or `undefined` when it does. The content of objects
 * and lists is not checked: where the schema asks for one, the code is always `"wrong_type"`.
 */
export function issueCodeOf(schema: ValueSchema, value: unknown): IssueCode | undefined {
  if (value === unreadable) return "not_json";
  if (value === null && schema.nullable) return undefined;
  switch (schema.type) {
    case "discriminator":
      return undefined;
    case "any":
      return isJson(value) ? undefined : "not_json";
    case "string":
      return typeof value === "string" ? textCode(schema, value) : "wrong_type";
    case "integer":
      return Number.isInteger(value) ? numberCode(schema, Number(value)) : "wrong_type";
    case "number":
      return typeof value === "number" ? numberCode(schema, value) : "wrong_type";
    case "boolean":
      return typeof value === "boolean" ? valueCode(schema, value) : "wrong_type";
    default:
      return "wrong_type";
  }
}

function textCode(schema: ValueSchema, text: string): IssueCode | undefined {
  const { min, max, format, pattern } = schema;
  if (text === "" && min > 0) return "empty";
  if (isShorter(text, min) || !isShorter(text, max + 1)) return "wrong_length";
  if (format !== undefined && !matches(formats[format], text)) return "wrong_format";
  if (pattern !== undefined && !matches(new RegExp(pattern, "u"), text)) return "wrong_format";
  return valueCode(schema, text);
}

function numberCode(schema: ValueSchema, value: number): IssueCode | undefined {
  return value < schema.min || value > schema.max ? "out_of_range" : valueCode(schema, value);
}

function valueCode({ values }: ValueSchema, value: unknown): IssueCode | undefined {
  return !values || values.includes(value) ? undefined : "wrong_value";
}

/** JSON Schema counts code points. A JavaScript string has one or two code units for each. */
function isShorter(text: string, length: number): boolean {
  if (text.length < length) return true;
  return text.length < 2 * length && [...text].length < length;
}

/** A regular expression can throw on a text of many megabytes: such a text does not match. */
function matches(pattern: RegExp | undefined, text: string): boolean {
  try {
    return pattern?.test(text) ?? true;
  } catch {
    return false;
  }
}
