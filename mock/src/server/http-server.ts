import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type Delivery, errorResponse, type MockRequest, maxBodyBytes } from "../messages.ts";
import type { Handler } from "./handler.ts";

/** The mock over HTTP. */
export function createHttpServer(handle: Handler): Server {
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    const caller = new AbortController();
    outgoing.once("close", () => caller.abort());
    // Rejects only when the caller has closed the connection.
    respond(incoming, outgoing, handle, caller.signal).catch(() => outgoing.destroy());
  });
  return server.on("clientError", respondToMalformed);
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: Handler,
  signal: AbortSignal,
): Promise<void> {
  const body = await readBody(incoming);
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
  const { method = "GET", url = "/" } = incoming;
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return { method, origin: originOf(incoming), path: url, headers: Object.fromEntries(headers), body };
}

/** The headers of a proxy come before `Host`, which may name the mock behind the proxy. */
function originOf({ headers, socket }: IncomingMessage): string {
  const protocol = /^https?$/i.exec(firstOf(headers["x-forwarded-proto"]))?.[0] ?? "http";
  const own = `${socket.localAddress}:${socket.localPort}`;
  const hosts = [firstOf(headers["x-forwarded-host"]), headers.host, own];
  // `URL` alone would accept `user@host/path` and take the host from it.
  const host = hosts.find((host) => host && !/[/?#@\\]/.test(host) && URL.canParse(`http://${host}`));
  return new URL(`${protocol}://${host ?? "localhost"}`).origin;
}

/** The first value of a header that every proxy on the way appends to: the one nearest to the caller. */
function firstOf(header: string | string[] = ""): string {
  const [first = ""] = String(header).split(",");
  return first.trim();
}

/** `undefined` for a body that is too long. It is still read to its end, so that the connection stays usable. */
async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= maxBodyBytes ? Buffer.concat(chunks).toString("utf8") : undefined;
}

/** Responds to malformed HTTP in the API's envelope. Node would send no body. */
function respondToMalformed(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const { text } = errorResponse(
    Number.parseInt(status, 10),
    "The request is not HTTP that the mock can read.",
  );
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${text.length}\r\nconnection: close\r\n\r\n${text}`,
  );
}
