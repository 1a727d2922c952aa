import type { Config } from "../config.ts";
import { nextStep } from "../document/operation.ts";
import { ConfigurationError } from "../errors.ts";
import { discard, isResponse, readText } from "../platform/body.ts";
import type { Call } from "./call.ts";
import { connectionError } from "./connection-error.ts";
import { sleep } from "./deadline.ts";
import { callOf } from "./openapi-client.ts";
import { limitOf, type ReadResponse, requestIdOf, throwUnlessSuccess } from "./response.ts";
import { retryDelay } from "./retry.ts";

/**
 * The `fetch` that openapi-fetch calls. It sends one request within its deadline, follows no redirect, reads the
 * whole response, and repeats the request where that is safe. It resolves to a 2xx and throws our errors.
 */
export function createGuardedFetch(config: Config): (request: Request) => Promise<Response> {
  return async (request) => {
    const call = callOf(request);
    const { operation, timeout } = call;
    const message = `No complete response to ${operation.id} arrived within ${timeout} ms: ${nextStep(operation)}.`;
    for (;;) {
      try {
        const response = await call.withTimeout("unknown", message, (signal) => {
          call.startAttempt();
          return exchange(call, config, signal);
        });
        const { status } = response;
        call.emit((duration) => ({
          type: "response",
          status,
          duration,
          requestId: requestIdOf(call, response),
        }));
        throwUnlessSuccess(call, response);
        call.success = response;
        return parsable(response);
      } catch (thrown) {
        const error = call.ownError(thrown);
        if (!error) throw thrown;
        const delay = retryDelay(error, call, Math.random());
        if (delay === undefined) throw error;
        call.emit(() => ({ type: "retry", error: error.name, delay }));
        if (delay > 0) await sleep(delay, call.signal);
      }
    }
  };
}

async function exchange(call: Call, config: Config, signal: AbortSignal): Promise<ReadResponse> {
  const { url, method, headers = [], body = null } = call;
  // Read for each attempt, because a tool may replace it. Not called as a method, which browsers and Workers refuse.
  const fetch = config.fetch ?? globalThis.fetch;
  if (typeof fetch !== "function") {
    throw new ConfigurationError("fetch", "There is no global `fetch`: pass one.");
  }
  const allHeaders: Record<string, string> = { ...config.headers };
  // By lower-case name: the `Headers` of happy-dom keeps names as they were written.
  for (const [name, value] of headers) allHeaders[name.toLowerCase()] = value;
  let response: unknown;
  try {
    response = await fetch(url, {
      method,
      headers: allHeaders,
      body,
      redirect: "manual",
      ...config.platformInit,
      signal,
    });
  } catch (thrown) {
    throw connectionError(call, config.baseUrl, thrown, true);
  }
  if (!isResponse(response)) {
    const problem = "`fetch` resolved to no response: check that it returns one";
    throw new ConfigurationError("fetch", `${problem}; ${nextStep(call.operation)}.`, "unknown");
  }
  const { status, headers: responseHeaders = {} } = response;
  const limit = limitOf(status);
  if (limit === 0) discard(response.body);
  try {
    const text = limit === 0 ? "" : await readText(response, limit);
    return { status, headers: responseHeaders, text };
  } catch (thrown) {
    throw connectionError(call, config.baseUrl, thrown, false);
  }
}

/** A response for openapi-fetch to parse. It has no `content-length`, so that openapi-fetch reads the text. */
function parsable({ status, text }: ReadResponse): Response {
  const response = { ok: true, status, headers: { get: () => null }, text: async () => text };
  // Asserted: openapi-fetch uses no more of a `Response`.
  return response as unknown as Response;
}
