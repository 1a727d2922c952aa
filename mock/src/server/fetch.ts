import { type MockAnswer, maxBodyBytes } from "../messages.ts";
import type { Handler } from "./handler.ts";

/** The mock in-process: what breaks the connection over HTTP rejects here as it does from Node's `fetch`. */
export function createFetch(handle: Handler): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname, search } = new URL(request.url);
    const body = await request.text();
    const { answer, disconnect } = await handle(
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
      throw new TypeError("fetch failed", { cause: errorOf("read ECONNRESET", "ECONNRESET") });
    }
    const { status, headers, text } = answer;
    const whole = text === "" || request.method === "HEAD" ? null : text;
    return new Response(disconnect === "during" ? brokenOff(answer) : whole, { status, headers });
  };
}

function brokenOff({ text }: MockAnswer): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
    },
    pull(controller) {
      controller.error(
        new TypeError("terminated", { cause: errorOf("other side closed", "UND_ERR_SOCKET") }),
      );
    },
  });
}

function errorOf(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
