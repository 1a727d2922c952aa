import type { Operation } from "../document/operation.ts";
import { ApiError, ConnectionError, type PrequelError, TimeoutError } from "../errors.ts";

/** How far a call has come. */
export interface Progress {
  readonly operation: Pick<Operation, "safe">;
  /** Counts the attempts of the call, from 1. */
  readonly attempt: number;
  readonly maxRetries: number;
}

const firstDelay = 500;
const maxDelay = 8_000;
const maxRetryAfter = 60_000;

/**
 * The delay before the next attempt, in ms, or `undefined` when there must not be one.
 *
 * An operation that changes something is repeated only when it provably never left or was rejected with 429; a safe
 * one also after 408, 5xx and network failures. The delay is what the API asks for, else it doubles from 0.5 s up to
 * 8 s, spread evenly over its whole length (`random`, 0 to 1) so that many clients do not return at once.
 */
export function retryDelay(
  error: PrequelError,
  { operation, attempt, maxRetries }: Progress,
  random: number,
): number | undefined {
  const { status = 0, retryAfter } = error instanceof ApiError ? error : {};
  const isLost = error instanceof ConnectionError || error instanceof TimeoutError;
  const isTransient = isLost || status === 408 || status >= 500;
  const isAllowed = status === 429 || (isTransient && (operation.safe || error.outcome === "not-sent"));
  const delay = retryAfter ?? random * Math.min(maxDelay, firstDelay * 2 ** (attempt - 1));
  return isAllowed && attempt <= maxRetries && delay <= maxRetryAfter ? delay : undefined;
}

/** The `Retry-After` header in ms, given in seconds or as a date; `undefined` when missing or unreadable. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const given = header ?? "";
  const delay = /^\d+(\.\d+)?$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}
