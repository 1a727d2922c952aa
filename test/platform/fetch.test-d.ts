import crossFetch from "cross-fetch";
import ky from "ky";
import nodeFetch from "node-fetch";
import { type ClientOptions, createClient, type Fetch } from "prequel-import";
import * as undici from "undici";
import { describe, expectTypeOf, test } from "vitest";

const take = (fetch: Fetch) => createClient({ apiKey: "canary-key", fetch });

describe("a fetch compiles without a cast", () => {
  test("as it is", () => {
    take(globalThis.fetch);
    take(undici.fetch);
    take(nodeFetch);
    take(crossFetch);
    take(ky);
  });

  test("in a wrapper that passes the init on", () => {
    const dispatcher = new undici.ProxyAgent("http://proxy.example.com:8080");
    take((url, init) => undici.fetch(url, { ...init, dispatcher }));
    take((url, init) => globalThis.fetch(url, init));
    take((url, init) => nodeFetch(url, { ...init, compress: false }));
    take((url, init) => crossFetch(url, init));
    take((url, init) => ky(url, { ...init, throwHttpErrors: false, retry: 0 }));
    take(async (url, init) => {
      const request = new Request(url, init);
      return globalThis.fetch(request);
    });
  });

  test("as a stub with only the fields that the client reads", () => {
    take(async () => ({ ok: true, status: 200, headers: new Map<string, string>(), text: async () => "{}" }));
    take(async () => new Response("{}"));
    // @ts-expect-error The return is missing.
    take(async (url, init) => {
      await globalThis.fetch(url, init);
    });
  });
});

test("headers are a record, a Headers, a Map or pairs", () => {
  const options = (headers: ClientOptions["headers"]): ClientOptions => ({ headers });
  options({ "x-trace": "1", "x-absent": undefined });
  options(new Headers());
  options(new Map([["x-trace", "1"]]));
  options([["x-trace", "1"]]);
  // @ts-expect-error
  options({ "x-trace": 1 });
  // @ts-expect-error
  options("x-trace: 1");
  expectTypeOf<{ headers?: ClientOptions["headers"] }>().toExtend<ClientOptions>();
});
