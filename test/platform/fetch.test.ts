import crossFetch from "cross-fetch";
import ky from "ky";
import nodeFetch from "node-fetch";
import { type ClientEvent, createClient, type Fetch, PrequelError } from "prequel-import";
import * as undici from "undici";
import { afterEach, describe, expect, test, vi } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { recordBytes, refusingUrl, serve, serveTcp } from "../support/servers.ts";

const { source, envelope } = anyExample;
const created = envelope.data.source;

/** Responses of real fetches, reduced to what stubs and older platforms have. */
const reduced = (reduce: (response: Response) => object): Fetch =>
  // Asserted: some of these lack what the type asks for, as stubs in tests do.
  (async (url, init) => reduce(await fetch(url, init))) as (...args: Parameters<Fetch>) => Promise<never>;

const fetches: Readonly<Record<string, Fetch>> = {
  "the global fetch": fetch,
  "undici's": undici.fetch,
  "undici's with a dispatcher": (url, init) => undici.fetch(url, { ...init, dispatcher: new undici.Agent() }),
  "node-fetch": nodeFetch,
  "cross-fetch": crossFetch,
  "ky without its own errors": (url, init) => ky(url, { ...init, throwHttpErrors: false, retry: 0 }),
  "one with text() alone, as React Native's": reduced((response) => ({
    ok: response.ok,
    status: response.status,
    headers: response.headers,
    url: response.url,
    text: () => response.text(),
  })),
  "one that reads the body itself": async (url, init) => {
    const response = await fetch(url, init);
    const text = await response.text();
    return Object.assign(response, { text: async () => text });
  },
  "one with headers that cannot be iterated": reduced((response) => ({
    status: response.status,
    headers: { get: (name: string) => response.headers.get(name) },
    text: () => response.text(),
  })),
};

const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => "a success",
    (error: unknown) => error,
  );

describe.each(Object.entries(fetches))("%s", (_, fetch) => {
  const clientAt = (baseUrl: string) => createClient({ apiKey: "canary-key", baseUrl, fetch, maxRetries: 0 });
  const respondingWith = (status: number, body: string, headers: Record<string, string> = {}) =>
    serve((request, response) => {
      request.resume().on("end", () => {
        response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
      });
    });

  test("creates a source", async () => {
    const client = clientAt(await respondingWith(200, JSON.stringify(envelope)));
    expect(await client.sources.create(source)).toEqual(created);
    const { data, response } = await client.api.POST("/import/sources", { body: { source } });
    expect(data?.data.source).toEqual(created);
    expect(response.status).toBe(200);
  });

  test("gives an API error with its body and headers", async () => {
    const body = { status: "error", data: null, message: "No such key." };
    const headers = { "x-request-id": "req-1", "retry-after": "30" };
    const client = clientAt(await respondingWith(429, JSON.stringify(body), headers));
    const error = await errorOf(client.sources.create(source));
    expect(error).toMatchObject({ name: "RateLimitError", body, requestId: "req-1", retryAfter: 30_000 });
  });

  test("follows no redirect", async () => {
    const other = await recordBytes();
    const client = clientAt(await respondingWith(307, "moved", { location: `${other.url}/import/sources` }));
    expect(await errorOf(client.sources.create(source))).toMatchObject({
      name: "RedirectError",
      status: 307,
    });
    expect(await other.received()).toBe("");
  });

  test("ends with the reason of its signal", async () => {
    const client = clientAt(await serve(() => {}));
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 20);
    expect(await errorOf(client.sources.create(source, { signal: controller.signal }))).toBe("enough");
  });

  test("ends at its timeout", async () => {
    const client = clientAt(await serve((_request, response) => void response.writeHead(200).write("{")));
    expect(await errorOf(client.sources.create(source, { timeout: 50 }))).toMatchObject({
      name: "TimeoutError",
    });
  });

  test("says that a refused connection sent nothing", async () => {
    const error = await errorOf(clientAt(await refusingUrl()).sources.create(source));
    expect(error).toMatchObject({ name: "ConnectionError", outcome: "not-sent", code: "ECONNREFUSED" });
    expect(String(error)).toContain("nothing listens there");
  });

  test("says that a broken connection may have sent the request", async () => {
    const baseUrl = await serve((request) => request.on("data", () => request.socket.destroy()));
    const error = await errorOf(clientAt(baseUrl).sources.create(source));
    expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
  });

  test("takes no more of an error than 1 MiB", async () => {
    const client = clientAt(await respondingWith(500, JSON.stringify("x".repeat(2 ** 20 + 1))));
    expect(await errorOf(client.sources.create(source))).toMatchObject({
      name: "ServerError",
      body: undefined,
    });
  });

  test("is called without a receiver", async () => {
    const receivers: unknown[] = [];
    const watched: Fetch = function (this: unknown, ...args) {
      receivers.push(this);
      return fetch(...args);
    };
    const baseUrl = await respondingWith(200, JSON.stringify(envelope));
    await createClient({ apiKey: "canary-key", baseUrl, fetch: watched }).sources.create(source);
    expect(receivers).toEqual([undefined]);
  });
});

describe("what is not a response", () => {
  test.each<[string, unknown]>([
    ["nothing, as a forgotten return gives", undefined],
    ["null", null],
    ["text", "{}"],
    ["the parsed body", envelope],
    ["an object without a body", { ok: true, status: 200 }],
    ["a stub with json() alone", { ok: true, status: 200, json: async () => envelope }],
  ])("%s leaves open whether the source was created", async (_, value) => {
    let calls = 0;
    const forgetful = (async () => {
      calls++;
      return value;
    }) as unknown as Fetch;
    const client = createClient({ apiKey: "canary-key", baseUrl: "http://localhost", fetch: forgetful });
    expect(await errorOf(client.sources.create(source))).toMatchObject({
      name: "ConfigurationError",
      option: "fetch",
      outcome: "unknown",
    });
    expect(await errorOf(client.sources.get("an-id"))).toMatchObject({ name: "ConfigurationError" });
    expect(calls).toBe(2);
  });
});

test("a body that fails with the code of a refused connection was a request that was sent", async () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED", syscall: "connect" });
  let calls = 0;
  const fetch: Fetch = async () => {
    calls++;
    return { ok: true, status: 200, headers: new Map(), text: () => Promise.reject(refused) };
  };
  const client = createClient({ apiKey: "canary-key", baseUrl: "http://localhost", fetch });
  expect(await errorOf(client.sources.create(source))).toMatchObject({ outcome: "unknown" });
  expect(calls).toBe(1);
});

test("gets headers by lower-case name where the platform's `Headers` keeps names as they were written", async () => {
  const written = new Map<string, string>();
  class KeepsNames extends Headers {
    override set(name: string, value: string) {
      written.set(name.toLowerCase(), name);
      super.set(name, value);
    }
    override *[Symbol.iterator](): HeadersIterator<[string, string]> {
      for (const [name, value] of super.entries()) yield [written.get(name) ?? name, value];
      return undefined;
    }
  }
  vi.stubGlobal("Headers", KeepsNames);
  let names: string[] = [];
  const fetch: Fetch = async (_url, { headers }) => {
    names = Object.keys(headers);
    return { ok: true, status: 200, headers: new Map(), text: async () => JSON.stringify(envelope) };
  };
  await createClient({ apiKey: "canary-key", fetch }).sources.create(source, { headers: { "X-Trace": "1" } });
  vi.unstubAllGlobals();
  expect(names).toContain("x-api-key");
  expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
});

describe("what was never sent", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("is a ConfigurationError where there is no global fetch", async () => {
    vi.stubGlobal("fetch", undefined);
    const events: ClientEvent[] = [];
    const client = createClient({ apiKey: "canary-key", onEvent: (event) => events.push(event) });
    const expected = { name: "ConfigurationError", option: "fetch", outcome: "not-sent" };
    expect(await errorOf(client.sources.get("an-id"))).toMatchObject(expected);
    expect(events.at(-1)).toMatchObject({ type: "failure", outcome: "not-sent", attempt: 1 });
  });

  test.each(["the global fetch", "undici's"])(
    "is a ConfigurationError where %s refuses the port",
    async (name) => {
      const fetch = fetches[name];
      const client = createClient({ apiKey: "canary-key", baseUrl: "http://localhost:6000", fetch });
      const expected = { name: "ConfigurationError", option: "baseUrl", outcome: "not-sent" };
      expect(await errorOf(client.sources.create(source))).toMatchObject(expected);
    },
  );

  test("is known of a proxy that refuses the tunnel", async () => {
    const refusal = await serveTunnel("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    for (const [url, message] of [
      [refusal, "the proxy refused: 407"],
      [await refusingUrl(), "nothing listens there"],
    ] as const) {
      const dispatcher = new undici.ProxyAgent(url);
      const fetch: Fetch = (url, init) => undici.fetch(url, { ...init, dispatcher });
      const client = createClient({
        apiKey: "canary-key",
        baseUrl: "https://api.example.com",
        fetch,
        maxRetries: 0,
      });
      const error = await errorOf(client.sources.create(source));
      expect(error).toMatchObject({ name: "ConnectionError", outcome: "not-sent" });
      expect(String(error)).toContain(message);
    }
  });

  test("is known of a MockAgent without an interceptor", async () => {
    const dispatcher = new undici.MockAgent();
    dispatcher.disableNetConnect();
    const fetch: Fetch = (url, init) => undici.fetch(url, { ...init, dispatcher });
    const client = createClient({ apiKey: "canary-key", baseUrl: "http://localhost", fetch, maxRetries: 0 });
    expect(await errorOf(client.sources.create(source))).toMatchObject({ outcome: "not-sent" });
  });
});

test.each(["headersTimeout", "bodyTimeout"])(
  "a %s of Node's own is a TimeoutError that says so",
  async (limit) => {
    const baseUrl = await serve((_request, response) => {
      if (limit === "bodyTimeout") response.writeHead(200).write("{");
    });
    const dispatcher = new undici.Agent({ [limit]: 1 });
    const fetch: Fetch = (url, init) => undici.fetch(url, { ...init, dispatcher });
    const client = createClient({ apiKey: "canary-key", baseUrl, fetch });
    const error = await errorOf(client.sources.create(source));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "unknown", timeout: 60_000 });
    expect(String(error)).toContain("Node's own limit");
  },
);

test("https to a server of plain HTTP ends with a question", async () => {
  const baseUrl = (await serve(() => {})).replace("http:", "https:");
  const error = await errorOf(createClient({ apiKey: "canary-key", baseUrl }).sources.create(source));
  expect(error).toMatchObject({ name: "ConnectionError" });
  expect(String(error)).toContain("is this an http address?");
});

test.each([
  "DYNAMIC_SERVER_USAGE",
  "NEXT_REDIRECT;replace;/login;307;",
  "BAILOUT_TO_CLIENT_SIDE_RENDERING",
  "HANGING_PROMISE_REJECTION",
])("Next's own error with the digest %s passes through, once", async (digest) => {
  const thrown = Object.assign(new Error("Next's own."), { digest });
  let calls = 0;
  const fetch: Fetch = async () => {
    calls++;
    throw thrown;
  };
  const client = createClient({ apiKey: "canary-key", baseUrl: "http://localhost", fetch });
  expect(await errorOf(client.sources.get("an-id"))).toBe(thrown);
  expect(calls).toBe(1);
});

test("another error with a digest does not pass through", async () => {
  const fetch: Fetch = () => Promise.reject(Object.assign(new Error("canary-secret"), { digest: "canary" }));
  const client = createClient({ apiKey: "canary-key", baseUrl: "http://localhost", fetch, maxRetries: 0 });
  const error = await errorOf(client.sources.create(source));
  expect(error).toBeInstanceOf(PrequelError);
  expect(String(error)).not.toContain("canary");
});

/** A server that responds to any request with these bytes. */
function serveTunnel(bytes: string): Promise<string> {
  return serveTcp((socket) => socket.once("data", () => socket.end(bytes)));
}
