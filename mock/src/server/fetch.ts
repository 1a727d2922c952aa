import { byteLength, type MockRequest, type MockResponse, maxBodyBytes } from "../http-messages.ts";
import type { Handle } from "./handler.ts";

/** The mock in-process. A broken connection rejects with the same errors as Node's `fetch`. */
export function createFetch(handle: Handle): typeof globalThis.fetch {
  return async (input, init) => {
    const { signal, ...request } = await requestOf(input, init);
    const { response, disconnect } = await handle(request, signal);
    // A HEAD response has no body that could break in the middle.
    if (disconnect === "before" || (disconnect && request.method === "HEAD")) {
      throw new TypeError("fetch failed", { cause: errorWithCode("read ECONNRESET", "ECONNRESET") });
    }
    const { status, headers, text } = response;
    const whole = text === "" || request.method === "HEAD" ? null : text;
    return new Response(disconnect === "during" ? truncatedBody(response) : whole, { status, headers });
  };
}

/**
 * Reads the parts of a request without making a new `Request`: in a simulated browser, such as jsdom or happy-dom, a
 * `Request` may not accept the `AbortSignal`.
 */
async function requestOf(
  input: RequestInfo | URL,
  init: RequestInit = {},
): Promise<MockRequest & { readonly signal: AbortSignal }> {
  const given = typeof input === "object" && "url" in input ? input : undefined;
  const base = globalThis.document?.baseURI ?? globalThis.location?.href;
  const { origin, pathname, search } = new URL(given?.url ?? String(input), base);
  const signal = init.signal ?? given?.signal ?? new AbortController().signal;
  signal.throwIfAborted();
  const method = (init.method ?? given?.method ?? "GET").toUpperCase();
  const sent = init.body === undefined || init.body === null ? given?.clone() : new Response(init.body);
  if (sent?.body && (method === "GET" || method === "HEAD")) {
    throw new TypeError("Request with GET/HEAD method cannot have body.");
  }
  const type = sent?.headers.get("content-type");
  const body = (await sent?.text()) ?? "";
  return {
    method,
    baseUrl: origin,
    path: pathname + search,
    headers: { ...(type && { "content-type": type }), ...headersOf(init.headers ?? given?.headers) },
    body: byteLength(body) > maxBodyBytes ? undefined : body,
    signal,
  };
}

/** The headers by lower-case name. Not every `Headers` lowercases names and trims values. */
function headersOf(headers: HeadersInit = {}): Record<string, string> {
  const all = new Headers(Symbol.iterator in headers ? [...headers] : headers);
  return Object.fromEntries([...all].map(([name, value]) => [name.toLowerCase(), value.trim()]));
}

function truncatedBody({ text }: MockResponse): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
    },
    pull(controller) {
      const cause = errorWithCode("other side closed", "UND_ERR_SOCKET");
      controller.error(new TypeError("terminated", { cause }));
    },
  });
}

function errorWithCode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
