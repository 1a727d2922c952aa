import { secretFields } from "./generated/secrets.ts";
import { isObject, parseJson } from "./json.ts";

/** Nothing the API sends or takes is nested deeper; hostile input may be. */
export const deepest = 100;

/** Whether the document marks a field of this name `writeOnly`. It counts wherever the field stands. */
export function isSecretField(name: string): boolean {
  return Object.hasOwn(secretFields, name);
}

/** Every value of a secret field in a JSON value, and the parts of it that a server may quote alone. */
export function secretsIn(value: unknown, isSecret = isSecretField, inSecret = false, depth = 0): string[] {
  if (!isObject(value)) return inSecret && value ? formsOf(String(value)) : [];
  if (depth > deepest) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    // Most of a key file is ordinary words: only the fields that are secret themselves count.
    const isFile = secretFields[name] === "object" && typeof child === "object";
    return secretsIn(child, isSecret, isSecret(name) ? !isFile : inSecret, depth + 1);
  });
}

function formsOf(secret: string): string[] {
  // Trimmed, as a server may; the lines of a private key; what is in a key file that was pasted as text.
  return [
    secret,
    secret.trim(),
    ...(secret.match(/^(?!-----).{16,}/gm) ?? []),
    ...secretsIn(parseJson(secret)),
  ];
}
