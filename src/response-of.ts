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

class Returned {
  constructor(result: object) {
    // biome-ignore lint/correctness/noConstructorReturn: a subclass then adds its private field to the result itself.
    return result;
  }
}

/**
 * Adds a private field to a result. Nothing that prints, copies or compares the result can see it. A `WeakMap` would do
 * the same, but keeps its entries from being collected early, which costs a fifth of a call.
 */
class WithResponse extends Returned {
  readonly #success: () => Success;

  constructor(result: object, success: Success) {
    super(result);
    // A function, because the console of a browser shows private fields: the call has the key and the body.
    this.#success = () => success;
  }

  static successOf(result: object): Success | undefined {
    return #success in result ? result.#success() : undefined;
  }
}

/** Remembers the response of a result, and returns the result. */
export function withResponse<T extends object>(result: T, success: Success): T {
  new WithResponse(result, success);
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
  const success = WithResponse.successOf(result);
  if (!success) return undefined;
  const { call, response } = success;
  return {
    status: response.status,
    headers: scrubbedHeaders(call, response),
    requestId: requestIdOf(call, response),
  };
}
