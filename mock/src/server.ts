import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type Delivery, errorAnswer, longestBody, type MockRequest } from "./messages.ts";
import type { Serve } from "./serve.ts";

/** The HTTP door: reads a request, asks for its answer and writes it out. */
export function createHttpDoor(serve: Serve): Server {
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    const caller = new AbortController();
    outgoing.once("close", () => caller.abort());
    pass(incoming, outgoing, serve, caller.signal).catch(() => {
      // The caller went away.
      outgoing.destroy();
    });
  });
  return server.on("clientError", refuse);
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  serve: Serve,
  caller: AbortSignal,
): Promise<void> {
  const body = await readBody(incoming);
  deliver(await serve(toMockRequest(incoming, body), caller), outgoing);
}

function deliver(
  { answer: { status, headers, text }, disconnect }: Delivery,
  outgoing: ServerResponse,
): void {
  if (disconnect === "before") {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  outgoing.writeHead(status, { ...headers });
  if (disconnect === undefined) {
    outgoing.end(text);
    return;
  }
  const bytes = Buffer.from(text);
  outgoing.write(bytes.subarray(0, bytes.length / 2), () => outgoing.destroy());
}

function toMockRequest(incoming: IncomingMessage, body: string | undefined): MockRequest {
  const { method = "GET", url = "/", socket } = incoming;
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  const host = incoming.headers.host ?? `${socket.localAddress}:${socket.localPort}`;
  return { method, origin: originOf(host), path: url, headers: Object.fromEntries(headers), body };
}

function originOf(host: string): string {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).origin : "http://localhost";
}

/** The whole body as text, or `undefined` when it is too long; then the rest is read and dropped. */
async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size <= longestBody) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= longestBody ? Buffer.concat(chunks).toString("utf8") : undefined;
}

/** What is not HTTP is told so, in the API's envelope like everything else. */
function refuse(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const { text } = errorAnswer(
    Number.parseInt(status, 10),
    "The request is not HTTP that the mock can read.",
  );
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${text.length}\r\nconnection: close\r\n\r\n${text}`,
  );
}
