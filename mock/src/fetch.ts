import { longestBody, type MockAnswer } from "./messages.ts";
import type { Serve } from "./serve.ts";

/** The in-process door: the same as over HTTP, and what breaks the connection there rejects as `fetch` does. */
export function createFetch(serve: Serve): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname, search } = new URL(request.url);
    const body = await request.text();
    const { answer, disconnect } = await serve(
      {
        method: request.method,
        origin,
        path: pathname + search,
        headers: Object.fromEntries(request.headers),
        body: Buffer.byteLength(body) > longestBody ? undefined : body,
      },
      request.signal,
    );
    if (disconnect === "before") {
      throw new TypeError("fetch failed", { cause: broken("read ECONNRESET", "ECONNRESET") });
    }
    const { status, headers, text } = answer;
    const whole = text === "" || request.method === "HEAD" ? null : text;
    return new Response(disconnect === "during" ? half(answer) : whole, { status, headers });
  };
}

/** A body that ends with an error after its first half. */
function half({ text }: MockAnswer): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
    },
    pull(controller) {
      controller.error(new TypeError("terminated", { cause: broken("other side closed", "UND_ERR_SOCKET") }));
    },
  });
}

function broken(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
