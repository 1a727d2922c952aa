import { createClient } from "prequel-import";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";

/** The calls that go through openapi-fetch, and whether the client can register its middleware. */
const openapiFetch = vi.hoisted(() => ({ calls: [] as string[], takesMiddleware: true }));

vi.mock("openapi-fetch", async (importOriginal) => {
  const original = await importOriginal<typeof import("openapi-fetch")>();
  const createFetchClient: typeof original.default = (options) => {
    const client = original.default<never>(options);
    const request: typeof client.request = (method, path, ...init) => {
      openapiFetch.calls.push(`${method} ${path}`);
      return client.request(method, path, ...init);
    };
    const use: typeof client.use = (...middleware) => {
      if (openapiFetch.takesMiddleware) client.use(...middleware);
    };
    return { ...client, request, use };
  };
  return { ...original, default: createFetchClient };
});

beforeEach(() => {
  openapiFetch.calls.length = 0;
  openapiFetch.takesMiddleware = true;
});
afterEach(() => {
  for (const name of polluted) Reflect.deleteProperty(Object.prototype, name);
});

const { source, envelope } = anyExample;
const page = { status: "success", data: { sources: [] }, message: "", has_next: false };
const bodies = [envelope, page, envelope, envelope].map((body) => JSON.stringify(body));

/** A function that calls each kind of operation once, and the requests that `fetch` receives. */
function recordedCalls() {
  const requests: { url: string; key: string | undefined; body: unknown }[] = [];
  // Created before the calls, because a polluted prototype also changes the `Response` constructor.
  const responses = bodies.map((body) => new Response(body));
  const { sources, api } = createClient({
    apiKey: "canary-key",
    baseUrl: "http://localhost",
    async fetch(url, { headers, body }) {
      requests.push({
        url,
        key: Object.entries({ ...headers }).find(([name]) => name === "x-api-key")?.[1],
        body,
      });
      return responses[requests.length - 1] ?? Response.error();
    },
  });
  const callAll = async () => {
    await sources.create(source);
    await sources.list();
    await sources.get("an-id");
    await api.POST("/import/sources", { body: { source } });
  };
  return { requests, callAll };
}

const calls = [
  "POST /import/sources",
  "GET /import/sources",
  "GET /import/sources/{id}",
  "POST /import/sources",
];

const sent = JSON.stringify({ source });
const expected = [
  { url: "http://localhost/import/sources", key: "canary-key", body: sent },
  { url: "http://localhost/import/sources", key: "canary-key", body: null },
  { url: "http://localhost/import/sources/an-id", key: "canary-key", body: null },
  { url: "http://localhost/import/sources", key: "canary-key", body: sent },
];

describe("openapi-fetch's client", () => {
  test("makes every call", async () => {
    const { requests, callAll } = recordedCalls();
    await callAll();
    expect(openapiFetch.calls).toEqual(calls);
    expect(requests).toEqual(expected);
  });

  test("sends no key without the authentication middleware", async () => {
    openapiFetch.takesMiddleware = false;
    const { requests, callAll } = recordedCalls();
    await callAll();
    expect(openapiFetch.calls).toEqual(calls);
    expect(requests).toEqual(expected.map((request) => ({ ...request, key: undefined })));
  });
});

/** The properties that openapi-fetch reads from its options and so inherits from the prototype. */
const polluted = [
  "baseUrl",
  "fetch",
  "Request",
  "headers",
  "params",
  "header",
  "path",
  "query",
  "cursor",
  "parseAs",
  "querySerializer",
  "bodySerializer",
  "pathSerializer",
  "body",
  "middleware",
  "method",
  "timeout",
  "signal",
];

test.each(polluted)("a polluted `Object.prototype.%s` changes no request", async (name) => {
  const value = name === "baseUrl" ? "http://127.0.0.1:9" : { [name]: "polluted" };
  Object.defineProperty(Object.prototype, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
  const { requests, callAll } = recordedCalls();
  await callAll();
  Reflect.deleteProperty(Object.prototype, name);
  expect(requests).toEqual(expected);
});
