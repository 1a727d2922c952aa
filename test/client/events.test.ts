import { type ClientEvent, type ClientOptions, createClient } from "prequel-import";
import { expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { serve } from "../support/http.ts";

const { source, answer } = anyExample;

/** A server that turns the first so many requests away, and names each request by the key that it came with. */
function busy(times: number): Promise<string> {
  let left = times;
  return serve((request, response) => {
    response.setHeader("x-request-id", `req-of-${request.headers["x-api-key"]}`);
    if (left-- > 0) response.writeHead(429, { "retry-after": "0" }).end();
    else response.end(JSON.stringify(answer));
  });
}

const about = { operation: "createImportSource" };
const requestId = "req-of-[redacted]";
const duration = expect.any(Number);
const answered = (attempt: number, status: number) => [
  { type: "attempt", ...about, attempt },
  { type: "response", ...about, attempt, status, duration, requestId },
];

test("each attempt, answer and retry is told once, and the key that a request id echoes is not", async () => {
  const events: ClientEvent[] = [];
  const baseUrl = await busy(1);
  const client = createClient({ apiKey: "canary-key", baseUrl, onEvent: (event) => events.push(event) });
  await client.sources.create(source);
  expect(events).toEqual([
    ...answered(1, 429),
    { type: "retry", ...about, attempt: 1, error: "RateLimitError", delay: 0 },
    ...answered(2, 200),
  ]);
});

test("a failure is told once, after its answer", async () => {
  const events: ClientEvent[] = [];
  const baseUrl = await busy(1);
  const client = createClient({ apiKey: "canary-key", baseUrl, onEvent: (event) => events.push(event) });
  await client.sources.create(source, { maxRetries: 0 }).catch(() => {});
  expect(events).toEqual([
    ...answered(1, 429),
    { type: "failure", ...about, attempt: 1, error: "RateLimitError", outcome: "rejected", duration },
  ]);
});

const stalling = () => new Promise<string>(() => {});

test.each<[string, ClientOptions, string]>([
  ["gives no usable key", { apiKey: () => "canary key" }, "ConfigurationError"],
  ["gives none in time", { apiKey: stalling, timeout: 1 }, "TimeoutError"],
  ["throws", { apiKey: () => Promise.reject(new Error("The function's own.")) }, "Error"],
])("a call whose key function %s fails before its first attempt", async (_, options, error) => {
  const events: ClientEvent[] = [];
  const client = createClient({ ...options, onEvent: (event) => events.push(event) });
  await client.sources.create(source).catch(() => {});
  expect(events).toEqual([{ type: "failure", ...about, attempt: 0, error, outcome: "not-sent", duration }]);
});

test.each<[string, number, ClientEvent["type"] | undefined]>([
  ["before it began", 0, undefined],
  ["while it waits to be repeated", 1, "retry"],
])("a call that is aborted %s tells how it ended", async (_, attempt, moment) => {
  const events: ClientEvent[] = [];
  const controller = new AbortController();
  if (!moment) controller.abort();
  const onEvent = (event: ClientEvent) => {
    events.push(event);
    if (event.type === moment) controller.abort();
  };
  const baseUrl = await serve((_, response) => response.writeHead(429, { "retry-after": "30" }).end());
  const client = createClient({ apiKey: "canary-key", baseUrl, onEvent });
  await client.sources.create(source, { signal: controller.signal }).catch(() => {});
  const outcome = attempt ? "unknown" : "not-sent";
  expect(events.at(-1)).toEqual({
    type: "failure",
    ...about,
    attempt,
    error: "AbortError",
    outcome,
    duration,
  });
});

test.each<[string, () => unknown]>([
  [
    "throws",
    () => {
      throw new Error("The listener's own.");
    },
  ],
  ["rejects", () => Promise.reject(new Error("The listener's own."))],
])("a listener that %s breaks no call", async (_, onEvent) => {
  const baseUrl = await busy(1);
  const client = createClient({ apiKey: "canary-key", baseUrl, onEvent });
  expect(await client.sources.create(source)).toEqual(answer.data.source);
});
