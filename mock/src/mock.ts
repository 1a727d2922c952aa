import { once } from "node:events";
import { createIdsAndTimes } from "./api/ids-and-times.ts";
import type { Api } from "./api/simulated-api.ts";
import { createFetch } from "./server/fetch.ts";
import { createHandler } from "./server/handler.ts";
import { createHttpServer } from "./server/http-server.ts";

/** Options of {@link createMock}: flags of the command, which is not `quiet` by default. */
export interface MockOptions {
  /**
   * Makes ids and times repeat exactly for the same sequence of requests.
   *
   * @default random ids and the time of the clock
   */
  readonly seed?: string | number | undefined;
  /**
   * Prints no line per request.
   *
   * @default true
   */
  readonly quiet?: boolean | undefined;
  /**
   * Prints each line as JSON.
   *
   * @default false
   */
  readonly json?: boolean | undefined;
}

/** The API on this machine: over HTTP once it listens, and in-process through `fetch` at any time. */
export interface Mock {
  /** Where it listens, such as `"http://127.0.0.1:4010"`; `undefined` until `listen` has resolved. */
  readonly url: string | undefined;
  /**
   * Listens, and resolves to the URL. Rejects with Node's own error when it cannot, such as one with the `code`
   * `"EADDRINUSE"` when the port is taken; it may then be called again.
   *
   * @param port `0`, the default, takes a free one.
   * @param host `"127.0.0.1"` by default.
   */
  listen(port?: number, host?: string): Promise<string>;
  /** Stops listening at once; open connections are ended. */
  close(): Promise<void>;
  /** Answers in-process, without a port: pass it to `createClient({ fetch: mock.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
}

/**
 * Creates a mock of the Prequel Import API. Nothing is loaded or opened before it is used.
 *
 * @example
 * const mock = createMock();
 * const client = createClient({ apiKey: "any", baseUrl: await mock.listen() });
 */
export function createMock({ seed, quiet = true, json = false }: MockOptions = {}): Mock {
  const idsAndTimes = createIdsAndTimes(seed === undefined ? undefined : String(seed));
  let api: Promise<Api> | undefined;
  // Prism takes most of a second to load: whoever only wants the help does not wait for it.
  const load = () => {
    api ??= import("./api/simulated-api.ts").then(({ createApi }) => createApi(idsAndTimes));
    return api;
  };
  let closing = new AbortController();
  const handle = createHandler({ load, idsAndTimes, closing: () => closing.signal, quiet, json });
  const server = createHttpServer(handle);
  let url: string | undefined;

  return {
    get url() {
      return url;
    },
    async listen(port = 0, host = "127.0.0.1") {
      await load();
      server.listen(port, host);
      await once(server, "listening");
      const address = server.address();
      url = `http://${reachable(host)}:${typeof address === "object" && address ? address.port : port}`;
      return url;
    },
    async close() {
      url = undefined;
      closing.abort();
      closing = new AbortController();
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
    fetch: createFetch(handle),
  };
}

/** The host as a browser can open it, which an address that stands for all of the machine's is not. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
