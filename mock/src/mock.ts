import { once } from "node:events";
import type { FetchMock } from "./fetch.ts";
import type { MockOptions } from "./mock-options.ts";
import { createFetch } from "./server/fetch.ts";
import { createHandler } from "./server/handler.ts";
import { createHttpServer } from "./server/http-server.ts";

/** The mock of the API: over HTTP after `listen`, and in-process through `fetch` at any time. */
export interface Mock extends FetchMock {
  /**
   * The URL of the mock with the base path, such as `"http://127.0.0.1:4010/api"`. `undefined` while it does not listen.
   */
  readonly url: string | undefined;
  /**
   * Starts listening and resolves to the URL. Rejects with Node's own error when it cannot, such as one with the
   * `code` `"EADDRINUSE"` when the port is taken. You can then call it again.
   *
   * @param port `0`, the default, picks a free one.
   * @param host `"127.0.0.1"` by default.
   */
  listen(port?: number, host?: string): Promise<string>;
  /** Stops listening and ends open connections at once. */
  close(): Promise<void>;
}

/**
 * Creates a mock of the Prequel Import API. It loads and opens nothing until you use it.
 *
 * Throws a `TypeError` for an option that it cannot use. An invalid source or document rejects `listen`, and becomes the
 * message of a 500 in-process.
 *
 * @example
 * const mock = createMock();
 * const client = createClient({ apiKey: "any", baseUrl: await mock.listen() });
 */
export function createMock(options: MockOptions = {}): Mock {
  return createReloadableMock(options);
}

/** A mock whose document can be replaced while it listens. */
export interface ReloadableMock extends Mock {
  /** Rejects, and keeps the old document, when it cannot use the new one. */
  reload(document: object): Promise<void>;
}

export function createReloadableMock(options: MockOptions): ReloadableMock {
  const { handle, load, reload, reset, abort, basePath } = createHandler(options);
  const server = createHttpServer(handle);
  let url: string | undefined;
  let closes = 0;

  return {
    get url() {
      return url;
    },
    async listen(port = 0, host = "127.0.0.1") {
      if (!Number.isInteger(port)) throw new TypeError("The port must be a whole number.");
      const closesBefore = closes;
      await load();
      if (closes > closesBefore) throw new Error("The mock was closed before it started to listen.");
      server.listen(port, host);
      await once(server, "listening");
      const address = server.address();
      const listeningPort = typeof address === "object" && address ? address.port : port;
      url = `http://${browsableHost(host)}:${listeningPort}${basePath}`;
      return url;
    },
    async close() {
      closes++;
      url = undefined;
      abort();
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
    fetch: createFetch(handle),
    reset,
    reload,
  };
}

/** A host that a browser can open. It cannot open an address that stands for every address of the machine. */
function browsableHost(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
