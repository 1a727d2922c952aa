import { createClient, RedirectError } from "prequel-import";
import { describe, expect, test } from "vitest";
import { entryPoints } from "../support/entry-points.ts";
import { recordBytes, serve } from "../support/servers.ts";

/** By name: the `Location` header of a redirect, and the `location` of the error. */
const targets: Readonly<
  Record<string, (own: string, other: string) => [string | undefined, string | undefined]>
> = {
  "another origin": (_, other) => [`${other}/import/sources`, other],
  "another origin, without a scheme": (_, other) => [other.replace("http:", ""), other],
  "its own origin": (own) => [`${own}/v2/import/sources`, own],
  "a path of its own origin": (own) => ["/v2/import/sources", own],
  "no location": () => [undefined, undefined],
  "an invalid URL": () => ["http://[canary", undefined],
  "a URL without an origin": () => ["data:text/plain,canary", undefined],
};

/** Starts a server that redirects every request, and counts the requests. */
async function serveRedirects(status: number, target: string, other: string) {
  let requests = 0;
  const url = await serve((request, response) => {
    requests++;
    const [location] = targets[target]?.(`http://${request.headers.host}`, other) ?? [];
    response.writeHead(status, location === undefined ? {} : { location }).end();
  });
  return { url, requests: () => requests };
}

describe.each(Object.entries(entryPoints))("%s", (_, create) => {
  describe.each([301, 302, 303, 307, 308])("a %i", (status) => {
    test.each(Object.entries(targets))("to %s is not followed", async (name, target) => {
      const other = await recordBytes();
      const own = await serveRedirects(status, name, other.url);
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

test.each([
  ["a tab", "canary\tkeysecret"],
  ["a soft hyphen", "canary\xadkeysecret"],
  ["letters of full width", "%EF%BD%83anarykeysecret"],
  ["other letter case", "CanaryKeySecret"],
])("a secret that a URL parser puts together is not in the location: %s", async (_, written) => {
  const baseUrl = await serve((_, response) => {
    response.writeHead(302, { location: `https://${written}.example/` }).end();
  });
  const client = createClient({ apiKey: "canarykeysecret", baseUrl });
  const error = await client.sources.list().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RedirectError);
  expect(`${error} ${JSON.stringify(error)}`).not.toMatch(/canary|keysecret/i);
});

test("a get is not repeated after a redirect that cannot be read, as in a browser", async () => {
  let requests = 0;
  const fetch = async () => {
    requests++;
    return Response.error();
  };
  const client = createClient({ apiKey: "canary-key", fetch });
  await expect(client.sources.get("id")).rejects.toThrow(RedirectError);
  expect(requests).toBe(1);
});
