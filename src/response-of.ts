import { requestIdOf, scrubbedHeaders } from "./http/response.ts";
import type { Success } from "./http/send.ts";

/** The response that a result of `client.sources` came with. Secrets in it read `[redacted]`. */
export interface ResponseInfo {
  /** The HTTP status, such as `200`. */
  readonly status: number;
  /** The headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The API's own id of the request (`x-request-id`), where it sends one: quote it to support. */
  readonly requestId: string | undefined;
}

const successes = new WeakMap<object, Success>();

/** Remembers the response of a result, and returns the result. */
export function withResponse<T extends object>(result: T, success: Success): T {
  successes.set(result, success);
  return result;
}

/**
 * The response that a source, a page, the result of a test or a list of columns came with. `undefined` for an object
 * that did not come from this copy of the package, such as a clone.
 *
 * @example
 * const created = await client.sources.create(source);
 * console.log(responseOf(created)?.requestId);
 */
export function responseOf(result: object): ResponseInfo | undefined {
  const success = successes.get(result);
  if (!success) return undefined;
  const { call, response } = success;
  return {
    status: response.status,
    headers: scrubbedHeaders(call, response),
    requestId: requestIdOf(call, response),
  };
}
