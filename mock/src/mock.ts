import { once } from "node:events";
import { answer } from "./answer.ts";
import { createGate, type Gate } from "./gate.ts";
import type { MockAnswer, MockRequest } from "./messages.ts";
import { createHttpDoor } from "./server.ts";

/** The API on this machine: over HTTP once it listens, and in-process through `fetch` at any time. */
export interface Mock {
  /** Where it listens, such as `"http://127.0.0.1:4010"`; `undefined` until `listen` has resolved. */
  readonly url: string | undefined;
  /**
   * Listens, and resolves to the URL.
   *
   * @param port A free one is chosen when left out or `0`.
   * @param host `"127.0.0.1"` when left out.
   */
  listen(port?: number, host?: string): Promise<string>;
  /** Stops listening at once; open connections are ended. */
  close(): Promise<void>;
  /** Answers in-process, without a port: pass it to `createClient({ fetch: mock.fetch })`. */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
}

/**
 * Creates a mock of the Prequel Import API. Nothing is loaded or opened before it is used.
 *
 * @example
 * const mock = createMock();
 * const client = createClient({ apiKey: "any", baseUrl: await mock.listen() });
 */
export function createMock(): Mock {
  let loaded: Promise<Gate> | undefined;
  const handle = async (request: MockRequest): Promise<MockAnswer> => {
    loaded ??= createGate();
    return answer(await loaded, request);
  };
  const server = createHttpDoor(handle);
  let url: string | undefined;

  return {
    get url() {
      return url;
    },
    async listen(port = 0, host = "127.0.0.1") {
      loaded ??= createGate();
      await loaded;
      server.listen(port, host);
      await once(server, "listening");
      const address = server.address();
      const bound = typeof address === "object" && address ? address.port : port;
      url = `http://${host.includes(":") ? `[${host}]` : host}:${bound}`;
      return url;
    },
    async close() {
      url = undefined;
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
    async fetch(requested, init = {}) {
      const request = new Request(requested, init);
      const { pathname, search } = new URL(request.url);
      const answered = await handle({
        method: request.method,
        path: pathname + search,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      });
      const headers = { "content-type": "application/json; charset=utf-8", ...answered.headers };
      return new Response(JSON.stringify(answered.body), { status: answered.status, headers });
    },
  };
}
