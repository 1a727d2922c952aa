import { nextStep, type Operation } from "../document/operation.ts";
import { ConnectionError } from "../errors.ts";
import { isPlainObject } from "../json.ts";

/**
 * Turns what `fetch` threw into a `ConnectionError`. The original error is dropped on purpose: it may quote
 * the URL, the key or the body.
 */
export function connectionError(operation: Operation, baseUrl: string, thrown: unknown): ConnectionError {
  const causes = isPlainObject(thrown) && isPlainObject(thrown.cause) ? leavesOf(thrown.cause, 0) : [];
  const code = [...causes, thrown].map(codeOf).find(Boolean);
  const why = code ? ` (${code})` : "";
  // A browser, or a fetch of the caller's own, gives no cause: then nothing is proven.
  const notSent = causes.length > 0 && causes.every(provesNotSent);
  const message = notSent
    ? `${operation.id} was not sent, because no connection to ${baseUrl} could be made${why}: check the network and \`baseUrl\`, then repeat it.`
    : `The connection failed before ${operation.id} was answered${why}: ${nextStep(operation)}.`;
  return new ConnectionError(message, notSent ? "not-sent" : "unknown", code);
}

/** The innermost causes; a host with several addresses fails once for each. */
function leavesOf(cause: Record<string, unknown>, depth: number): Record<string, unknown>[] {
  const inner = [cause.errors ?? cause.cause].flat().filter(isPlainObject);
  return inner.length > 0 && depth < 10 ? inner.flatMap((leaf) => leavesOf(leaf, depth + 1)) : [cause];
}

// We refused the server's certificate, so nothing was sent; an `ERR_SSL_…` may be its refusal of ours, after the body has left.
const codeBeforeSending = /^UND_ERR_CONNECT_TIMEOUT$|^UNABLE_TO_VERIFY|^(?!ERR_SSL).*CERT/;

function provesNotSent(cause: Record<string, unknown>): boolean {
  const { syscall } = cause;
  return syscall === "connect" || syscall === "getaddrinfo" || codeBeforeSending.test(codeOf(cause) ?? "");
}

function codeOf(thrown: unknown): string | undefined {
  return isPlainObject(thrown) ? /^[A-Z][A-Z\d_]{2,50}$/.exec(String(thrown.code))?.[0] : undefined;
}
