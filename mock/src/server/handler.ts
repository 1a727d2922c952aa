import type { SimulatedResponse } from "../api/simulated-api.ts";
import { newSource } from "../api/stored-source.ts";
import { controlResponse } from "../control/control.ts";
import { keyIdOf } from "../hash.ts";
import {
  byteLength,
  type Delivery,
  errorResponse,
  type MockRequest,
  type MockResponse,
} from "../http-messages.ts";
import { journalEntry } from "../journal/journal-entry.ts";
import type { MockOptions } from "../mock-options.ts";
import { SetupError } from "../setup-error.ts";
import { checkedDefaults } from "../world/defaults.ts";
import { createWorlds } from "../world/worlds.ts";
import { normalBasePath, requestBelow } from "./base-path.ts";
import { corsHeaders, preflightResponse } from "./cors.ts";
import { type ApiLoader, createApiLoader } from "./load-api.ts";
import { logLine } from "./log.ts";

/** Handles a request of either transport. Rejects with the signal's reason when the caller aborts. */
export type Handle = (request: MockRequest, signal: AbortSignal) => Promise<Delivery>;

/** The simulated API with CORS, the journal, the log and the delays. */
interface Handler extends ApiLoader {
  readonly handle: Handle;
  /** Resets the data of one API key, or of all keys. */
  readonly reset: (key?: string) => void;
  /** Ends the delays of all requests. */
  readonly abort: () => void;
  readonly basePath: string;
}

export function createHandler(options: MockOptions): Handler {
  const { seed, sources = [], scenario, delay, quiet = true, json = false } = options;
  const basePath = normalBasePath(options.basePath ?? "");
  const { load, reload } = createApiLoader(options);
  const worlds = createWorlds({
    seed: seed?.toString(),
    defaults: checkedDefaults({ scenario, delay }),
    begin(world) {
      for (const source of sources) newSource(world, { ...source }, {});
    },
  });
  const delays = new Set<() => void>();
  let requests = 0;
  let reloads = 0;

  /** Responds to a request to the API, and notes it in the journal. */
  async function respond(request: MockRequest, signal: AbortSignal): Promise<Delivery> {
    const started = performance.now();
    const api = await load();
    const world = worlds.of(keyIdOf(request.headers["x-api-key"]));
    const requestId = world.idsAndTimes.requestId();
    const defaults = worlds.defaultsOf(world.keyId);
    const simulated = orFailure(() => api.respond(request, world, defaults.takeScenario));
    const { response, disconnect, delay = defaults.value.delay ?? 0 } = simulated;
    const entry = journalEntry(request, simulated, requests++, world.keyId);
    world.journal.add(entry);
    const isAborted = delay > 0 && (await isAbortedWithin(delay, signal, delays));
    if (isAborted) entry.status = undefined;
    if (!quiet) console.log(logLine(entry, performance.now() - started, json));
    signal.throwIfAborted();
    if (isAborted) return { response, disconnect: "before" };
    const headers = { ...response.headers, "x-request-id": requestId };
    return { response: { ...response, headers }, disconnect };
  }

  async function deliveryFor(original: MockRequest, signal: AbortSignal): Promise<Delivery> {
    const preflight = preflightResponse(original);
    if (preflight) return { response: preflight };
    const request = requestBelow(basePath, original);
    if (!request) {
      return { response: errorResponse(404, `There is nothing at this path: the API is below ${basePath}.`) };
    }
    const apiPath = request.baseUrl === original.baseUrl ? basePath : "";
    const ownResponse = await controlResponse(request, { worlds, api: load, apiPath, reloads });
    if (ownResponse) return { response: ownResponse };
    return respond(request, signal).catch(responseToSetupError);
  }

  async function handle(request: MockRequest, signal: AbortSignal): Promise<Delivery> {
    const delivery = await deliveryFor(request, signal);
    return { ...delivery, response: withHeaders(delivery.response, corsHeaders(request)) };
  }

  return {
    handle,
    load,
    async reload(document) {
      await reload(document);
      reloads++;
    },
    reset: (key) => worlds.reset(key === undefined ? undefined : keyIdOf(key)),
    abort() {
      for (const end of delays) end();
    },
    basePath,
  };
}

/** In-process, the first request checks the options, so its response says what is wrong with them. */
function responseToSetupError(error: unknown): Delivery {
  if (error instanceof SetupError) return { response: errorResponse(500, error.message) };
  throw error;
}

/** The response, or a 500 when there is an error. The error is not shown, because it may quote the request. */
function orFailure(respond: () => SimulatedResponse): SimulatedResponse {
  try {
    return respond();
  } catch {
    const response = errorResponse(500, "The mock failed on this request: please report how to repeat it.");
    return { response, body: undefined, requested: undefined, isSimulated: true };
  }
}

/**
 * Waits with the current `setTimeout`, which a test may have replaced with a fake one. Adds a function to `delays` that
 * ends the delay: on one signal for all requests, Node would warn about the number of listeners.
 */
function isAbortedWithin(ms: number, signal: AbortSignal, delays: Set<() => void>): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isAborted: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
      delays.delete(abort);
      resolve(isAborted);
    };
    const abort = () => end(true);
    const timer = setTimeout(end, ms, false);
    signal.addEventListener("abort", abort);
    delays.add(abort);
    if (signal.aborted) abort();
  });
}

function withHeaders(
  { status, headers, text }: MockResponse,
  common: Readonly<Record<string, string>>,
): MockResponse {
  const length = text === "" ? {} : { "content-length": String(byteLength(text)) };
  return { status, text, headers: { ...headers, ...common, ...length } };
}
