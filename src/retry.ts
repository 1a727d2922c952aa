import type { Outcome } from "./errors.ts";

/** What happened to one attempt, as far as the policy cares. */
export interface Attempted {
  /** Counts the attempts of one call, from 1. */
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
  const { attempt, maxRetries, safe, outcome, status, retryAfter } = attempted;
  if (attempt > maxRetries) return undefined;
  const passing = status === undefined || status === 408 || status >= 500;
  if (!(outcome === "not-sent" || status === 429 || (safe && passing))) return undefined;
  if (retryAfter !== undefined) return retryAfter <= longestRetryAfter ? retryAfter : undefined;
  return random * Math.min(longestWait, firstWait * 2 ** (attempt - 1));
}

/** The `Retry-After` header in ms, given in seconds or as a date; `undefined` when missing or unreadable. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
