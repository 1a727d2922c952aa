import type { Outcome } from "./errors.ts";

/** What happened to one attempt, as far as the policy cares. */
export interface Attempted {
  /** Counts the attempts of one call, from 1; 0 when it failed before the first. */
  readonly attempt: number;
  readonly maxRetries: number;
  /** Whether repeating the operation changes nothing: a read, for one. */
  readonly safe: boolean;
  readonly outcome: Outcome;
  /** The answer's status; `undefined` when the network failed before a complete answer. */
  readonly status?: number | undefined;
  /** What the API asked for with `Retry-After`, in ms. */
  readonly retryAfter?: number | undefined;
}

const firstWait = 500;
const longestWait = 8_000;
const longestRetryAfter = 60_000;

/**
 * How long to wait before the next attempt, in ms, or `undefined` when there must not be one.
 *
 * An operation that changes something is repeated only when it provably never left or was turned away with
 * 429; a safe one also after 408, 5xx and network failures. The wait is what the API asks for, else it
 * doubles from 0.5 s up to 8 s, spread evenly over its whole length (`random`, 0 to 1) so that many clients
 * do not return at once.
 */
export function waitBeforeRetry(attempted: Attempted, random: number): number | undefined {
  // Without an answer the network failed, which passes like a 5xx.
  const { attempt, maxRetries, safe, outcome, status = 500, retryAfter } = attempted;
  const passing = status === 408 || status >= 500;
  const allowed = outcome === "not-sent" || status === 429 || (safe && passing);
  const wait = retryAfter ?? random * Math.min(longestWait, firstWait * 2 ** (attempt - 1));
  return allowed && attempt > 0 && attempt <= maxRetries && wait <= longestRetryAfter ? wait : undefined;
}

/** The `Retry-After` header in ms, given in seconds or as a date; `undefined` when missing or unreadable. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const given = header ?? "";
  const wait = /^\d+(\.\d+)?$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
