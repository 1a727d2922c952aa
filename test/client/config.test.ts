import { type ClientOptions, ConfigurationError, createClient, type RequestOptions } from "prequel-import";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { anyExample } from "../support/examples.ts";
import { serve } from "../support/http.ts";

// Whoever runs the tests may have a real key.
beforeEach(() => {
  vi.stubEnv("PREQUEL_API_KEY", undefined);
  vi.stubEnv("PREQUEL_BASE_URL", undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function refusalOf(options?: ClientOptions): unknown {
  try {
    createClient(options);
  } catch (error) {
    return error;
  }
  return undefined;
}

test("without a key, the message says which variable to set", () => {
  const refusal = refusalOf();
  expect(refusal).toBeInstanceOf(ConfigurationError);
  expect(refusal).toMatchObject({
    name: "ConfigurationError",
    option: "apiKey",
    outcome: "not-sent",
    message: "There is no API key: set PREQUEL_API_KEY or pass `apiKey`.",
  });
});

describe("a refused option is named, and its value is not quoted", () => {
  const apiKey = "canary-key";
  test.each<[string, string, ClientOptions]>([
    ["an empty key", "apiKey", { apiKey: "" }],
    ["a key with a line break", "apiKey", { apiKey: "canary\nkey" }],
    ["a key with a space", "apiKey", { apiKey: "canary key" }],
    ["a key with an accent", "apiKey", { apiKey: "canary-ké" }],
    ["no URL", "baseUrl", { apiKey, baseUrl: "canary.example.com" }],
    ["a user in the URL", "baseUrl", { apiKey, baseUrl: "https://canary@example.com" }],
    ["a password in the URL", "baseUrl", { apiKey, baseUrl: "https://:canary@example.com" }],
    ["a query in the URL", "baseUrl", { apiKey, baseUrl: "https://example.com/?canary=1" }],
    ["a fragment in the URL", "baseUrl", { apiKey, baseUrl: "https://example.com/#canary" }],
    ["http: to another machine", "baseUrl", { apiKey, baseUrl: "http://canary.example.com" }],
    ["http: to a look-alike of this machine", "baseUrl", { apiKey, baseUrl: "http://localhost.canary.com" }],
    ["http: to a name below localhost", "baseUrl", { apiKey, baseUrl: "http://canary.localhost" }],
    ["another scheme", "baseUrl", { apiKey, baseUrl: "ftp://canary.example.com", allowInsecureHttp: true }],
    ["no time at all", "timeout", { apiKey, timeout: 0 }],
    ["no number as time", "timeout", { apiKey, timeout: Number.NaN }],
    ["more time than a timer can count", "timeout", { apiKey, timeout: 2 ** 31 }],
    ["fewer retries than none", "maxRetries", { apiKey, maxRetries: -1 }],
    ["half a retry", "maxRetries", { apiKey, maxRetries: 0.5 }],
    ["a header of our own", "headers", { apiKey, headers: { "X-API-KEY": "canary" } }],
    ["a header name with a space", "headers", { apiKey, headers: { "canary header": "x" } }],
    ["a header value with a line break", "headers", { apiKey, headers: { "x-trace": "canary\r\nx: y" } }],
  ])("%s", (_, option, options) => {
    const refusal = refusalOf(options);
    expect(refusal).toBeInstanceOf(ConfigurationError);
    expect(refusal).toMatchObject({ option, outcome: "not-sent" });
    expect(String(refusal)).not.toContain("canary");
  });
});

test.each([
  "https://eu-api.prequel.co",
  "https://prequel.example.com/behind/a/proxy/",
  "http://localhost:4010",
  "http://127.0.0.1:4010",
  "http://127.1.2.3",
  "http://[::1]:4010",
])("%s is a base URL", (baseUrl) => {
  expect(refusalOf({ apiKey: "canary-key", baseUrl })).toBeUndefined();
});

test("http: to another machine is for those who ask for it", () => {
  const baseUrl = "http://prequel.example.com";
  expect(refusalOf({ apiKey: "canary-key", baseUrl, allowInsecureHttp: true })).toBeUndefined();
});

test.each([
  ["a page", ["document"]],
  ["a worker", ["importScripts", "location"]],
])("a browser, as %s, is for those who ask for it", (_, globals) => {
  const allowed = { apiKey: "canary-key", baseUrl: "https://prequel.example.com" };
  try {
    vi.stubGlobal("process", undefined);
    for (const name of globals) vi.stubGlobal(name, {});
    expect(refusalOf(allowed)).toMatchObject({ option: "dangerouslyAllowBrowser", outcome: "not-sent" });
    expect(refusalOf({ ...allowed, dangerouslyAllowBrowser: true })).toBeUndefined();
    expect(refusalOf({ ...allowed, baseUrl: "http://localhost:4010" })).toBeUndefined();
  } finally {
    vi.unstubAllGlobals();
  }
});

describe("one call's own options are checked before anything is sent", () => {
  let requests = 0;
  const connect = (apiKey: NonNullable<ClientOptions["apiKey"]>) =>
    createClient({
      apiKey,
      fetch: () => {
        requests++;
        return Promise.reject(new Error("This must not be sent."));
      },
    });
  const client = connect("canary-key");
  const { source } = anyExample;
  const create = (options: RequestOptions) => client.sources.create(source, options);
  const get = (id: string) => client.api.GET("/import/sources/{id}", { params: { path: { id } } });

  test.each<[string, string, () => Promise<unknown>]>([
    ["no time at all", "timeout", () => create({ timeout: 0 })],
    ["fewer retries than none", "maxRetries", () => create({ maxRetries: -1 })],
    ["a header of our own", "headers", () => create({ headers: { "x-api-key": "canary" } })],
    ["an empty id", "id", () => get("")],
    ["an id that is a path", "id", () => get("../canary")],
    ["an id that leads upwards", "id", () => get("..")],
    ["an unknown operation", "path", () => Reflect.apply(client.api.POST, undefined, ["/canary", {}])],
    ["a key function without a key", "apiKey", () => connect(() => "").sources.create(source)],
    [
      "a key function with half a key",
      "apiKey",
      () => connect(async () => "canary key").sources.create(source),
    ],
  ])("%s", async (_, option, call) => {
    const refusal = await call().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ConfigurationError);
    expect(refusal).toMatchObject({ option, outcome: "not-sent" });
    expect(String(refusal)).not.toContain("canary");
    expect(requests).toBe(0);
  });
});

describe("the environment", () => {
  /** What a server saw of one create with these options. */
  async function seen(options: (url: string) => ClientOptions): Promise<string[]> {
    const requests: string[] = [];
    const url = await serve((request, response) => {
      requests.push(`${request.url} ${request.headers["x-api-key"]}`);
      response.end(JSON.stringify(anyExample.answer));
    });
    await createClient(options(url)).sources.create(anyExample.source);
    return requests;
  }

  test("gives key and base URL", async () => {
    const requests = await seen((url) => {
      vi.stubEnv("PREQUEL_API_KEY", "canary-from-env");
      vi.stubEnv("PREQUEL_BASE_URL", `${url}/env`);
      return {};
    });
    expect(requests).toEqual(["/env/import/sources canary-from-env"]);
  });

  test("gives way to the options", async () => {
    const requests = await seen((url) => {
      vi.stubEnv("PREQUEL_API_KEY", "canary-from-env");
      vi.stubEnv("PREQUEL_BASE_URL", "https://prequel.example.com");
      return { apiKey: "canary-from-options", baseUrl: url };
    });
    expect(requests).toEqual(["/import/sources canary-from-options"]);
  });

  test("is checked like the options", () => {
    vi.stubEnv("PREQUEL_API_KEY", "canary key");
    expect(refusalOf()).toMatchObject({ option: "apiKey" });
    vi.stubEnv("PREQUEL_API_KEY", "canary-key");
    vi.stubEnv("PREQUEL_BASE_URL", "http://prequel.example.com");
    expect(refusalOf()).toMatchObject({ option: "baseUrl" });
  });
});
