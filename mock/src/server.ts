import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { errorAnswer, type MockAnswer, type MockRequest } from "./messages.ts";

const longestBody = 32 * 10 ** 6;

/** The HTTP door: reads a request, asks for its answer and writes it out. Any web page may use it. */
export function createHttpDoor(answer: (request: MockRequest) => Promise<MockAnswer>): Server {
  return createServer((incoming, outgoing) => {
    serve(incoming, outgoing, answer).catch(() => {
      // The caller went away in the middle of its own request.
      outgoing.destroy();
    });
  });
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: MockRequest) => Promise<MockAnswer>,
): Promise<void> {
  allowEveryPage(incoming, outgoing);
  if (incoming.method === "OPTIONS") {
    outgoing.writeHead(204).end();
    return;
  }
  const body = await readBody(incoming);
  const answered =
    body === undefined
      ? errorAnswer(413, "The body is over 32 MB: send a smaller one.")
      : await answer(toMockRequest(incoming, body));
  const { status, headers } = answered;
  outgoing.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  outgoing.end(JSON.stringify(answered.body));
}

function toMockRequest(incoming: IncomingMessage, body: string): MockRequest {
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? "GET",
    path: incoming.url ?? "/",
    headers: Object.fromEntries(headers),
    body,
  };
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

const allowedHeaders = "Content-Type, X-API-KEY, X-Prequel-Api-Version, Prefer";

function allowEveryPage(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.setHeader("access-control-allow-origin", incoming.headers.origin ?? "*");
  outgoing.setHeader("vary", "origin");
  outgoing.setHeader("access-control-expose-headers", "Retry-After, X-Request-Id");
  if (incoming.method !== "OPTIONS") return;
  outgoing.setHeader("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
  outgoing.setHeader("access-control-allow-headers", allowedHeaders);
}
