import { formats } from "../generated/validator.ts";
import type { IssueCode } from "./issue.ts";
import { isJson, unreadable } from "./json.ts";
import type { Schema } from "./schema.ts";

/** The first way a value violates its schema; nested values are not checked. */
export function violationOf(schema: Schema, value: unknown): IssueCode | undefined {
  if (value === unreadable) return "not_json";
  if (value === null && schema.nullable) return undefined;
  switch (schema.type) {
    case "discriminator":
      return undefined;
    case "any":
      return isJson(value) ? undefined : "not_json";
    case "string":
      return typeof value === "string" ? textViolation(schema, value) : "wrong_type";
    case "integer":
      return Number.isInteger(value) ? numberViolation(schema, Number(value)) : "wrong_type";
    case "number":
      return typeof value === "number" ? numberViolation(schema, value) : "wrong_type";
    case "boolean":
      return typeof value === "boolean" ? choiceViolation(schema, value) : "wrong_type";
    default:
      return "wrong_type";
  }
}

function textViolation(schema: Schema, text: string): IssueCode | undefined {
  const { min, max, format, pattern } = schema;
  if (text === "" && min > 0) return "empty";
  if (isShorter(text, min) || !isShorter(text, max + 1)) return "wrong_length";
  if (format !== undefined && !matches(formats[format], text)) return "wrong_format";
  if (pattern !== undefined && !matches(new RegExp(pattern, "u"), text)) return "wrong_format";
  return choiceViolation(schema, text);
}

function numberViolation(schema: Schema, value: number): IssueCode | undefined {
  return value < schema.min || value > schema.max ? "out_of_range" : choiceViolation(schema, value);
}

function choiceViolation({ values }: Schema, value: unknown): IssueCode | undefined {
  return !values || values.includes(value) ? undefined : "wrong_value";
}

/** JSON Schema counts code points, and a JavaScript string may hold two units for one. */
function isShorter(text: string, length: number): boolean {
  if (text.length < length) return true;
  return text.length < 2 * length && [...text].length < length;
}

/** An engine may give up on a text of many megabytes and throw. */
function matches(pattern: RegExp | undefined, text: string): boolean {
  try {
    return pattern?.test(text) ?? true;
  } catch {
    return false;
  }
}
