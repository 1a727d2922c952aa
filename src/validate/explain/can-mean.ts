import { looksOf } from "../../secrets/looks-secret.ts";
import { isDocumentedSecret, isSecretName } from "../../secrets/secret-names.ts";
import type { UnknownField } from "../check-result.ts";
import { itemsOf } from "../json.ts";
import type { PathNode } from "../path.ts";

/** Longer keys and texts are searched only in part: an input may contain megabytes of either. */
const maxLength = 10_000;

/**
 * Whether an issue may suggest `name` for an unknown field. A secret may only be renamed to a secret field: the API
 * returns the values of all other fields.
 */
export function canMean({ path, value }: UnknownField, name: string): boolean {
  return isDocumentedSecret(name) || !(looksSecret(value) || isInSecret(path));
}

/** Whether a key resembles the name of a secret. The last rules then do not suggest a field that is not secret. */
export function soundsSecret({ key }: UnknownField): boolean {
  return /pass|pw|secret|token|cred|[a-z_]key|sig$/i.test(key.slice(-maxLength));
}

function looksSecret(value: unknown): boolean {
  if (Array.isArray(value)) {
    return itemsOf(value).some((item) => typeof item === "string" && looksSecret(item));
  }
  if (typeof value !== "string") return false;
  const start = value.trimStart().slice(0, maxLength);
  // JSON that was passed as text may hold a secret.
  return /^[[{]/.test(start) || looksOf(start).length > 0;
}

/** Whether the field or an object around it has the name of a secret. */
function isInSecret(path: PathNode | undefined): boolean {
  return path !== undefined && (isSecretName(String(path.key).slice(-maxLength)) || isInSecret(path.parent));
}
