import { secretKinds } from "./generated/secrets.ts";
import { isObject, parseJson } from "./json.ts";
import { plainName } from "./plain-name.ts";

/** Nothing the API sends or takes is nested deeper; hostile input may be. */
export const maxDepth = 100;

/** Whether the document marks a field of this name `writeOnly`. It counts wherever the field stands. */
export function isSecretField(name: string): boolean {
  return Object.hasOwn(secretKinds, plainName(name));
}

/** Every value of a secret field in a JSON value, and the parts of it that a server may quote alone. */
export function secretsIn(value: unknown, isSecret = isSecretField, inSecret = false, depth = 0): string[] {
  if (depth > maxDepth) return [];
  if (!isObject(value)) {
    if (inSecret && value) return formsOf(String(value));
    // JSON that was passed as text.
    const parsed = parseJson(String(value));
    return isObject(parsed) ? secretsIn(parsed, isSecret, inSecret, depth + 1) : [];
  }
  return Object.entries(value).flatMap(([name, child]) => {
    // Most of a key file is ordinary words: only the fields that are secret themselves count.
    const isFile = secretKinds[plainName(name)] === "object" && isObject(child);
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
