import { AsyncLocalStorage } from "node:async_hooks";
import { type ClientEvent, type ClientOptions, createClient } from "prequel-import";
import { expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { serve } from "../support/servers.ts";

const { source, envelope } = anyExample;

/** Starts a server that responds 429 this many times, and puts the API key into the id of each request. */
function serveAfter429s(times: number): Promise<string> {
  let left = times;
  return serve((request, response) => {
    response.setHeader("x-request-id", `req-of-${request.headers["x-api-key"]}`);
    if (left-- > 0) response.writeHead(429, { "retry-after": "0" }).end();
    else response.end(JSON.stringify(envelope));
  });
}

const about = { operation: "createImportSource" };
const requestId = "req-of-[redacted]";
const duration = expect.any(Number);
const attemptAndResponse = (attempt: number, status: number) => [
  { type: "attempt", ...about, attempt },
  { type: "response", ...about, attempt, status, duration, requestId },
];

test("each attempt, response and retry is one event, and a key in the request id is redacted", async () => {
  const events: ClientEvent[] = [];
  const baseUrl = await serveAfter429s(1);
  const client = createClient({ apiKey: "canary-key", baseUrl, onEvent: (event) => events.push(event) });
  await client.sources.create(source);
  expect(events).toEqual([
    ...attemptAndResponse(1, 429),
    { type: "retry", ...about, attempt: 1, error: "RateLimitError", delay: 0 },
    ...attemptAndResponse(2, 200),
  ]);
});

test("a failure is one event, after the response", async () => {
  const events: ClientEvent[] = [];
  const baseUrl = await serveAfter429s(1);
  const client = createClient({ apiKey: "canary-key", baseUrl, onEvent: (event) => events.push(event) });
  await client.sources.create(source, { maxRetries: 0 }).catch(() => {});
  expect(events).toEqual([
    ...attemptAndResponse(1, 429),
    { type: "failure", ...about, attempt: 1, error: "RateLimitError", outcome: "rejected", duration },
  ]);
});

const neverResolves = () => new Promise<string>(() => {});

test.each<[string, ClientOptions, string]>([
  ["returns an invalid key", { apiKey: () => "canary key" }, "ConfigurationError"],
  ["does not resolve in time", { apiKey: neverResolves, timeout: 1 }, "TimeoutError"],
  ["throws", { apiKey: () => Promise.reject(new Error("An error of the function.")) }, "Error"],
])("a call whose `apiKey` function %s fails before its first attempt", async (_, options, error) => {
  const events: ClientEvent[] = [];
  const client = createClient({ ...options, onEvent: (event) => events.push(event) });
  await client.sources.create(source).catch(() => {});
  expect(events).toEqual([{ type: "failure", ...about, attempt: 0, error, outcome: "not-sent", duration }]);
});

test.each<[string, number, ClientEvent["type"] | undefined]>([
  ["before it starts", 0, undefined],
  ["before a retry", 1, "retry"],
])("a call that is aborted %s ends with a failure event", async (_, attempt, abortAfter) => {
  const events: ClientEvent[] = [];
  const controller = new AbortController();
  if (!abortAfter) controller.abort();
  const onEvent = (event: ClientEvent) => {
    events.push(event);
    if (event.type === abortAfter) controller.abort();
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
      throw new Error("An error of the listener.");
    },
  ],
  ["rejects", () => Promise.reject(new Error("An error of the listener."))],
])("a listener that %s does not break the call", async (_, onEvent) => {
  const baseUrl = await serveAfter429s(1);
  const client = createClient({ apiKey: "canary-key", baseUrl, onEvent });
  expect(await client.sources.create(source)).toEqual(envelope.data.source);
});

test("the listener runs in the context of the call, also after a retry", async () => {
  const context = new AsyncLocalStorage<string>();
  const seen: unknown[] = [];
  const onEvent = ({ type }: ClientEvent) => seen.push([type, context.getStore()]);
  const client = createClient({ apiKey: "canary-key", baseUrl: await serveAfter429s(1), onEvent });
  await context.run("a span", () => client.sources.create(source));
  const types = ["attempt", "response", "retry", "attempt", "response"];
  expect(seen).toEqual(types.map((type) => [type, "a span"]));
});
