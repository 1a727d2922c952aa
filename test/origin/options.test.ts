import { createClient, RedirectError } from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { doors, type Untyped } from "../support/doors.ts";
import { serve } from "../support/http.ts";
import { listenForBytes } from "../support/origin.ts";

/** What openapi-fetch takes with each call: every one a way to send the key elsewhere, or past a check. */
const waysAround = (other: string): Readonly<Record<string, Untyped>> => ({
  fetch: { fetch: (_: unknown, init?: RequestInit) => fetch(other, { ...init, redirect: "follow" }) },
  baseUrl: { baseUrl: other },
  middleware: {
    middleware: [{ onRequest: ({ request }: { request: Request }) => new Request(other, request) }],
  },
  redirect: { redirect: "follow" },
  parseAs: { parseAs: "stream" },
  Request: {
    Request: class extends Request {
      constructor(_: string, init?: RequestInit) {
        super(other, init);
      }
    },
  },
  bodySerializer: { bodySerializer: () => "canary-of-another-body" },
  pathSerializer: { pathSerializer: () => "/canary-of-another-path" },
  querySerializer: { querySerializer: () => "canary=of-another-query" },
  "all of them": {},
});

const names = Object.keys(waysAround(""));

function wayAround(name: string, other: string): Untyped {
  const ways = waysAround(other);
  return ways[name] && Object.keys(ways[name]).length > 0
    ? ways[name]
    : Object.assign({}, ...Object.values(ways));
}

describe.each(Object.entries(doors))("%s", (_, create) => {
  test.each(names)("a call's own %s opens no way to another origin", async (name) => {
    const other = await listenForBytes();
    const baseUrl = await serve((_, response) => {
      response.writeHead(307, { location: other.url }).end();
    });
    const call = create(createClient({ apiKey: "canary-key", baseUrl }), wayAround(name, other.url));
    expect(await call.catch((error: unknown) => error)).toBeInstanceOf(RedirectError);
    expect(await other.received()).toBe("");
  });

  test.each(names)("a call's own %s changes neither request nor answer", async (name) => {
    const requests: string[] = [];
    const baseUrl = await serve(async (request, response) => {
      let body = "";
      for await (const bytes of request.setEncoding("utf8")) body += bytes;
      requests.push(`${request.method} ${request.url} ${request.headers["x-api-key"]} ${body}`);
      response.end(JSON.stringify(anyExample.answer));
    });
    const client = createClient({ apiKey: "canary-key", baseUrl });
    const plain = await create(client);
    const tried = await create(client, wayAround(name, "http://127.0.0.1:9"));
    expect(dataOf(tried)).toEqual(dataOf(plain));
    expect(requests).toHaveLength(2);
    expect(requests[1]).toBe(requests[0]);
  });
});

/** Without the `response` of `api`, which holds the date. */
function dataOf(result: unknown): unknown {
  return typeof result === "object" && result && "response" in result
    ? { ...result, response: undefined }
    : result;
}
