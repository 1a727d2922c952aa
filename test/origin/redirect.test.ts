import { createClient, RedirectError } from "prequel-import";
import { describe, expect, test } from "vitest";
import { doors } from "../support/doors.ts";
import { serve } from "../support/http.ts";
import { listenForBytes } from "../support/origin.ts";

/** Where a redirect may point, and what the error says of it. */
const targets: Readonly<
  Record<string, (own: string, other: string) => [string | undefined, string | undefined]>
> = {
  "the other origin": (_, other) => [`${other}/import/sources`, other],
  "the other origin, without a scheme": (_, other) => [other.replace("http:", ""), other],
  "its own origin": (own) => [`${own}/v2/import/sources`, own],
  "a path of its own": (own) => ["/v2/import/sources", own],
  nowhere: () => [undefined, undefined],
  "what is no URL": () => ["http://[canary", undefined],
  "a URL without an origin": () => ["data:text/plain,canary", undefined],
};

/** A server that redirects everything to a target; it counts what it is asked. */
async function redirecting(status: number, to: string, other: string) {
  let requests = 0;
  const url = await serve((request, response) => {
    requests++;
    const [location] = targets[to]?.(`http://${request.headers.host}`, other) ?? [];
    response.writeHead(status, location === undefined ? {} : { location }).end();
  });
  return { url, requests: () => requests };
}

describe.each(Object.entries(doors))("%s", (_, create) => {
  describe.each([301, 302, 303, 307, 308])("answered %i", (status) => {
    test.each(Object.entries(targets))("to %s, sends nothing there", async (to, target) => {
      const other = await listenForBytes();
      const own = await redirecting(status, to, other.url);
      const thrown = await create(createClient({ apiKey: "canary-key", baseUrl: own.url })).catch(
        (error: unknown) => error,
      );
      const [, location] = target(own.url, other.url);
      expect(thrown).toBeInstanceOf(RedirectError);
      expect(thrown).toMatchObject({ name: "RedirectError", status, location, outcome: "unknown" });
      expect(own.requests()).toBe(1);
      expect(await other.received()).toBe("");
    });
  });
});

test("a read is sent once when its redirect cannot be read, as in a browser", async () => {
  let requests = 0;
  const fetch = async () => {
    requests++;
    return Response.error();
  };
  const client = createClient({ apiKey: "canary-key", fetch });
  await expect(client.sources.get("id")).rejects.toThrow(RedirectError);
  expect(requests).toBe(1);
});
