import { once } from "node:events";
import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { createClient, PrequelError } from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { doors } from "../support/doors.ts";
import { serve } from "../support/http.ts";
import { listen } from "../support/socket.ts";

const MiB = 2 ** 20;

/** What the sockets and engines of both ends hold on their way, at most. */
const underWay = 16 * MiB;

/** Never ends by itself; counts what it was rid of until the client hung up. */
async function endlessServer(status: number): Promise<{ url: string; sent: Promise<number> }> {
  let tell = (_: number) => {};
  const sent = new Promise<number>((resolve) => {
    tell = resolve;
  });
  const url = await listen((socket) => {
    socket.once("data", () => {
      socket.write(`HTTP/1.1 ${status} No\r\ncontent-type: application/json\r\nlocation: /\r\n\r\n`);
      pour(socket);
    });
    socket.once("close", () => tell(socket.bytesWritten));
  });
  return { url, sent };
}

const chunk = Buffer.alloc(MiB / 4, " ");

async function pour(socket: Socket): Promise<void> {
  const closed = once(socket, "close").catch(() => {});
  while (!socket.destroyed) {
    if (!socket.write(chunk)) await Promise.race([once(socket, "drain").catch(() => {}), closed]);
  }
}

const create = async (baseUrl: string) => {
  const client = createClient({ apiKey: "canary-key", baseUrl, maxRetries: 0 });
  return client.sources.create(anyExample.source).catch((error) => {
    if (error instanceof PrequelError) return error;
    throw error;
  });
};

describe.each(Object.keys(doors))("%s", (name) => {
  test.each([
    [200, 32 * MiB],
    [401, MiB],
    [500, MiB],
    [307, 0],
  ])("hangs up on an endless %i", async (status, limit) => {
    const { url, sent } = await endlessServer(status);
    const client = createClient({ apiKey: "canary-key", baseUrl: url, maxRetries: 0 });
    const outcome = await doors[name]?.(client).catch((error) => error);
    const expected: Readonly<Record<number, object>> = {
      200: { name: "InvalidResponseError", message: expect.stringContaining("more than 32 MiB") },
      401: { name: "AuthenticationError", body: undefined },
      500: { name: "ServerError", body: undefined },
      307: { name: "RedirectError" },
    };
    // Through `api`, an API error is what the call resolves to.
    const resolved = { error: { status: "error", data: null, message: expect.any(String) } };
    expect(outcome).toMatchObject(name === "api.POST" && status >= 400 ? resolved : (expected[status] ?? {}));
    expect(await sent).toBeGreaterThan(limit);
    expect(await sent).toBeLessThan(limit + underWay);
  });
});

const padded = (text: string, length: number) => text + " ".repeat(length - text.length);
const envelope = JSON.stringify(anyExample.answer);
const refusal = JSON.stringify({ status: "error", data: null, message: "No." });

test.each<[string, number, string, object]>([
  ["the longest success there may be", 200, padded(envelope, 32 * MiB), anyExample.answer.data.source],
  ["a success a byte longer", 200, padded(envelope, 32 * MiB + 1), { name: "InvalidResponseError" }],
  ["the longest refusal there may be", 422, padded(refusal, MiB), { body: JSON.parse(refusal) }],
  ["a refusal a byte longer", 422, padded(refusal, MiB + 1), { body: undefined }],
])("%s", async (_, status, text, expected) => {
  const baseUrl = await serve((_, response) => response.writeHead(status).end(text));
  expect(await create(baseUrl)).toMatchObject(expected);
});

test("counts what a small answer unpacks to", async () => {
  const bomb = gzipSync(Buffer.alloc(256 * MiB));
  expect(bomb.length).toBeLessThan(MiB);
  const baseUrl = await serve((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
  });
  const before = process.memoryUsage().arrayBuffers;
  expect(await create(baseUrl)).toMatchObject({ name: "InvalidResponseError" });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(128 * MiB);
});
