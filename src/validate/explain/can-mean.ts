import { looksOf } from "../../secrets/looks-secret.ts";
import { isDocumentedSecret, isSecretName } from "../../secrets/secret-names.ts";
import type { UnknownField } from "../check-result.ts";
import { itemsOf } from "../json.ts";
import type { PathNode } from "../path.ts";

/** How much of a key or a text is searched: an input may have megabytes of either. */
const maxLength = 10_000;

/**
 * Whether an issue may suggest that an unknown field is the field `name`. A secret may only become a field that is
 * secret, too: under any other name the API returns it.
 */
export function canMean({ path, value }: UnknownField, name: string): boolean {
  return isDocumentedSecret(name) || !(looksSecret(value) || isInSecret(path));
}

/** Whether a key resembles the names of secrets. Without another hint of what was meant, that is reason enough for care. */
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
