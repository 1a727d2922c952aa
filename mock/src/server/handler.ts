import type { SimulatedApi, SimulatedResponse } from "../api/simulated-api.ts";
import { newSource } from "../api/stored-source.ts";
import { controlResponse } from "../control/control.ts";
import { type JournalEntry, journalEntry } from "../journal/journal-entry.ts";
import {
  byteLength,
  type Delivery,
  errorResponse,
  type MockRequest,
  type MockResponse,
} from "../messages.ts";
import type { MockOptions } from "../mock-options.ts";
import { SetupError } from "../setup-error.ts";
import { checkedDefaults } from "../world/defaults.ts";
import { keyIdOf } from "../world/key-id.ts";
import type { World } from "../world/world.ts";
import { createWorlds } from "../world/worlds.ts";
import { normalBasePath, requestBelow } from "./base-path.ts";
import { corsHeaders, preflightResponse } from "./cors.ts";
import { createApiLoader } from "./load-api.ts";
import { logLine } from "./log.ts";

/** Handles a request of either transport. Rejects with the signal's reason when the caller aborts. */
export type Handle = (request: MockRequest, signal: AbortSignal) => Promise<Delivery>;

/** The simulated API with CORS, the journal, the log and the delays. */
export interface Handler {
  readonly handle: Handle;
  /** Loads the API before the first request. */
  readonly load: () => Promise<SimulatedApi>;
  /** Replaces the document, and keeps the sources. Rejects, and changes nothing, when it cannot use the document. */
  readonly reload: (document: object) => Promise<void>;
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
    seed: seed === undefined ? undefined : String(seed),
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
    const simulated = simulate(api, request, world, defaults.takeScenario);
    const { response, disconnect, delay = defaults.value.delay ?? 0 } = simulated;
    const entry = journalEntry(request, simulated, requests++, world.keyId);
    world.journal.add(entry);
    const isAborted = delay > 0 && (await isAbortedWithin(delay, signal, delays));
    if (isAborted) world.journal.disconnect(entry);
    if (!quiet) print(isAborted ? { ...entry, status: undefined } : entry, started, json);
    signal.throwIfAborted();
    if (isAborted) return { response, disconnect: "before" };
    const headers = { ...response.headers, "x-request-id": requestId };
    return { response: { ...response, headers }, ...(disconnect && { disconnect }) };
  }

  function ownResponseTo(request: MockRequest, baseUrl: string): Promise<MockResponse | undefined> {
    return controlResponse(request, {
      worlds,
      api: load,
      apiPath: request.baseUrl === baseUrl ? basePath : "",
      reloads,
    });
  }

  async function handle(original: MockRequest, signal: AbortSignal): Promise<Delivery> {
    const request = requestBelow(basePath, original);
    const ownResponse =
      preflightResponse(original) ??
      (request ? await ownResponseTo(request, original.baseUrl) : outside(basePath));
    const delivery =
      ownResponse || !request
        ? { response: ownResponse ?? outside(basePath) }
        : await respond(request, signal).catch(responseToSetupError);
    return { ...delivery, response: withHeaders(delivery.response, corsHeaders(original)) };
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

/** In-process, the options are checked with the first request. Its sender sees what is wrong with them. */
function responseToSetupError(error: unknown): Delivery {
  if (error instanceof SetupError) return { response: errorResponse(500, error.message) };
  throw error;
}

function outside(basePath: string): MockResponse {
  return errorResponse(404, `There is nothing at this path: the API is below ${basePath}.`);
}

function simulate(
  api: SimulatedApi,
  request: MockRequest,
  world: World,
  defaultScenario: () => string | undefined,
): SimulatedResponse {
  try {
    return api.respond(request, world, defaultScenario);
  } catch {
    // The error itself is not shown, because it may quote the request.
    const response = errorResponse(500, "The mock failed on this request: please report how to repeat it.");
    return { response, body: undefined, requested: undefined, isSimulated: true };
  }
}

/**
 * Waits with the current `setTimeout`, which a test may have replaced with a fake one. Adds a function to `delays` that
 * ends this delay. A shared signal would get so many listeners that Node warns.
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

function print(entry: JournalEntry, started: number, json: boolean): void {
  console.log(logLine(entry, performance.now() - started, json));
}

function withHeaders(
  { status, headers, text }: MockResponse,
  common: Readonly<Record<string, string>>,
): MockResponse {
  const length = text === "" ? {} : { "content-length": String(byteLength(text)) };
  return { status, text, headers: { ...headers, ...common, ...length } };
}
