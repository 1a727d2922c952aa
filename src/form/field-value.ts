import { parseJson } from "../json.ts";
import { checkedValue, isBlank, isGroup } from "./form-values.ts";
import type { SourceFormField } from "./source-form.ts";

/**
 * Converts the content of an input to a value of the source, or to `undefined` when the input is blank. Content that
 * cannot be converted stays as it is, so that it gets an issue.
 */
export function fieldValue({ kind }: SourceFormField, content: unknown): unknown {
  // JSON leaves these out, as if the input were blank.
  if (typeof content === "function" || typeof content === "symbol") return null;
  // Only a secret may consist of whitespace, or begin or end with it.
  if (kind === "secret") return content === "" || content === null ? undefined : content;
  if (isBlank(content)) return undefined;
  if (kind === "checkbox") return checkedValue(content) ?? content;
  if (kind === "json-file") return jsonValue(content);
  if (typeof content !== "string") return content;
  const text = content.trim();
  return kind === "number" && /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The object in a key file that is given as bytes, as text or as a parsed object. Any other value is unreadable. */
function jsonValue(content: unknown): unknown {
  if (isBytes(content)) return jsonValue(decoded(content));
  if (typeof content === "string") return parseJson(content.trim()) ?? unreadable;
  const isParsed = isGroup(content) && !Object.values(content).some((part) => isBytes(part) || isFile(part));
  return isParsed ? content : unreadable;
}

/** No key file comes near this size, in bytes. */
const maxFileSize = 1024 * 1024;

/** Stands for content that is not the object of a JSON file. */
const unreadable = "unreadable";

/** The file in the content of an input: a file, or the first item of a browser's `FileList`. */
export function fileIn(content: unknown): Blob | undefined {
  const file = typeof content === "object" && content !== null && "0" in content ? content[0] : content;
  return isFile(file) && file.size > 0 ? file : undefined;
}

/** The text of a file. Returns text that is not JSON when the file is too large or cannot be read. */
export async function textOf(file: Blob): Promise<string> {
  if (file.size > maxFileSize) return unreadable;
  try {
    return decoded(await file.arrayBuffer());
  } catch {
    return unreadable;
  }
}

/** Decodes UTF-8, and UTF-16 with a byte order mark, in which Windows writes some files. */
function decoded(bytes: ArrayBuffer | ArrayBufferView): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.startsWith("\uFFFD\uFFFD")) return text;
  const isLittleEndian = new TextDecoder("latin1").decode(bytes).startsWith("\xFF\xFE");
  return new TextDecoder(isLittleEndian ? "utf-16le" : "utf-16be").decode(bytes);
}

function isFile(value: unknown): value is Blob {
  return value instanceof Blob;
}

function isBytes(value: unknown): value is ArrayBuffer | ArrayBufferView {
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
