import { describe, expect, test } from "vitest";
import {
  ApiError,
  ConfigurationError,
  ConnectionError,
  InvalidResponseError,
  type PrequelError,
  RedirectError,
  TimeoutError,
} from "../../src/errors.ts";
import { parseRetryAfter, retryDelay } from "../../src/http/retry.ts";
import { failureOf } from "../../src/platform/failure.ts";

/** An API error with this status. */
const errorOf = (status: number, retryAfter?: number) =>
  new ApiError("", { status, body: undefined, headers: {}, requestId: undefined, retryAfter });
const notSent = new ConnectionError("", "not-sent", undefined);
const lost = new ConnectionError("", "unknown", undefined);
const late = new TimeoutError("", "unknown", 1);
const unusable = new InvalidResponseError("", 200, undefined);
const redirected = (status?: number) => new RedirectError("", status, undefined);
const misconfigured = new ConfigurationError("fetch", "");

type Progress = Parameters<typeof retryDelay>[1];

interface FailedAttempt extends Progress {
  readonly error: PrequelError;
}

const create: Progress = { operation: { id: "create", data: {} }, attempt: 1, maxRetries: 2 };
const read: Progress = { ...create, operation: { ...create.operation, safe: true } };
const half = 0.5;

describe("retryDelay", () => {
  test.each<[string, FailedAttempt, number | undefined]>([
    ["a create that never left", { ...create, error: notSent }, 250],
    ["a create rejected with 429 and Retry-After", { ...create, error: errorOf(429, 0) }, 0],
    ["a create with a 429 without Retry-After", { ...create, error: errorOf(429) }, undefined],
    ["a create with a lost connection", { ...create, error: lost }, undefined],
    ["a create that timed out", { ...create, error: late }, undefined],
    ["a create with a 408", { ...create, error: errorOf(408) }, undefined],
    ["a create with a 500", { ...create, error: errorOf(500) }, undefined],
    ["a create with a 503 and Retry-After", { ...create, error: errorOf(503, 10) }, undefined],
    ["a create with a 422", { ...create, error: errorOf(422) }, undefined],
    ["a create with an unusable 200", { ...create, error: unusable }, undefined],
    ["a create with a wrong option", { ...create, error: misconfigured }, undefined],
    ["a read with a lost connection", { ...read, error: lost }, 250],
    ["a read that timed out", { ...read, error: late }, 250],
    ["a read with a 408", { ...read, error: errorOf(408) }, 250],
    ["a read rejected with 429", { ...read, error: errorOf(429) }, 250],
    ["a read with a 500", { ...read, error: errorOf(500) }, 250],
    ["a read with a 503", { ...read, error: errorOf(503) }, 250],
    ["a read with a 404", { ...read, error: errorOf(404) }, undefined],
    ["a read with an unusable 200", { ...read, error: unusable }, undefined],
    ["a read with a wrong option", { ...read, error: misconfigured }, undefined],
    ["a read that was redirected", { ...read, error: redirected(302) }, undefined],
    ["a read that was redirected in a browser", { ...read, error: redirected() }, undefined],
    ["the last attempt", { ...read, error: lost, attempt: 3 }, undefined],
    ["no retries wanted", { ...read, error: lost, maxRetries: 0 }, undefined],
    ["Retry-After wins", { ...create, error: errorOf(429, 3_000) }, 3_000],
    ["Retry-After at once", { ...create, error: errorOf(429, 0) }, 0],
    ["Retry-After of a minute", { ...create, error: errorOf(429, 60_000) }, 60_000],
    ["Retry-After beyond a minute", { ...create, error: errorOf(429, 60_001) }, undefined],
  ])("%s", (_, failed, delay) => {
    expect(retryDelay(failed.error, failed, half)).toBe(delay);
  });

  test("the delay doubles up to 8 s, and is spread over its whole length", () => {
    const delays = (random: number) =>
      [1, 2, 3, 4, 5, 6, 20].map((attempt) => retryDelay(lost, { ...read, attempt, maxRetries: 99 }, random));
    expect(delays(1)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    expect(delays(0)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

test("a polluted `Object.prototype` allows no retry", () => {
  const fields = { status: 429, retryAfter: 0, syscall: "connect", cause: { syscall: "connect" } };
  try {
    for (const [name, value] of Object.entries(fields)) {
      Object.defineProperty(Object.prototype, name, { value, configurable: true });
    }
    expect(retryDelay(lost, { ...create }, half)).toBeUndefined();
    expect(failureOf(new TypeError("fetch failed")).neverLeft).toBe(false);
  } finally {
    for (const name of Object.keys(fields)) Reflect.deleteProperty(Object.prototype, name);
  }
});

describe("parseRetryAfter", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");

  test.each<[string, number | undefined]>([
    ["", undefined],
    ["soon", undefined],
    ["-5", undefined],
    ["1,5", undefined],
    ["5-10", undefined],
    ["2026-01-01", undefined],
    ["May", undefined],
    ["0", 0],
    ["3", 3_000],
    ["1.5", 1_500],
    ["Thu, 01 Jan 2026 00:00:10 GMT", 10_000],
    ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
    ["Thursday, 01-Jan-26 00:00:10 GMT", 10_000],
    ["Thu Jan  1 00:00:10 2026", 10_000],
  ])("%j", (header, wait) => {
    expect(parseRetryAfter(header, now)).toBe(wait);
  });
});
