import { once } from "node:events";
import { createIdsAndTimes, type IdsAndTimes } from "./api/ids-and-times.ts";
import type { SimulatedApi } from "./api/simulated-api.ts";
import { createFetch } from "./server/fetch.ts";
import { createHandler } from "./server/handler.ts";
import { createHttpServer } from "./server/http-server.ts";

/** Options of {@link createMock}: the flags of the command, except that `quiet` is the default here. */
export interface MockOptions {
  /**
   * Makes ids and times repeat exactly for the same sequence of requests.
   *
   * @default random ids and the current time
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
  /**
   * Names of fields that are not checked, for a field that the document has wrong, such as `["aws_access_keys"]`. What
   * stands inside of them is not checked either.
   *
   * @default every field is checked
   */
  readonly unchecked?: readonly string[] | undefined;
}

/** The API on this machine: over HTTP after `listen`, and in-process through `fetch` at any time. */
export interface Mock {
  /** The URL it listens on, such as `"http://127.0.0.1:4010"`; `undefined` unless it is listening. */
  readonly url: string | undefined;
  /**
   * Starts listening and resolves to the URL. Rejects with Node's own error when it cannot, such as one with the
   * `code` `"EADDRINUSE"` when the port is taken. You can then call it again.
   *
   * @param port `0`, the default, takes a free one.
   * @param host `"127.0.0.1"` by default.
   */
  listen(port?: number, host?: string): Promise<string>;
  /** Stops listening and ends open connections at once. */
  close(): Promise<void>;
  /** Responds in-process, without a port: pass it to `createClient({ fetch: mock.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
}

/**
 * Creates a mock of the Prequel Import API. It loads and opens nothing until you use it.
 *
 * @example
 * const mock = createMock();
 * const client = createClient({ apiKey: "any", baseUrl: await mock.listen() });
 */
export function createMock({ seed, quiet = true, json = false, unchecked = [] }: MockOptions = {}): Mock {
  const idsAndTimes = createIdsAndTimes(seed === undefined ? undefined : String(seed));
  let api: Promise<SimulatedApi> | undefined;
  // Loaded on first use: Prism takes most of a second to load, and `--help` does not need it.
  const load = () => {
    api ??= loadApi(idsAndTimes, unchecked);
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
      url = `http://${browsableHost(host)}:${typeof address === "object" && address ? address.port : port}`;
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

async function loadApi(idsAndTimes: IdsAndTimes, unchecked: readonly string[]): Promise<SimulatedApi> {
  const [{ createSimulatedApi }, { checkedExcept }] = await Promise.all([
    import("./api/simulated-api.ts"),
    import("./api/issues.ts"),
  ]);
  return createSimulatedApi(idsAndTimes, checkedExcept(unchecked));
}

/** A host that a browser can open: it cannot open an address that stands for every address of the machine. */
function browsableHost(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
