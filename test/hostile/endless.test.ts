import { once } from "node:events";
import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { createClient, PrequelError } from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { entryPoints } from "../support/entry-points.ts";
import { serve, serveTcp } from "../support/servers.ts";

const MiB = 2 ** 20;

/** The most that the sockets and engines of both ends buffer. */
const buffered = 16 * MiB;

/** Starts a server whose response never ends, and counts the bytes it sends until the client disconnects. */
async function serveEndless(status: number): Promise<{ url: string; sent: Promise<number> }> {
  let disconnected = (_: number) => {};
  const sent = new Promise<number>((resolve) => {
    disconnected = resolve;
  });
  const url = await serveTcp((socket) => {
    socket.once("data", () => {
      socket.write(`HTTP/1.1 ${status} No\r\ncontent-type: application/json\r\nlocation: /\r\n\r\n`);
      writeForever(socket);
    });
    socket.once("close", () => disconnected(socket.bytesWritten));
  });
  return { url, sent };
}

const chunk = Buffer.alloc(MiB / 4, " ");

async function writeForever(socket: Socket): Promise<void> {
  const closed = once(socket, "close").catch(() => {});
  while (!socket.destroyed) {
    if (!socket.write(chunk)) await Promise.race([once(socket, "drain").catch(() => {}), closed]);
  }
}

/** Resolves to the source or to our error. */
const resultAt = async (baseUrl: string) => {
  const client = createClient({ apiKey: "canary-key", baseUrl, maxRetries: 0 });
  return client.sources.create(anyExample.source).catch((error) => {
    if (error instanceof PrequelError) return error;
    throw error;
  });
};

describe.each(Object.entries(entryPoints))("%s", (entryPoint, create) => {
  test.each([
    [200, 32 * MiB],
    [401, MiB],
    [500, MiB],
    [307, 0],
  ])("disconnects from an endless %i", async (status, limit) => {
    const { url, sent } = await serveEndless(status);
    const client = createClient({ apiKey: "canary-key", baseUrl: url, maxRetries: 0 });
    const result = await create(client).catch((error) => error);
    const expected: Readonly<Record<number, object>> = {
      200: { name: "InvalidResponseError", message: expect.stringContaining("more than 32 MiB") },
      401: { name: "AuthenticationError", body: undefined },
      500: { name: "ServerError", body: undefined },
      307: { name: "RedirectError" },
    };
    // `api` resolves to an error of the API.
    const resolved = { error: { status: "error", data: null, message: expect.any(String) } };
    const isResolved = entryPoint === "api.POST" && status >= 400;
    expect(result).toMatchObject(isResolved ? resolved : (expected[status] ?? {}));
    expect(await sent).toBeGreaterThan(limit);
    expect(await sent).toBeLessThan(limit + buffered);
  });
});

const padded = (text: string, length: number) => text + " ".repeat(length - text.length);
const success = JSON.stringify(anyExample.envelope);
const error = JSON.stringify({ status: "error", data: null, message: "No." });

test.each<[string, number, string, object]>([
  ["a success of the maximum length", 200, padded(success, 32 * MiB), anyExample.envelope.data.source],
  ["a success one byte longer", 200, padded(success, 32 * MiB + 1), { name: "InvalidResponseError" }],
  ["an error of the maximum length", 422, padded(error, MiB), { body: JSON.parse(error) }],
  ["an error one byte longer", 422, padded(error, MiB + 1), { body: undefined }],
])("%s", async (_, status, text, expected) => {
  const baseUrl = await serve((_, response) => response.writeHead(status).end(text));
  expect(await resultAt(baseUrl)).toMatchObject(expected);
});

test("the limit applies to the unpacked bytes of a compressed response", async () => {
  const bomb = gzipSync(Buffer.alloc(256 * MiB));
  expect(bomb.length).toBeLessThan(MiB);
  const baseUrl = await serve((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
  });
  const before = process.memoryUsage().arrayBuffers;
  expect(await resultAt(baseUrl)).toMatchObject({ name: "InvalidResponseError" });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(128 * MiB);
});
