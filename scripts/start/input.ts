import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { SourceInput } from "prequel-import";
import { isValidSource, validateSource } from "prequel-import/validate";
import { InputError, unreadable } from "../lib/input-error.ts";
import { isObject } from "../lib/json.ts";
import { parseYaml } from "./yaml.ts";

/** The API takes bodies of up to 32 MB. */
const maxBytes = 32 * 10 ** 6;

/** Reads a valid source from a JSON or YAML file, or from standard input when the path is `-`. */
export async function readSource(path: string): Promise<SourceInput> {
  const name = path === "-" ? "Standard input" : path;
  const source = unwrap(parse(name, decode(name, await readBytes(path, name))));
  if (isValidSource(source)) return source;
  // Without the pointers: the messages hide a key that may be a secret, and a pointer would show it.
  throw new InputError(...validateSource(source).map(({ message }) => `${name}: ${message}`));
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  const stream = path === "-" ? process.stdin : createReadStream(path);
  const bytes = await buffer(stream).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (bytes.length <= maxBytes) return bytes;
  throw new InputError(
    `${name} is larger than ${maxBytes / 10 ** 6} MB, the most that the API takes: shorten it.`,
  );
}

/** The text in UTF-8, or in UTF-16 when a byte order mark says so. */
function decode(name: string, bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  try {
    // The decoder drops the byte order mark, which `JSON.parse` rejects.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {}
  throw new InputError(`${name} is not text in UTF-8: use a JSON or YAML file, saved as UTF-8.`);
}

/** `undefined` when the text is empty. */
function parse(name: string, text: string): unknown {
  if (text.trim() === "") return undefined;
  // JSON is valid YAML, but `JSON.parse` is stricter.
  return name.endsWith(".json") ? parseJson(name, text) : parseYaml(name, text);
}

// `JSON.parse` quotes the text around an error, which may be a password, so the message gives only the line.
function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position && ` at line ${text.slice(0, Number(position)).split("\n").length}`;
    throw new InputError(`${name} is not valid JSON${line ? `${line}: correct it there.` : ": correct it."}`);
  }
}

/** The source inside the body of a request, or inside an example as `openapi/examples` writes it. */
function unwrap(parsed: unknown): unknown {
  let value = parsed;
  for (const wrapper of ["request", "value", "source"]) {
    if (isObject(value) && Object.hasOwn(value, wrapper) && !Object.hasOwn(value, "vendor")) {
      value = value[wrapper];
    }
  }
  return value;
}
