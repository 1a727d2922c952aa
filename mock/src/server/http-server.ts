import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type Delivery, errorResponse, type MockRequest, maxBodyBytes } from "../http-messages.ts";
import { corsHeaders } from "./cors.ts";
import type { Handle } from "./handler.ts";
import { readBody } from "./read-body.ts";
import { pathOf, urlInFront } from "./url-in-front.ts";

/** The mock over HTTP. */
export function createHttpServer(handle: Handle): Server {
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    const caller = new AbortController();
    outgoing.once("close", () => {
      // Aborting after every response would be slow, because each abort creates an error.
      if (!outgoing.writableFinished) caller.abort();
    });
    // Rejects only when the caller has closed the connection.
    respond(incoming, outgoing, handle, caller.signal).catch(() => outgoing.destroy());
  });
  return server.on("clientError", respondToMalformed);
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: Handle,
  signal: AbortSignal,
): Promise<void> {
  const body = await readBody(incoming, maxBodyBytes);
  send(await handle(toMockRequest(incoming, body), signal), outgoing);
}

function send({ response: { status, headers, text }, disconnect }: Delivery, outgoing: ServerResponse): void {
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
  const { method = "GET" } = incoming;
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method,
    baseUrl: urlInFront(incoming),
    path: pathOf(incoming),
    headers: Object.fromEntries(headers),
    body,
  };
}

/** Responds to malformed HTTP with the API's envelope. Node would send no body. */
function respondToMalformed(error: Error & { code?: string; rawPacket?: Buffer }, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const message = "The request is not HTTP that the mock can read.";
  const { text, headers } = errorResponse(Number.parseInt(status, 10), message);
  const origin = /^origin: *(\S+)/im.exec(error.rawPacket?.toString("latin1") ?? "")?.[1];
  const all = {
    ...headers,
    ...corsHeaders({ headers: origin === undefined ? {} : { origin } }),
    "content-length": text.length,
    connection: "close",
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n${text}`);
}
