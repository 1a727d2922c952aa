import { secretFields } from "./generated/secrets.ts";
import { parseJson } from "./json.ts";

/** Nothing the API sends or takes is nested deeper; hostile input may be. */
export const deepest = 100;

/** Whether the document marks a field of this name `writeOnly`. It counts wherever the field stands. */
export function isSecretField(name: string): boolean {
  return Object.hasOwn(secretFields, name);
}

/** Every value of a secret field in a JSON value, and the parts of it that a server may quote alone. */
export function secretsIn(value: unknown, inSecret = false, depth = 0): string[] {
  if (typeof value === "string") return inSecret ? [value, ...partsOf(value)] : [];
  if (typeof value === "number") return inSecret ? [String(value)] : [];
  if (typeof value !== "object" || value === null || depth > deepest) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    // Most of a key file is ordinary words: only the fields that are secret themselves count.
    const isFile = secretFields[name] === "object" && typeof child === "object";
    return secretsIn(child, isSecretField(name) ? !isFile : inSecret, depth + 1);
  });
}

function partsOf(secret: string): string[] {
  // A key file pasted as text.
  if (secret.startsWith("{")) return secretsIn(parseJson(secret));
  const lines = secret.split(/\r?\n/);
  return lines.length > 1 ? lines.filter((line) => line.length >= 16 && !line.startsWith("-----")) : [];
}
