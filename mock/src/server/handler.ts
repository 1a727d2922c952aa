import { createIdsAndTimes } from "../api/ids-and-times.ts";
import type { SimulatedApi, SimulatedResponse } from "../api/simulated-api.ts";
import {
  byteLength,
  type Delivery,
  errorResponse,
  type MockRequest,
  type MockResponse,
} from "../messages.ts";
import type { MockOptions } from "../mock-options.ts";
import { normalBasePath, requestBelow } from "./base-path.ts";
import { corsHeaders, preflightResponse } from "./cors.ts";
import { createJournal, type JournalEntry, journalEntry } from "./journal.ts";
import { lazyApi } from "./load-api.ts";
import { logLine } from "./log.ts";

/** Handles a request of either transport. Rejects with the signal's reason when the caller aborts. */
export type Handle = (request: MockRequest, signal: AbortSignal) => Promise<Delivery>;

/** The simulated API with CORS, the journal, the log and the delays. */
export interface Handler {
  readonly handle: Handle;
  /** Loads the API before the first request. */
  readonly load: () => Promise<SimulatedApi>;
  /** Ends the delays of all requests. */
  readonly abort: () => void;
  readonly basePath: string;
}

export function createHandler(
  { seed, quiet = true, json = false, unchecked = [], basePath: path = "" }: MockOptions,
  document?: object,
): Handler {
  const basePath = normalBasePath(path);
  const idsAndTimes = createIdsAndTimes(seed === undefined ? undefined : String(seed));
  const load = lazyApi(idsAndTimes, unchecked, document);
  const journal = createJournal();
  const delays = new Set<() => void>();

  const handle: Handle = async (original, signal) => {
    const started = performance.now();
    const api = await load();
    const common = { ...corsHeaders(original), "x-request-id": idsAndTimes.requestId() };
    const request = requestBelow(basePath, original);
    const ownResponse =
      preflightResponse(original) ?? (request ? journal.respond(request) : outside(basePath));
    if (ownResponse || !request) return { response: withHeaders(ownResponse ?? outside(basePath), common) };

    const simulated = simulate(api, request);
    const { response, delay = 0, disconnect } = simulated;
    const entry = journalEntry(request, simulated);
    journal.add(entry);
    const isAborted = delay > 0 && (await isAbortedWithin(delay, signal, delays));
    if (!quiet) print(isAborted ? { ...entry, status: undefined } : entry, started, json);
    signal.throwIfAborted();
    if (isAborted) return { response, disconnect: "before" };
    return { response: withHeaders(response, common), ...(disconnect && { disconnect }) };
  };
  const abort = () => {
    for (const end of delays) end();
  };
  return { handle, load, abort, basePath };
}

function outside(basePath: string): MockResponse {
  return errorResponse(404, `There is nothing at this path: the API is below ${basePath}.`);
}

function simulate(api: SimulatedApi, request: MockRequest): SimulatedResponse {
  try {
    return api(request);
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
