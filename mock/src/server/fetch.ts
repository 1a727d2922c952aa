import { type MockResponse, maxBodyBytes } from "../messages.ts";
import type { Handler } from "./handler.ts";

/** The mock in-process. A broken connection rejects with the same errors as Node's `fetch`. */
export function createFetch(handle: Handler): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname, search } = new URL(request.url);
    const body = await request.text();
    const { response, disconnect } = await handle(
      {
        method: request.method,
        origin,
        path: pathname + search,
        headers: Object.fromEntries(request.headers),
        body: Buffer.byteLength(body) > maxBodyBytes ? undefined : body,
      },
      request.signal,
    );
    if (disconnect === "before") {
      throw new TypeError("fetch failed", { cause: errorWithCode("read ECONNRESET", "ECONNRESET") });
    }
    const { status, headers, text } = response;
    const whole = text === "" || request.method === "HEAD" ? null : text;
    return new Response(disconnect === "during" ? truncatedBody(response) : whole, { status, headers });
  };
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
