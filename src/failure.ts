import { ConnectionError } from "./errors.ts";
import type { Operation } from "./generated/operations.ts";
import { isObject } from "./json.ts";

/** What a person does after a failure that leaves open whether the operation was done. */
export function nextStep(operation: Operation): string {
  return operation.safe
    ? "nothing was changed, so it can be repeated"
    : "it may have been done all the same, so look for the source by its provider_id and name before repeating it";
}

/**
 * Turns what `fetch` threw into a `ConnectionError`. The original error is dropped on purpose: it may quote
 * the URL, the key or the body.
 */
export function connectionError(operation: Operation, origin: string, thrown: unknown): ConnectionError {
  const causes = isObject(thrown) && isObject(thrown.cause) ? leavesOf(thrown.cause, 0) : [];
  const code = [...causes, thrown].map(codeOf).find((found) => found !== undefined);
  const why = code ? ` (${code})` : "";
  // A browser, or a fetch of the caller's own, gives no cause: then nothing is proven.
  return causes.length > 0 && causes.every(provesNotSent)
    ? new ConnectionError(
        `${operation.id} was not sent, because no connection to ${origin} could be made${why}: check the network and \`baseUrl\`, then repeat it.`,
        "not-sent",
        code,
      )
    : new ConnectionError(
        `The connection failed before ${operation.id} was answered${why}: ${nextStep(operation)}.`,
        "unknown",
        code,
      );
}

/** The innermost causes; a host with several addresses fails once for each. */
function leavesOf(cause: Record<string, unknown>, depth: number): Record<string, unknown>[] {
  if (depth > 10) return [cause];
  const inner = Array.isArray(cause.errors) && cause.errors.length > 0 ? cause.errors : [cause.cause];
  const leaves = inner.filter(isObject).flatMap((leaf) => leavesOf(leaf, depth + 1));
  return leaves.length > 0 ? leaves : [cause];
}

const certificateProblem =
  /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY))/;

function provesNotSent(cause: Record<string, unknown>): boolean {
  const code = codeOf(cause) ?? "";
  return (
    cause.syscall === "connect" ||
    cause.syscall === "getaddrinfo" ||
    code === "UND_ERR_CONNECT_TIMEOUT" ||
    certificateProblem.test(code)
  );
}

function codeOf(thrown: unknown): string | undefined {
  const code = isObject(thrown) ? thrown.code : undefined;
  return typeof code === "string" && /^[A-Z][A-Z\d_]{2,50}$/.test(code) ? code : undefined;
}
