import { createClient, RedirectError } from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { entryPoints, type UntypedOptions } from "../support/entry-points.ts";
import { recordBytes, serve } from "../support/servers.ts";

/** The per-call options of openapi-fetch that would send the key to another origin or skip a check. */
const forbiddenOptions = (otherUrl: string): Readonly<Record<string, UntypedOptions>> => ({
  fetch: { fetch: (_: unknown, init?: RequestInit) => fetch(otherUrl, { ...init, redirect: "follow" }) },
  baseUrl: { baseUrl: otherUrl },
  middleware: {
    middleware: [{ onRequest: ({ request }: { request: Request }) => new Request(otherUrl, request) }],
  },
  redirect: { redirect: "follow" },
  parseAs: { parseAs: "stream" },
  Request: {
    Request: class extends Request {
      constructor(_: string, init?: RequestInit) {
        super(otherUrl, init);
      }
    },
  },
  bodySerializer: { bodySerializer: () => "canary-of-another-body" },
  pathSerializer: { pathSerializer: () => "/canary-of-another-path" },
  querySerializer: { querySerializer: () => "canary=of-another-query" },
});

const allOfThem = "all of them";
const names = [...Object.keys(forbiddenOptions("")), allOfThem];

function optionsNamed(name: string, otherUrl: string): UntypedOptions {
  const options = forbiddenOptions(otherUrl);
  return name === allOfThem ? Object.assign({}, ...Object.values(options)) : (options[name] ?? {});
}

describe.each(Object.entries(entryPoints))("%s", (_, create) => {
  test.each(names)("a per-call %s sends nothing to another origin", async (name) => {
    const other = await recordBytes();
    const baseUrl = await serve((_, response) => {
      response.writeHead(307, { location: other.url }).end();
    });
    const client = createClient({ apiKey: "canary-key", baseUrl });
    const thrown = await create(client, optionsNamed(name, other.url)).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(RedirectError);
    expect(await other.received()).toBe("");
  });

  test.each(names)("a per-call %s changes neither the request nor the result", async (name) => {
    const requests: string[] = [];
    const baseUrl = await serve(async (request, response) => {
      let body = "";
      for await (const bytes of request.setEncoding("utf8")) body += bytes;
      requests.push(`${request.method} ${request.url} ${request.headers["x-api-key"]} ${body}`);
      response.end(JSON.stringify(anyExample.envelope));
    });
    const client = createClient({ apiKey: "canary-key", baseUrl });
    const withoutOption = await create(client);
    const withOption = await create(client, optionsNamed(name, "http://127.0.0.1:9"));
    expect(withoutResponse(withOption)).toEqual(withoutResponse(withoutOption));
    expect(requests).toHaveLength(2);
    expect(requests[1]).toBe(requests[0]);
  });
});

/** A copy without the `response` of `api`, which contains the date. */
function withoutResponse(result: unknown): unknown {
  return typeof result === "object" && result && "response" in result
    ? { ...result, response: undefined }
    : result;
}
