import { createClient, type PrequelError } from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { serve } from "../support/servers.ts";

/** A client of a server that returns the same source for every id, and the requests that the server receives. */
async function clientOfAnyId() {
  const requests: string[] = [];
  const baseUrl = await serve((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(anyExample.envelope));
  });
  return { client: createClient({ apiKey: "canary-key", baseUrl }), requests };
}

describe("sources.get", () => {
  test.each([
    ["0b8f6c1e-6f0a-4c55-9d53-0c6f5a2f7a10", "0b8f6c1e-6f0a-4c55-9d53-0c6f5a2f7a10"],
    ["a b", "a%20b"],
    ["a?b=c#d", "a%3Fb%3Dc%23d"],
    ["..%2F..%2Fkeys", "..%252F..%252Fkeys"],
    ["%2e%2e", "%252e%252e"],
    ["ü😀", "%C3%BC%F0%9F%98%80"],
    ["{id}", "%7Bid%7D"],
    ["...a", "...a"],
  ])("%j is encoded", async (id, encoded) => {
    const { client, requests } = await clientOfAnyId();
    expect(await client.sources.get(id)).toEqual(anyExample.envelope.data.source);
    expect(requests).toEqual([`GET /import/sources/${encoded}`]);
  });

  test.each(["", ".", "..", "...", "a/b", "/", "../keys", "a\\b", "\\", "\ud800"])(
    "%j is rejected before anything is sent",
    async (id) => {
      const { client, requests } = await clientOfAnyId();
      const error = { name: "ConfigurationError", option: "id", outcome: "not-sent" };
      await expect(client.sources.get(id)).rejects.toMatchObject(error);
      await expect(
        client.api.GET("/import/sources/{id}", { params: { path: { id } } }),
      ).rejects.toMatchObject(error);
      expect(requests).toEqual([]);
    },
  );

  test("a missing id, possible without types, is rejected", async () => {
    const { client, requests } = await clientOfAnyId();
    const untyped = client as unknown as {
      sources: { get(id?: unknown): Promise<unknown> };
      api: { GET(path: string, options?: unknown): Promise<unknown> };
    };
    for (const call of [
      untyped.sources.get(),
      untyped.sources.get(null),
      untyped.api.GET("/import/sources/{id}"),
      untyped.api.GET("/import/sources/{id}", { params: {} }),
    ]) {
      const error: PrequelError = await call.then(
        () => Promise.reject(new Error("The request was sent.")),
        (thrown) => thrown,
      );
      expect(error).toMatchObject({ name: "ConfigurationError", option: "id", outcome: "not-sent" });
    }
    expect(requests).toEqual([]);
  });

  test("a 404 ends in a NotFoundError", async () => {
    const baseUrl = await serve((_request, response) => {
      response.writeHead(404, { "content-type": "application/json" });
      response.end('{"status":"error","data":null,"message":"There is no such source."}');
    });
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    await expect(sources.get("gone")).rejects.toMatchObject({ name: "NotFoundError", outcome: "rejected" });
  });
});
