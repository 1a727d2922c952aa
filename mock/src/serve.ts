import { setTimeout } from "node:timers/promises";
import { vendors } from "prequel-import";
import type { Api, Handled } from "./api.ts";
import { corsHeaders, preflight } from "./cors.ts";
import type { Identity } from "./identity.ts";
import { createJournal, type Entry } from "./journal.ts";
import { valueAt } from "./json.ts";
import { lineOf } from "./log.ts";
import { type Delivery, errorAnswer, type MockAnswer, type MockRequest } from "./messages.ts";

/** From a request to what a door is to deliver. Rejects with the signal's reason when the caller leaves. */
export type Serve = (request: MockRequest, signal: AbortSignal) => Promise<Delivery>;

export interface ServeOptions {
  readonly load: () => Promise<Api>;
  readonly identity: Identity;
  /** Aborted when the mock closes. */
  readonly closing: () => AbortSignal;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** What every request goes through, whichever door it came in by: answered, noted, told. */
export function createServe({ load, identity, closing, quiet, json }: ServeOptions): Serve {
  const journal = createJournal();

  return async (request, signal) => {
    const started = performance.now();
    const api = await load();
    const requestId = identity.requestId();
    const control = preflight(request) ?? journal.answer(request);
    if (control) return { answer: finished(control, requestId) };

    const handled = handle(api, request);
    const { answer, delay = 0, disconnect } = handled;
    const entry = entryOf(request, handled);
    journal.add(entry);
    const left = delay > 0 && (await isLeftWaiting(delay, AbortSignal.any([signal, closing()])));
    if (!quiet) {
      const told = left ? { ...entry, status: undefined } : entry;
      console.log(lineOf(told, performance.now() - started, json));
    }
    signal.throwIfAborted();
    if (left) return { answer, disconnect: "before" };
    return { answer: finished(answer, requestId), ...(disconnect && { disconnect }) };
  };
}

function handle(api: Api, request: MockRequest): Handled {
  try {
    return api(request);
  } catch {
    // What was thrown may quote the request.
    const answer = errorAnswer(500, "The mock failed on this request: please report how to repeat it.");
    return { answer, body: undefined, requested: undefined };
  }
}

/** Waits, and says whether the caller or the mock went away meanwhile. */
function isLeftWaiting(ms: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(ms, false, { signal }).catch(() => true);
}

function entryOf(request: MockRequest, { body, requested, answer, disconnect }: Handled): Entry {
  const vendor = valueAt(body, ["source", "vendor"]);
  return {
    request,
    body,
    vendor: vendors.find((known) => known === vendor),
    scenario: requested && (requested.effect ? requested.name : "unknown scenario"),
    status: disconnect === "before" ? undefined : answer.status,
  };
}

function finished({ status, headers, text }: MockAnswer, requestId: string): MockAnswer {
  const length = text === "" ? {} : { "content-length": String(Buffer.byteLength(text)) };
  return { status, text, headers: { ...headers, ...corsHeaders, "x-request-id": requestId, ...length } };
}
