import type { CallArguments, OperationAt, PathOf, SuccessOf } from "./document/call-types.ts";
import { ApiError } from "./errors.ts";
import { type Method, operations } from "./generated/document.ts";
import type { ErrorResponse } from "./generated/types.ts";
import { scrubbedHeaders } from "./http/response.ts";
import type { Send, Success } from "./http/send.ts";
import { isPlainObject } from "./json.ts";

/**
 * Every operation of the OpenAPI document by method and path, with openapi-fetch's verbs and the same protection as
 * `client.sources`: authenticated, never redirected, scrubbed, and repeated only where that is safe.
 *
 * An API error resolves as `error`, always in the documented envelope; `response` has the status, headers and body
 * that the server sent, with every secret replaced. Everything without a usable response throws, as in
 * `client.sources`.
 *
 * @example
 * const { data, error } = await client.api.POST("/import/sources", { body: { source } });
 */
export type Api = { readonly [M in Method]: ApiMethod<M> };

/** Calls an operation: the path as the document writes it, then parameters, body and request options. */
export type ApiMethod<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...options: CallArguments<OperationAt<M, P>>
) => Promise<ApiResult<SuccessOf<OperationAt<M, P>>>>;

/** The documented success as `data`, or the documented error as `error`. */
export type ApiResult<Data> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: ErrorResponse; response: Response };

export function createApi(send: Send): Api {
  const methodOf = <M extends Method>(method: M): ApiMethod<M> => {
    return (path, ...[options]) => resultOf(send(method, path, options, options));
  };
  // Asserted: the keys of `operations` begin with the methods.
  const methods = Object.keys(operations).map((key) => key.split(" ")[0] as Method);
  return Object.fromEntries(methods.map((method) => [method, methodOf(method)])) as Api;
}

async function resultOf<Data>(sent: Promise<Success<Data>>): Promise<ApiResult<Data>> {
  try {
    const { data, call, response } = await sent;
    let scrubbed: Response | undefined;
    return {
      data,
      // Made on first access: scrubbing its headers costs more than the rest of the call.
      get response() {
        scrubbed ??= new Response(null, {
          status: response.status,
          headers: scrubbedHeaders(call, response),
        });
        return scrubbed;
      },
    };
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    const { status, headers, body, message } = thrown;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return {
      error: isErrorResponse(body) ? body : { status: "error", data: null, message },
      response: new Response(text, { status, headers }),
    };
  }
}

function isErrorResponse(body: unknown): body is ErrorResponse {
  return isPlainObject(body) && body.status === "error" && typeof body.message === "string";
}
