import { once } from "node:events";
import document from "prequel-import/openapi.json" with { type: "json" };
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createFetch } from "../../mock/src/server/fetch.ts";
import { createHandler } from "../../mock/src/server/handler.ts";
import { createHttpServer } from "../../mock/src/server/http-server.ts";
import { documentSchema } from "../support/document-schema.ts";

const isEnvelope = documentSchema("ErrorResponse");
const { parameters, responses } = document.paths["/import/sources/{id}"].get;
const schema = {
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: { name: { type: "string" } },
};

/** The document with operations that the mock does not simulate. */
const extended = {
  ...document,
  paths: {
    ...document.paths,
    "/import/extras/{id}": {
      patch: {
        operationId: "updateExtra",
        parameters,
        requestBody: { required: true, content: { "application/json": { schema } } },
        responses,
      },
      delete: {
        operationId: "deleteExtra",
        parameters,
        responses: { 204: { description: "Deleted." }, 404: responses[404] },
      },
      post: { operationId: "testExtra", parameters, responses },
      put: {
        operationId: "replaceExtra",
        parameters,
        responses: { 200: { description: "Replaced.", content: { "application/json": { schema } } } },
      },
    },
  },
};

const { handle } = createHandler({ quiet: false, document: extended });
const server = createHttpServer(handle);
const log = vi.spyOn(console, "log").mockReturnValue();
let url: string;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/import/extras/1`;
});
afterAll(() => {
  log.mockRestore();
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  log.mockClear();
});

const key = { "x-api-key": "canary-key" };
const json = { ...key, "content-type": "application/json" };
const change = JSON.stringify({ name: "Acme" });
const { value: example } = responses[200].content["application/json"].examples.source;

describe.each([
  ["over HTTP", fetch],
  ["in-process", createFetch(handle)],
] as const)("an operation that only the document has, %s", (_, send) => {
  async function call(method: string, init: RequestInit = {}) {
    const response = await send(url, { method, headers: key, ...init });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
  }

  test("gets a 501 that names the operation", async () => {
    const operations = [
      ["PATCH", { headers: json, body: change }, "updateExtra"],
      ["DELETE", {}, "deleteExtra"],
      ["POST", {}, "testExtra"],
      ["PUT", {}, "replaceExtra"],
    ] as const;
    for (const [method, init, operationId] of operations) {
      const { status, body } = await call(method, init);
      expect(status, method).toBe(501);
      expect(isEnvelope(body), JSON.stringify(body)).toBe(true);
      expect(body.message).toContain(`\`${operationId}\` (${method} /import/extras/{id})`);
    }
  });

  test("gets the example of the document that `Prefer` asks for", async () => {
    const expected = { status: 200, body: example };
    for (const prefer of ["code=200", "example=source"]) {
      const patch = { headers: { ...json, prefer }, body: change };
      expect(await call("PATCH", patch), prefer).toMatchObject(expected);
      expect(await call("POST", { headers: { ...key, prefer } }), prefer).toMatchObject(expected);
    }
    expect(await call("DELETE", { headers: { ...key, prefer: "code=404" } })).toMatchObject({ status: 404 });
  });

  test("gets a response without a body where `Prefer` asks for one", async () => {
    for (const more of [{}, { accept: "application/json" }, { accept: "text/html" }]) {
      const headers = { ...key, ...more, prefer: "code=204" };
      const { status, body, headers: received } = await call("DELETE", { headers });
      expect({ status, body, type: received.get("content-type") }).toEqual({
        status: 204,
        body: "",
        type: null,
      });
      expect(received.get("access-control-allow-origin")).toBe("*");
    }
  });

  test("gets a 404 where `Prefer` asks for an example that the document does not have", async () => {
    const preferences = [
      ["DELETE", "example=any"],
      ["PUT", "code=200"],
    ] as const;
    for (const [method, prefer] of preferences) {
      expect(await call(method, { headers: { ...key, prefer } }), method).toMatchObject({ status: 404 });
    }
  });

  test("takes a request body only where the document has one, and ignores it elsewhere", async () => {
    for (const headers of [json, { ...key, "content-type": "text/plain" }]) {
      expect(await call("POST", { headers, body: "{}" })).toMatchObject({ status: 501 });
      expect(await call("DELETE", { headers, body: "{}" })).toMatchObject({ status: 501 });
    }
    expect(await call("PATCH", { headers: json })).toMatchObject({ status: 422 });
  });

  test("checks the content and the key by the document", async () => {
    const invalid = await call("PATCH", { headers: json, body: JSON.stringify({ name: 1 }) });
    expect(invalid).toMatchObject({ status: 422, body: { issues: [{ path: ["name"] }] } });
    expect(await call("DELETE", { headers: {} })).toMatchObject({ status: 401 });
  });

  test("is among the methods of its path", async () => {
    const { status, headers } = await call("GET");
    expect([status, headers.get("allow")]).toEqual([405, "PUT, POST, DELETE, PATCH"]);
  });

  test("takes scenarios", async () => {
    const { status } = await call("DELETE", { headers: { ...key, "x-mock-scenario": "mock-conflict" } });
    expect(status).toBe(409);
    for (const scenario of ["mock-reset", "mock-truncated"]) {
      const broken = call("DELETE", { headers: { ...key, "x-mock-scenario": scenario } });
      await expect(broken, scenario).rejects.toThrow(TypeError);
    }
  });

  test("is marked in the log as not simulated", async () => {
    await call("POST");
    await send(new URL("/import/sources", url).href, { headers: key });
    expect(log.mock.calls.map(([line]) => line)).toEqual([
      expect.stringMatching(/^POST {2}\/import\/extras\/1 {2}501 {2}[\d.]+ ms {2}not simulated$/),
      expect.stringMatching(/^GET {2}\/import\/sources {2}200 {2}[\d.]+ ms$/),
    ]);
  });
});
