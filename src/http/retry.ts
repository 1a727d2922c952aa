import type { Outcome } from "../errors.ts";

/** What happened to one attempt, as far as the policy cares. */
export interface AttemptResult {
  /** Counts the attempts of one call, from 1; 0 when it failed before the first. */
  readonly attempt: number;
  readonly maxRetries: number;
  /** Whether repeating the operation changes nothing: a read, for one. */
  readonly safe: boolean;
  readonly outcome: Outcome;
  /** Whether an answer arrived whole. */
  readonly answered: boolean;
  /** The answer's status; `undefined` for a redirect in a browser, which cannot be read. */
  readonly status?: number | undefined;
  /** What the API asked for with `Retry-After`, in ms. */
  readonly retryAfter?: number | undefined;
}

const firstDelay = 500;
const maxDelay = 8_000;
const maxRetryAfter = 60_000;

/**
 * How long to wait before the next attempt, in ms, or `undefined` when there must not be one.
 *
 * An operation that changes something is repeated only when it provably never left or was rejected with 429;
 * a safe one also after 408, 5xx and network failures. The delay is what the API asks for, else it doubles from
 * 0.5 s up to 8 s, spread evenly over its whole length (`random`, 0 to 1) so that many clients do not return at
 * once.
 */
export function retryDelay(result: AttemptResult, random: number): number | undefined {
  const { attempt, maxRetries, safe, outcome, answered, status = 0, retryAfter } = result;
  const transient = !answered || status === 408 || status >= 500;
  const allowed = outcome === "not-sent" || status === 429 || (safe && transient);
  const delay = retryAfter ?? random * Math.min(maxDelay, firstDelay * 2 ** (attempt - 1));
  return allowed && attempt > 0 && attempt <= maxRetries && delay <= maxRetryAfter ? delay : undefined;
}

/** The `Retry-After` header in ms, given in seconds or as a date; `undefined` when missing or unreadable. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const given = header ?? "";
  const delay = /^\d+(\.\d+)?$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}
