import { byteLength, type MockRequest, type MockResponse, maxBodyBytes } from "../messages.ts";
import type { Handle } from "./handler.ts";

/** The mock in-process. A broken connection rejects with the same errors as Node's `fetch`. */
export function createFetch(handle: Handle): typeof globalThis.fetch {
  return async (input, init) => {
    const { signal, ...request } = await requestOf(input, init);
    const { response, disconnect } = await handle(request, signal);
    if (disconnect === "before") {
      throw new TypeError("fetch failed", { cause: errorWithCode("read ECONNRESET", "ECONNRESET") });
    }
    const { status, headers, text } = response;
    const whole = text === "" || request.method === "HEAD" ? null : text;
    return new Response(disconnect === "during" ? truncatedBody(response) : whole, { status, headers });
  };
}

/**
 * The parts of a request. A `Request` is made only from one: the `Request` and the `AbortSignal` of a simulated browser,
 * such as jsdom or happy-dom, do not accept each other.
 */
async function requestOf(
  input: RequestInfo | URL,
  init: RequestInit = {},
): Promise<MockRequest & { readonly signal: AbortSignal }> {
  const given = typeof input === "object" && "url" in input ? input : undefined;
  const base = typeof location === "object" ? location.href : undefined;
  const { origin, pathname, search } = new URL(given?.url ?? String(input), base);
  const signal = init.signal ?? given?.signal ?? new AbortController().signal;
  signal.throwIfAborted();
  const body = init.body === undefined ? ((await given?.clone().text()) ?? "") : await textOf(init.body);
  return {
    method: (init.method ?? given?.method ?? "GET").toUpperCase(),
    baseUrl: origin,
    path: pathname + search,
    headers: { ...contentTypeOf(init.body), ...headersOf(init.headers ?? given?.headers) },
    body: byteLength(body) > maxBodyBytes ? undefined : body,
    signal,
  };
}

async function textOf(body: RequestInit["body"]): Promise<string> {
  return typeof body === "string" ? body : new Response(body ?? null).text();
}

/** The content type that a `fetch` sends with a body when no header says another one. */
function contentTypeOf(body: RequestInit["body"]): Record<string, string> {
  const type = body === undefined || body === null ? null : new Response(body).headers.get("content-type");
  return type === null ? {} : { "content-type": type };
}

/** By lower-case name: not every `Headers` has made them so. */
function headersOf(headers: HeadersInit = {}): Record<string, string> {
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  return Object.fromEntries(entries.map(([name = "", value = ""]) => [name.toLowerCase(), String(value)]));
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
