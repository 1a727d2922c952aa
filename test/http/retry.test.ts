import { describe, expect, test } from "vitest";
import { type AttemptResult, parseRetryAfter, retryDelay } from "../../src/http/retry.ts";

const create: AttemptResult = { attempt: 1, maxRetries: 2, safe: false, outcome: "unknown", answered: true };
const unanswered = { answered: false };
const read: AttemptResult = { ...create, safe: true };
const half = 0.5;

describe("retryDelay", () => {
  test.each<[string, AttemptResult, number | undefined]>([
    ["a create that was not sent", { ...create, ...unanswered, outcome: "not-sent" }, 250],
    ["a create after a 429", { ...create, outcome: "rejected", status: 429 }, 250],
    ["a create after a lost connection", { ...create, ...unanswered }, undefined],
    ["a create after a 408", { ...create, status: 408 }, undefined],
    ["a create after a 500", { ...create, status: 500 }, undefined],
    ["a create after a 503 with Retry-After", { ...create, status: 503, retryAfter: 10 }, undefined],
    ["a create after a 422", { ...create, outcome: "rejected", status: 422 }, undefined],
    ["a create after an unusable 200", { ...create, status: 200 }, undefined],
    ["a read after a lost connection", { ...read, ...unanswered }, 250],
    ["a read after a 408", { ...read, status: 408 }, 250],
    ["a read after a 429", { ...read, outcome: "rejected", status: 429 }, 250],
    ["a read after a 500", { ...read, status: 500 }, 250],
    ["a read after a 503", { ...read, status: 503 }, 250],
    ["a read after a 404", { ...read, outcome: "rejected", status: 404 }, undefined],
    ["a read after an unusable 200", { ...read, status: 200 }, undefined],
    ["a read after a redirect", { ...read, status: 302 }, undefined],
    ["a read after a redirect in a browser", read, undefined],
    ["a call without a key", { ...create, ...unanswered, attempt: 0, outcome: "not-sent" }, undefined],
    ["the last attempt", { ...read, attempt: 3 }, undefined],
    ["a call without retries", { ...read, maxRetries: 0 }, undefined],
    [
      "Retry-After instead of the usual delay",
      { ...create, outcome: "rejected", status: 429, retryAfter: 3_000 },
      3_000,
    ],
    ["Retry-After of 0 s", { ...create, outcome: "rejected", status: 429, retryAfter: 0 }, 0],
    ["Retry-After of 60 s", { ...create, outcome: "rejected", status: 429, retryAfter: 60_000 }, 60_000],
    [
      "Retry-After of more than 60 s",
      { ...create, outcome: "rejected", status: 429, retryAfter: 60_001 },
      undefined,
    ],
  ])("%s", (_, result, delay) => {
    expect(retryDelay(result, half)).toBe(delay);
  });

  test("the longest delay doubles up to 8 s, and the delay is random from 0 up to it", () => {
    const delays = (random: number) =>
      [1, 2, 3, 4, 5, 6, 20].map((attempt) =>
        retryDelay({ ...read, ...unanswered, attempt, maxRetries: 99 }, random),
      );
    expect(delays(1)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    expect(delays(0)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("parseRetryAfter", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");

  test.each<[string | null, number | undefined]>([
    [null, undefined],
    ["", undefined],
    ["soon", undefined],
    ["0", 0],
    ["3", 3_000],
    ["1.5", 1_500],
    ["Thu, 01 Jan 2026 00:00:10 GMT", 10_000],
    ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
  ])("%j", (header, delay) => {
    expect(parseRetryAfter(header, now)).toBe(delay);
  });
});
