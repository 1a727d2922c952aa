import { parseJson } from "../json.ts";
import { checkedValue, isBlank } from "./form-values.ts";
import type { SourceFormField } from "./source-form.ts";

/**
 * The value for a source that a person means by the content of an input, or `undefined` when the input is blank.
 * Content that means nothing stays as it is, so that it gets an issue.
 */
export function fieldValue({ kind }: SourceFormField, content: unknown): unknown {
  // Only a secret may consist of blanks, or begin or end with them.
  if (kind === "secret") return content === "" || content === null ? undefined : content;
  if (isBlank(content)) return undefined;
  if (kind === "checkbox") return checkedValue(content) ?? content;
  if (typeof content !== "string") return content;
  const text = content.trim();
  if (kind === "number") return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (kind === "json-file") return parseJson(text) ?? text;
  return text;
}

/** No key file comes near this size, in bytes. */
const maxFileSize = 1024 * 1024;

/** The file in the content of an input: one file, or the list that a file input of a browser has. */
export function fileIn(content: unknown): Blob | undefined {
  const file = isList(content) ? content[0] : content;
  return file instanceof Blob && file.size > 0 ? file : undefined;
}

/** The text of a file, or a text that is no JSON when the file is too large or cannot be read. */
export async function textOf(file: Blob): Promise<string> {
  if (file.size > maxFileSize) return unreadableFile;
  return file.text().catch(() => unreadableFile);
}

const unreadableFile = "unreadable";

function isList(value: unknown): value is ArrayLike<unknown> {
  return typeof value === "object" && value !== null && "length" in value;
}
