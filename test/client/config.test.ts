import { type ClientOptions, ConfigurationError, createClient, type RequestOptions } from "prequel-import";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { serve } from "../support/servers.ts";

// The person who runs the tests may have a real key.
beforeEach(() => {
  vi.stubEnv("PREQUEL_API_KEY", undefined);
  vi.stubEnv("PREQUEL_BASE_URL", undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** The error that `createClient` throws, if any. */
function errorOf(options?: ClientOptions): unknown {
  try {
    createClient(options);
  } catch (error) {
    return error;
  }
  return undefined;
}

test("without a key, the message names the environment variable and the option", () => {
  const error = errorOf();
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({
    name: "ConfigurationError",
    option: "apiKey",
    outcome: "not-sent",
    message: "There is no API key: set PREQUEL_API_KEY or pass `apiKey`.",
  });
});

describe("the error for an invalid option names the option and does not quote its value", () => {
  const apiKey = "canary-key";
  test.each<[string, string, ClientOptions]>([
    ["an empty key", "apiKey", { apiKey: "" }],
    ["a key with a line break", "apiKey", { apiKey: "canary\nkey" }],
    ["a key with a space", "apiKey", { apiKey: "canary key" }],
    ["a key with an accent", "apiKey", { apiKey: "canary-ké" }],
    ["a URL without a scheme", "baseUrl", { apiKey, baseUrl: "canary.example.com" }],
    ["a host and a port without a scheme", "baseUrl", { apiKey, baseUrl: "canary:4010" }],
    ["a user in the URL", "baseUrl", { apiKey, baseUrl: "https://canary@example.com" }],
    ["a password in the URL", "baseUrl", { apiKey, baseUrl: "https://:canary@example.com" }],
    ["a query in the URL", "baseUrl", { apiKey, baseUrl: "https://example.com/?canary=1" }],
    ["a fragment in the URL", "baseUrl", { apiKey, baseUrl: "https://example.com/#canary" }],
    ["http: to another machine", "baseUrl", { apiKey, baseUrl: "http://canary.example.com" }],
    [
      "http: to a host that only begins like localhost",
      "baseUrl",
      { apiKey, baseUrl: "http://localhost.canary.com" },
    ],
    ["http: to a subdomain of localhost", "baseUrl", { apiKey, baseUrl: "http://canary.localhost" }],
    ["another scheme", "baseUrl", { apiKey, baseUrl: "ftp://canary.example.com", allowInsecureHttp: true }],
    ["a timeout of 0", "timeout", { apiKey, timeout: 0 }],
    ["a timeout that is not a number", "timeout", { apiKey, timeout: Number.NaN }],
    ["a timeout that is too long for a timer", "timeout", { apiKey, timeout: 2 ** 31 }],
    ["a negative number of retries", "maxRetries", { apiKey, maxRetries: -1 }],
    ["a fraction of a retry", "maxRetries", { apiKey, maxRetries: 0.5 }],
    ["a header that the client sets", "headers", { apiKey, headers: { "X-API-KEY": "canary" } }],
    ["a version with a line break", "apiVersion", { apiKey, apiVersion: "canary\r\nx: y" }],
    ["a version that is not Latin-1", "apiVersion", { apiKey, apiVersion: "canary-€" }],
    ["a header name with a space", "headers", { apiKey, headers: { "canary header": "x" } }],
    ["a header value with a line break", "headers", { apiKey, headers: { "x-trace": "canary\r\nx: y" } }],
  ])("%s", (_, option, options) => {
    const error = errorOf(options);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ option, outcome: "not-sent" });
    expect(String(error)).not.toContain("canary");
  });
});

test.each([
  "connection",
  "Content-Length",
  "content-type",
  "Expect",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "Transfer-Encoding",
  "upgrade",
  "x-api-key",
  "X-Prequel-Api-Version",
])("the header %s is refused by name, because the client or its connection sets it", (name) => {
  expect(errorOf({ apiKey: "canary-key", headers: { [name]: "1" } })).toMatchObject({
    option: "headers",
    outcome: "not-sent",
    message: `\`headers\` must not have \`${name.toLowerCase()}\`, which is set for you.`,
  });
});

test.each([
  "https://eu-api.prequel.co",
  "https://prequel.example.com/behind/a/proxy/",
  "http://localhost:4010",
  "http://127.0.0.1:4010",
  "http://127.1.2.3",
  "http://[::1]:4010",
])("%s is a valid base URL", (baseUrl) => {
  expect(errorOf({ apiKey: "canary-key", baseUrl })).toBeUndefined();
});

test("an origin that the platform writes without a slash, as older Workers do, is a valid base URL", () => {
  class SlashlessUrl extends URL {
    override get href() {
      return super.href.replace(/\/(?=$|\?)/, "");
    }
  }
  vi.stubGlobal("URL", SlashlessUrl);
  try {
    const apiKey = "canary-key";
    expect(errorOf({ apiKey })).toBeUndefined();
    expect(errorOf({ apiKey, baseUrl: "https://example.com/?canary=/" })).toMatchObject({
      option: "baseUrl",
    });
  } finally {
    vi.unstubAllGlobals();
  }
});

test("http: to another machine needs `allowInsecureHttp`", () => {
  const baseUrl = "http://prequel.example.com";
  expect(errorOf({ apiKey: "canary-key", baseUrl, allowInsecureHttp: true })).toBeUndefined();
});

test.each([
  ["a page", ["document"]],
  ["a worker", ["importScripts", "location"]],
])("a browser, as %s, needs `dangerouslyAllowBrowser`", (_, globals) => {
  const allowed = { apiKey: "canary-key", baseUrl: "https://prequel.example.com" };
  try {
    vi.stubGlobal("process", undefined);
    for (const name of globals) vi.stubGlobal(name, {});
    expect(errorOf(allowed)).toMatchObject({ option: "dangerouslyAllowBrowser", outcome: "not-sent" });
    expect(errorOf({ ...allowed, dangerouslyAllowBrowser: true })).toBeUndefined();
    expect(errorOf({ ...allowed, baseUrl: "http://localhost:4010" })).toBeUndefined();
  } finally {
    vi.unstubAllGlobals();
  }
});

describe("invalid options of a call are rejected before anything is sent", () => {
  let requests = 0;
  const clientWith = (apiKey: NonNullable<ClientOptions["apiKey"]>) =>
    createClient({
      apiKey,
      fetch: () => {
        requests++;
        return Promise.reject(new Error("This must not be sent."));
      },
    });
  const client = clientWith("canary-key");
  const { source } = anyExample;
  const create = (options: RequestOptions) => client.sources.create(source, options);
  const get = (id: string) => client.api.GET("/import/sources/{id}", { params: { path: { id } } });

  test.each<[string, string, () => Promise<unknown>]>([
    ["a timeout of 0", "timeout", () => create({ timeout: 0 })],
    ["a negative number of retries", "maxRetries", () => create({ maxRetries: -1 })],
    ["a header that the client sets", "headers", () => create({ headers: { "x-api-key": "canary" } })],
    [
      "a signal that is not an `AbortSignal`",
      "signal",
      () => Reflect.apply(client.sources.create, undefined, [source, { signal: {} }]),
    ],
    ["a header of the connection", "headers", () => create({ headers: { "transfer-encoding": "chunked" } })],
    ["an empty id", "id", () => get("")],
    ["an id that contains a path", "id", () => get("../canary")],
    ["an id that is a dot segment", "id", () => get("..")],
    ["an unknown operation", "path", () => Reflect.apply(client.api.POST, undefined, ["/canary", {}])],
    [
      "an `apiKey` function that returns an empty key",
      "apiKey",
      () => clientWith(() => "").sources.create(source),
    ],
    [
      "an `apiKey` function that returns a key with a space",
      "apiKey",
      () => clientWith(async () => "canary key").sources.create(source),
    ],
  ])("%s", async (_, option, call) => {
    const error = await call().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ option, outcome: "not-sent" });
    expect(String(error)).not.toContain("canary");
    expect(requests).toBe(0);
  });
});

describe("the environment", () => {
  /** The path and the key of each request that a create with these options sends. */
  async function requestsWith(options: (url: string) => ClientOptions): Promise<string[]> {
    const requests: string[] = [];
    const url = await serve((request, response) => {
      requests.push(`${request.url} ${request.headers["x-api-key"]}`);
      response.end(JSON.stringify(anyExample.envelope));
    });
    await createClient(options(url)).sources.create(anyExample.source);
    return requests;
  }

  test("provides the key and the base URL", async () => {
    const requests = await requestsWith((url) => {
      vi.stubEnv("PREQUEL_API_KEY", "canary-from-env");
      vi.stubEnv("PREQUEL_BASE_URL", `${url}/env`);
      return {};
    });
    expect(requests).toEqual(["/env/import/sources canary-from-env"]);
  });

  test("is ignored where there is an option", async () => {
    const requests = await requestsWith((url) => {
      vi.stubEnv("PREQUEL_API_KEY", "canary-from-env");
      vi.stubEnv("PREQUEL_BASE_URL", "https://prequel.example.com");
      return { apiKey: "canary-from-options", baseUrl: url };
    });
    expect(requests).toEqual(["/import/sources canary-from-options"]);
  });

  test("is checked like an option", () => {
    vi.stubEnv("PREQUEL_API_KEY", "canary key");
    expect(errorOf()).toMatchObject({ option: "apiKey" });
    vi.stubEnv("PREQUEL_API_KEY", "canary-key");
    vi.stubEnv("PREQUEL_BASE_URL", "http://prequel.example.com");
    expect(errorOf()).toMatchObject({ option: "baseUrl" });
  });
});
