import { isPlainObject, parseJson } from "../json.ts";
import { fromBase64, fromUtf8 } from "./base64.ts";
import { undoEscapes } from "./escapes.ts";
import { looksOf, userInfosOf } from "./looks-secret.ts";
import { isObjectWithSecrets, isSecretField } from "./secret-names.ts";

/** Nothing the API sends or takes is nested deeper; hostile input may be. */
export const maxDepth = 100;

/** Finds every secret in a JSON value, by its name or its look, and the parts that a server may quote alone. */
export function secretsIn(value: unknown, isSecret = false, depth = 0): string[] {
  if (depth > maxDepth || value == null || typeof value === "boolean") return [];
  if (Array.isArray(value)) return value.flatMap((item) => secretsIn(item, isSecret, depth + 1));
  if (isPlainObject(value)) {
    return Object.entries(value).flatMap(([name, child]) => {
      // Most of a key file is ordinary words: only the fields that are secret themselves count.
      const isFile = isObjectWithSecrets(name) && typeof child === "object";
      return secretsIn(child, isSecretField(name, child) ? !isFile : isSecret, depth + 1);
    });
  }
  const text = String(value);
  const inner = innerOf(text);
  return [
    ...(isSecret ? (typeof inner === "object" ? [text] : partsOf(text)) : []),
    ...looksOf(text).flatMap(([start, end]) => partsOf(text.slice(start, end))),
    ...passwordsIn(text),
    // Of an object in a text, only the secret fields count.
    ...(inner ? secretsIn(inner, isSecret && typeof inner === "string", depth + 1) : []),
  ];
}

/** The passwords in a URL, because a server may quote one without the URL. They may contain quotes. */
function passwordsIn(text: string): string[] {
  if (!/:\/\/|=/.test(text)) return [];
  const [, whole = ""] = /^[\w+.:-]{1,64}:\/\/([^/]*|[^/:]*:(?!\d*\/)[\s\S]*)@/.exec(text.trim()) ?? [];
  const userInfos = userInfosOf(text).map(([start, end]) => text.slice(start, end));
  const parameters = text.split(/\b(?:sig|signature|pwd|password)=/i).slice(1);
  return [
    whole,
    ...[whole, ...userInfos].map((userInfo) => userInfo.replace(/^[^:]*:/, "")),
    ...parameters.flatMap((rest) => rest.split(/[&#;\s]/, 1)),
  ];
}

/** The value inside a text that is JSON or base64. */
function innerOf(text: string): unknown {
  if (/^[\s\ufeff]*[[{"]/.test(text)) return parseJson(text.replace("\ufeff", ""));
  const digits = /^\s*data:|%/.test(text) ? text.replace(/^\s*data:[^,]{0,99},|%3d/gi, "") : text;
  if (digits.length < 12 || /[^\w+/=\s-]|[^\s] +[^\s]/.test(digits)) return undefined;
  const bytes = fromBase64(digits).replaceAll("\0", "");
  // Most words decode to something, but not to text.
  return /[^\s -~\x80-\xff]/.test(bytes) ? undefined : fromUtf8(bytes);
}

/** A secret whole, without its whitespace, and line by line: a server may quote one line of a private key. */
function partsOf(secret: string): string[] {
  const isKey = secret.includes("-----");
  const lines = undoEscapes(secret).split(/-----[^-]*-----|\s/);
  if (!isKey && lines.length < 2) return [secret];
  return [secret, lines.join(""), ...lines.filter((line) => line.length >= (isKey ? 8 : 16))];
}

/**
 * A header value of the caller's, and its parts: a server may quote it without its scheme or a parameter's name. Those
 * of `Basic` credentials are a user and a password.
 */
export function secretsInHeader(value: string): string[] {
  const [, basic] = /\bbasic\s+(\S+)/i.exec(value) ?? [];
  const credentials = basic ? fromUtf8(fromBase64(basic)) : "";
  return [value, ...(value.match(/[^\s:;,="']{8,}/g) ?? []), credentials, ...credentials.split(/:([\s\S]*)/)];
}
