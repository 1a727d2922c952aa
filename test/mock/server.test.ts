import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { caseCount } from "../support/case-count.ts";

const mock = createMock();
let url: string;
beforeAll(async () => {
  url = await mock.listen();
});
afterAll(() => mock.close());

const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
const valid = JSON.stringify({ source: anyExample.source });
const create = (body = valid) => fetch(`${url}/import/sources`, { method: "POST", headers, body });

async function expectAlive(): Promise<void> {
  const response = await create();
  expect(response.status).toBe(200);
  await response.text();
}

/** Sends raw bytes, and resolves to everything the mock sends until it closes the connection. */
async function sendRaw(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.end(bytes);
  return text(socket);
}

test("a body of 40 MB gets a 413, and the connection stays usable", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sent = request(`${url}/import/sources`, { method: "POST", headers, agent });
  const block = Buffer.alloc(10 ** 6, " ");
  for (let count = 0; count < 40; count++) {
    if (!sent.write(block)) await once(sent, "drain");
  }
  sent.end();
  const [response] = await once(sent, "response");
  expect(response.statusCode).toBe(413);
  expect(JSON.parse(await text(response))).toMatchObject({ status: "error", data: null });

  const next = request(`${url}/import/sources`, { headers, agent }).end();
  const [nextResponse] = await once(next, "response");
  expect(nextResponse.statusCode).toBe(200);
  expect(next.reusedSocket).toBe(true);
  await text(nextResponse);
  agent.destroy();
});

test("malformed HTTP gets a response in the API's envelope", async () => {
  const responses = [
    await sendRaw("canary\r\n\r\n"),
    await sendRaw(`GET / HTTP/1.1\r\nx: ${"a".repeat(20_000)}\r\n\r\n`),
  ];
  for (const response of responses) {
    const [head = "", body = ""] = response.split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(JSON.parse(body)).toMatchObject({ status: "error", data: null });
    expect(response).not.toContain("canary");
  }
  await expectAlive();
});

test("HTTP without a host works", async () => {
  const response = await sendRaw("GET /import/sources HTTP/1.1\r\nx-api-key: a\r\nconnection: close\r\n\r\n");
  expect(response).toMatch(/^HTTP\/1\.1 200 /);
});

test("no request gets a 5xx", async () => {
  const oddTypes = ["application/json;", 'application/json; a="', "application/json; ;q=x", "*/*;", "/"];
  const token = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
  const value = fc.oneof(
    fc.string({ unit: "grapheme-ascii" }),
    fc.constantFrom("application/json", "text/html", ...oddTypes),
  );
  const path = fc
    .oneof(fc.webPath(), fc.string({ unit: "grapheme-ascii" }))
    .map((tail) => `/import/sources${tail}`);
  const names = ["content-type", "accept", "prefer", "x-mock-scenario", "x-api-key", "origin"];
  const property = fc.asyncProperty(
    token,
    path,
    fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }),
    fc.oneof(fc.json(), fc.string()),
    async (method, path, given, body) => {
      const sent = method === "GET" || method === "HEAD" ? {} : { body };
      const response = await mock.fetch(`http://mock${path}`, {
        method,
        headers: { "x-api-key": "canary-key", ...given },
        ...sent,
      });
      expect(response.status).toBeLessThan(500);
    },
  );
  await fc.assert(property, { numRuns: caseCount(300, 5000) });
});

test("dropped connections and requests leak no memory", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const port = Number(new URL(url).port);
  const drop = async (part: string) => {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    if (part) socket.write(part);
    socket.resetAndDestroy();
    await once(socket, "close");
  };
  const head = `POST /import/sources HTTP/1.1\r\nhost: mock\r\nx-api-key: a\r\ncontent-type: application/json\r\n`;
  const parts = [
    "",
    "POST /imp",
    head,
    `${head}content-length: ${valid.length}\r\n\r\n${valid.slice(0, 20)}`,
  ];
  const round = async (connections: number, requests: number) => {
    for (let count = 0; count < connections; count++) await drop(parts[count % parts.length] ?? "");
    for (let count = 0; count < requests; count++) await expectAlive();
    collect();
    return process.memoryUsage().heapUsed;
  };
  // The first round fills the store and the journal.
  const before = await round(caseCount(100, 1000), caseCount(300, 2000));
  const after = await round(caseCount(300, 10_000), caseCount(300, 20_000));
  expect(after - before).toBeLessThan(5 * 10 ** 6);
  await expectAlive();
});
