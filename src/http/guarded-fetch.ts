import type { Config } from "../config.ts";
import { nextStep } from "../document/operation.ts";
import { ApiError, ConfigurationError, ConnectionError, TimeoutError } from "../errors.ts";
import { isResponse } from "../platform/body.ts";
import { connectionError } from "./connection-error.ts";
import { sleep } from "./deadline.ts";
import { OutgoingRequest } from "./openapi-client.ts";
import { type ReadResponse, readResponse, requestIdOf, throwUnlessSuccess } from "./response.ts";
import { retryDelay } from "./retry.ts";

/**
 * The `fetch` that openapi-fetch calls. It sends one request within its deadline, follows no redirect, reads the
 * whole response, and repeats the request where that is safe. It resolves to a 2xx and throws our errors.
 */
export function createGuardedFetch(config: Config): (request: Request) => Promise<Response> {
  return async (given) => {
    const request = OutgoingRequest.from(given);
    const { call } = request;
    for (;;) {
      try {
        call.success = await attempt(request, config);
        return parsable(call.success);
      } catch (thrown) {
        const error = call.ownError(thrown);
        if (!error || error instanceof ConfigurationError) throw thrown;
        const { status, retryAfter } = error instanceof ApiError ? error : {};
        const result = {
          attempt: call.events.attempt,
          maxRetries: call.maxRetries,
          safe: call.operation.safe,
          outcome: error.outcome,
          answered: !(error instanceof ConnectionError || error instanceof TimeoutError),
          status,
          retryAfter,
        };
        const delay = retryDelay(result, Math.random());
        if (delay === undefined) throw error;
        call.events.retryFollows(error.name, delay);
        if (delay > 0) await sleep(delay, call.signal);
      }
    }
  };
}

async function attempt(request: OutgoingRequest, config: Config): Promise<ReadResponse> {
  const { call } = request;
  const { operation, timeout, events } = call;
  const message = `${operation.id} was not answered within ${timeout} ms: ${nextStep(operation)}.`;
  const response = await call.withTimeout("unknown", message, (signal) => {
    events.attemptStarts();
    return exchange(request, config, signal);
  });
  events.responseArrived(response.status, () => requestIdOf(call, response));
  throwUnlessSuccess(call, response);
  return response;
}

async function exchange(
  request: OutgoingRequest,
  config: Config,
  signal: AbortSignal,
): Promise<ReadResponse> {
  // Called without a receiver: browsers and Workers refuse a `fetch` that is called as a method.
  const fetch = config.fetch ?? globalThis.fetch;
  if (typeof fetch !== "function") {
    throw new ConfigurationError("fetch", "There is no global `fetch` here: pass one as `fetch`.");
  }
  try {
    const response: unknown = await fetch(request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: request.payload ?? null,
      redirect: "manual",
      ...config.platformInit,
      signal,
    });
    if (isResponse(response)) return await readResponse(response);
  } catch (thrown) {
    throw connectionError(request.call, config.baseUrl, thrown);
  }
  const problem =
    "`fetch` resolved to something that is not a response: return what the real `fetch` resolves to";
  const { operation } = request.call;
  throw new ConfigurationError("fetch", `${problem}; ${nextStep(operation)}.`, "unknown");
}

/** A response for openapi-fetch to parse. It has no `content-length`, so that openapi-fetch reads the text. */
function parsable({ status, text }: ReadResponse): Response {
  const response = { ok: true, status, headers: { get: () => null }, text: async () => text };
  // Asserted: openapi-fetch uses no more of a `Response`.
  return response as unknown as Response;
}
