import { setTimeout } from "node:timers/promises";
import { vendors } from "prequel-import";
import type { IdsAndTimes } from "../api/ids-and-times.ts";
import type { Api, Outcome } from "../api/simulated-api.ts";
import { valueAt } from "../json.ts";
import { type Delivery, errorAnswer, type MockAnswer, type MockRequest } from "../messages.ts";
import { corsHeaders, preflight } from "./cors.ts";
import { createJournal, type Entry } from "./journal.ts";
import { lineOf } from "./log.ts";

/** Handles a request of either transport. Rejects with the signal's reason when the caller leaves. */
export type Handler = (request: MockRequest, signal: AbortSignal) => Promise<Delivery>;

export interface HandlerOptions {
  readonly load: () => Promise<Api>;
  readonly idsAndTimes: IdsAndTimes;
  /** Aborted when the mock closes. */
  readonly closing: () => AbortSignal;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** Adds to the API what is the mock's own: CORS, the journal, the log and the delays. */
export function createHandler({ load, idsAndTimes, closing, quiet, json }: HandlerOptions): Handler {
  const journal = createJournal();

  return async (request, signal) => {
    const started = performance.now();
    const api = await load();
    const requestId = idsAndTimes.requestId();
    const ownAnswer = preflight(request) ?? journal.answer(request);
    if (ownAnswer) return { answer: withCommonHeaders(ownAnswer, requestId) };

    const outcome = outcomeOf(api, request);
    const { answer, delay = 0, disconnect } = outcome;
    const entry = entryOf(request, outcome);
    journal.add(entry);
    const isAborted = delay > 0 && (await isAbortedWithin(delay, AbortSignal.any([signal, closing()])));
    if (!quiet) {
      const logged = isAborted ? { ...entry, status: undefined } : entry;
      console.log(lineOf(logged, performance.now() - started, json));
    }
    signal.throwIfAborted();
    if (isAborted) return { answer, disconnect: "before" };
    return { answer: withCommonHeaders(answer, requestId), ...(disconnect && { disconnect }) };
  };
}

function outcomeOf(api: Api, request: MockRequest): Outcome {
  try {
    return api(request);
  } catch {
    // The error is not shown, because it may quote the request.
    const answer = errorAnswer(500, "The mock failed on this request: please report how to repeat it.");
    return { answer, body: undefined, requested: undefined };
  }
}

function isAbortedWithin(ms: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(ms, false, { signal }).catch(() => true);
}

function entryOf(request: MockRequest, { body, requested, answer, disconnect }: Outcome): Entry {
  const vendor = valueAt(body, ["source", "vendor"]);
  return {
    request,
    body,
    // Only names that the document has: anything else that was typed may be a secret.
    vendor: vendors.find((known) => known === vendor),
    scenario: requested && (requested.effect ? requested.name : "unknown scenario"),
    status: disconnect === "before" ? undefined : answer.status,
  };
}

function withCommonHeaders({ status, headers, text }: MockAnswer, requestId: string): MockAnswer {
  const length = text === "" ? {} : { "content-length": String(Buffer.byteLength(text)) };
  return { status, text, headers: { ...headers, ...corsHeaders, "x-request-id": requestId, ...length } };
}
