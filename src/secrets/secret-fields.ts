import { secretFields } from "../generated/secrets.ts";
import { isPlainObject, parseJson } from "../json.ts";

/** Nothing the API sends or takes is nested deeper; hostile input may be. */
export const maxDepth = 100;

/** A field's name without its style of writing: a secret is sent under a misspelled name, too. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, "");
}

const secretKinds = new Map(Object.entries(secretFields).map(([name, kind]) => [plainName(name), kind]));

/** Whether the document marks a field of this name `writeOnly`. It counts wherever the field stands. */
export function isSecretField(name: string): boolean {
  return secretKinds.has(plainName(name));
}

/** Every value of a secret field in a JSON value, and the parts of it that a server may quote alone. */
export function secretsIn(value: unknown, isSecret = isSecretField, inSecret = false, depth = 0): string[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((item) => secretsIn(item, isSecret, inSecret, depth + 1));
  if (!isPlainObject(value)) {
    if (inSecret && value) return formsOf(String(value));
    // JSON that was passed as text.
    const parsed = parseJson(String(value));
    return typeof parsed === "object" ? secretsIn(parsed, isSecret, inSecret, depth + 1) : [];
  }
  return Object.entries(value).flatMap(([name, child]) => {
    // Most of a key file is ordinary words: only the fields that are secret themselves count.
    const isFile = secretKinds.get(plainName(name)) === "object" && typeof child === "object";
    return secretsIn(child, isSecret, isSecret(name) ? !isFile : inSecret, depth + 1);
  });
}

function formsOf(secret: string): string[] {
  // Trimmed, as a server may; the lines of a private key; what is in a key file that was pasted as text.
  return [
    secret,
    secret.trim(),
    ...secret.split(/\\n|[\r\n]/).filter((line) => line.length >= 16 && !line.startsWith("-----")),
    ...secretsIn(parseJson(secret)),
  ];
}

/** A header value of the caller's, and its parts: a server may quote it without its scheme or a parameter's name. */
export function secretsInHeader(value: string): string[] {
  return [value, ...(value.match(/[^\s;,="]{8,}/g) ?? [])];
}
