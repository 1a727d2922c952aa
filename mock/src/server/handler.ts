import { setTimeout } from "node:timers/promises";
import { vendors } from "prequel-import";
import type { IdsAndTimes } from "../api/ids-and-times.ts";
import type { SimulatedApi, SimulatedResponse } from "../api/simulated-api.ts";
import { valueAt } from "../json.ts";
import { type Delivery, errorResponse, type MockRequest, type MockResponse } from "../messages.ts";
import { corsHeaders, preflightResponse } from "./cors.ts";
import { createJournal, type JournalEntry } from "./journal.ts";
import { logLine } from "./log.ts";

/** Handles a request of either transport. Rejects with the signal's reason when the caller aborts. */
export type Handler = (request: MockRequest, signal: AbortSignal) => Promise<Delivery>;

export interface HandlerOptions {
  readonly load: () => Promise<SimulatedApi>;
  readonly idsAndTimes: IdsAndTimes;
  /** Aborted when the mock closes. */
  readonly closing: () => AbortSignal;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** Adds CORS, the journal, the log and the delays to the simulated API. */
export function createHandler({ load, idsAndTimes, closing, quiet, json }: HandlerOptions): Handler {
  const journal = createJournal();

  return async (request, signal) => {
    const started = performance.now();
    const api = await load();
    const requestId = idsAndTimes.requestId();
    const ownResponse = preflightResponse(request) ?? journal.respond(request);
    if (ownResponse) return { response: withCommonHeaders(ownResponse, requestId) };

    const simulated = simulate(api, request);
    const { response, delay = 0, disconnect } = simulated;
    const entry = entryOf(request, simulated);
    journal.add(entry);
    const isAborted = delay > 0 && (await isAbortedWithin(delay, AbortSignal.any([signal, closing()])));
    if (!quiet) {
      const logged = isAborted ? { ...entry, status: undefined } : entry;
      console.log(logLine(logged, performance.now() - started, json));
    }
    signal.throwIfAborted();
    if (isAborted) return { response, disconnect: "before" };
    return { response: withCommonHeaders(response, requestId), ...(disconnect && { disconnect }) };
  };
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

function isAbortedWithin(ms: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(ms, false, { signal }).catch(() => true);
}

function entryOf(
  request: MockRequest,
  { body, requested, isSimulated, response, disconnect }: SimulatedResponse,
): JournalEntry {
  const vendor = valueAt(body, ["source", "vendor"]);
  return {
    request,
    body,
    // Only known vendors and scenarios are named: any other text may be a secret.
    vendor: vendors.find((known) => known === vendor),
    scenario: requested && (requested.effect ? requested.name : "unknown scenario"),
    isSimulated,
    status: disconnect === "before" ? undefined : response.status,
  };
}

function withCommonHeaders({ status, headers, text }: MockResponse, requestId: string): MockResponse {
  const length = text === "" ? {} : { "content-length": String(Buffer.byteLength(text)) };
  return { status, text, headers: { ...headers, ...corsHeaders, "x-request-id": requestId, ...length } };
}
