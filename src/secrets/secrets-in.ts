import { isPlainObject, parseJson } from "../json.ts";
import { fromBase64 } from "./base64.ts";
import { looksOf } from "./looks-secret.ts";
import { isObjectWithSecrets, isSecretName } from "./secret-names.ts";

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
      return secretsIn(child, isSecretName(name) ? !isFile : isSecret, depth + 1);
    });
  }
  const text = String(value);
  // JSON that was passed as text, perhaps in base64.
  const parsed = /^\s*(?:[[{"]|e[wy])/.test(text) && (parseJson(text) ?? parseJson(fromBase64(text)));
  return [
    ...(isSecret ? partsOf(text) : []),
    ...looksOf(text).flatMap(([start, end]) => partsOf(text.slice(start, end))),
    ...(typeof parsed === "object" ? secretsIn(parsed, isSecret, depth + 1) : []),
  ];
}

/** The secret, the password in it if it is a URL's user info, and the lines in it if it is a private key. */
function partsOf(secret: string): string[] {
  const lines = secret.split(/-----[^-]*-----|\s|\\[nr]/);
  return [
    secret,
    secret.slice(secret.indexOf(":") + 1),
    lines.join(""),
    ...lines.filter((line) => line.length >= 16),
  ];
}

/**
 * A header value of the caller's, and its parts: a server may quote it without its scheme or a parameter's name. Those
 * of `Basic` credentials are a user and a password.
 */
export function secretsInHeader(value: string): string[] {
  const [, basic] = /^basic\s+(.*)/i.exec(value) ?? [];
  const credentials = basic ? fromBase64(basic) : "";
  return [
    value,
    ...(value.match(/[^\s:;,="]{8,}/g) ?? []),
    ...partsOf(credentials),
    credentials.replace(/:.*/, ""),
  ];
}
