import { isPlainObject, parseJson } from "../json.ts";
import { fromBase64 } from "./base64.ts";
import { undoEscapes } from "./escapes.ts";
import { looksOf, userInfosOf } from "./looks-secret.ts";
import { isObjectWithSecrets, isSecretField } from "./secret-names.ts";

/** Nothing the API sends or takes is nested deeper; hostile input may be. */
export const maxDepth = 100;

/** Every secret in a JSON value, known by its name or its look, and the parts that a server may quote alone. */
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
    // A server may quote the password alone.
    ...userInfosOf(text).map(([start, end]) => text.slice(start, end).replace(/^[^:]*:/, "")),
    // Of an object in a text, only the secret fields count.
    ...secretsIn(inner, isSecret && typeof inner === "string", depth + 1),
  ];
}

/** What was passed as JSON text, or in base64. */
function innerOf(text: string): unknown {
  if (/^\s*[[{"]/.test(text)) return parseJson(text);
  if (text.length < 12 || /[^\w+/=\r\n-]/.test(text)) return undefined;
  const decoded = fromBase64(text);
  return /^[\s!-~]+$/.test(decoded) ? decoded : undefined;
}

/** A secret, without its whitespace, and its lines if it is a private key. */
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
  const [, basic] = /^basic\s+(.*)/i.exec(value) ?? [];
  const credentials = basic ? fromBase64(basic) : "";
  return [value, ...(value.match(/[^\s:;,="']{8,}/g) ?? []), credentials, ...credentials.split(/:([\s\S]*)/)];
}
