import { ApiError, ConnectionError, type PrequelError, TimeoutError } from "../errors.ts";
import type { Call } from "./call.ts";

const firstDelay = 500;
const maxDelay = 8_000;
const maxRetryAfter = 60_000;

/**
 * The delay before the next attempt, in ms, or `undefined` when there must not be one.
 *
 * An operation that changes something is repeated only when it provably never left, or was rejected with a 429 that has
 * a valid `Retry-After`: Node may take a 429 that closes an idle connection for the response to the request that it is
 * just writing. A safe operation is also repeated after any 429, 408, 5xx and lost connection.
 *
 * The delay is what the API asks for, else it doubles from 0.5 s up to 8 s, spread evenly over its whole length
 * (`random`, 0 to 1) so that many clients do not return at once.
 */
export function retryDelay(
  error: PrequelError,
  { operation, attempt, maxRetries }: Pick<Call, "operation" | "attempt" | "maxRetries">,
  random: number,
): number | undefined {
  const { status, retryAfter } = error instanceof ApiError ? error : noResponse;
  const isLost = error instanceof ConnectionError || error instanceof TimeoutError;
  const isTransient = isLost || status === 408 || status === 429 || status >= 500;
  const isRejected = status === 429 && retryAfter !== undefined;
  const isAllowed = isRejected || (isTransient && (operation.safe || error.outcome === "not-sent"));
  const delay = retryAfter ?? random * Math.min(maxDelay, firstDelay * 2 ** (attempt - 1));
  return isAllowed && attempt <= maxRetries && delay <= maxRetryAfter ? delay : undefined;
}

/** In place of an `ApiError`. Every field is named, because a polluted `Object.prototype` would fill in the others. */
const noResponse = { status: 0, retryAfter: undefined };

/** The `Retry-After` header in ms, given in seconds or as a date of HTTP; `undefined` when missing or neither. */
export function parseRetryAfter(header: string, now: number): number | undefined {
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000;
  if (!/^[A-Z][a-z]+,? .*\d:\d/.test(header)) return undefined;
  const delay = Date.parse(header.replace(/(?: GMT)?$/, " GMT")) - now;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}
