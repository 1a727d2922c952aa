/**
 * Warnings about likely mistakes in a source, such as a URL in place of a host name.
 *
 * @packageDocumentation
 */
import { mistakesIn } from "./advise/rules.ts";
import { readSource, type Source } from "./advise/source.ts";
import type { FieldChange, LocatedMistake, SourceWarning } from "./advise/warning.ts";
import { toPointer } from "./json.ts";

export type { FieldChange, SourceWarning, WarningCode } from "./advise/warning.ts";

/** The options of {@link adviseSource}. */
export interface AdviseOptions {
  /** The time at which a token must be valid. Default: the time of the call. */
  readonly now?: Date;
}

/**
 * Finds likely mistakes in a source: values that the API may accept but that will likely not connect, such as a URL in
 * place of a host name. Returns at most one warning per field. Invalid values get no warning: `validateSource` finds
 * them. The source may be incomplete.
 *
 * A warning is a guess: show it, and let the person continue. It never quotes a secret. The function never throws.
 *
 * @example
 * for (const { path, message, changes } of adviseSource(input)) console.log(path, message, changes);
 */
export function adviseSource(input: unknown, { now = new Date() }: AdviseOptions = {}): SourceWarning[] {
  try {
    const source = readSource(input);
    return source ? mistakesIn(source, now.getTime()).map((mistake) => toWarning(mistake, source)) : [];
  } catch {
    // Input that cannot be read, such as a revoked proxy, cannot be sent either.
    return [];
  }
}

function toWarning({ path, code, message, changes = [] }: LocatedMistake, source: Source): SourceWarning {
  const isSafe = changes.length > 0 && !changes.some((change) => containsSecret(change, source));
  return {
    severity: "warning",
    path,
    pointer: toPointer(path),
    code,
    message,
    ...(isSafe && { changes }),
  };
}

/** A shorter secret may occur in an ordinary word. */
const minSecretLength = 6;

/** Whether a change would repeat a secret that another field of the source contains. Ignores case. */
function containsSecret({ value }: FieldChange, { secrets }: Source): boolean {
  const text = String(value).toLowerCase();
  return secrets.some((field) => {
    const secret = field.clean.toLowerCase();
    return text === secret || (secret.length >= minSecretLength && text.includes(secret));
  });
}
