import type { Answer } from "./answer.ts";
import { ApiError } from "./errors.ts";
import type { ErrorResponse } from "./generated/types.ts";
import { isObject } from "./json.ts";
import type { CallArguments, Method, OperationAt, PathOf, SuccessOf } from "./operation-types.ts";
import type { Transport } from "./transport.ts";

/**
 * The API's operations by method and path, typed from the OpenAPI document as openapi-fetch types them, with
 * the same safeguards as `client.sources`: authenticated, origin-locked, scrubbed, repeated only where
 * that is safe.
 *
 * An answer that is an API error resolves as `error`, always in the documented envelope; `response` holds
 * what the server sent, with every secret replaced. Whatever leaves no usable answer throws, as
 * `client.sources` does.
 *
 * @example
 * const { data, error } = await client.api.POST("/import/sources", { body: { source } });
 */
export interface Api {
  GET: ApiMethod<"GET">;
  POST: ApiMethod<"POST">;
}

/** Calls an operation: the path as the document writes it, then parameters, body and options. */
export type ApiMethod<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...options: CallArguments<OperationAt<M, P>>
) => Promise<ApiResult<SuccessOf<OperationAt<M, P>>>>;

/** The documented answer, or the documented error. */
export type ApiResult<Success> =
  | { data: Success; error?: never; response: Response }
  | { data?: never; error: ErrorResponse; response: Response };

export function createApi(transport: Transport): Api {
  return {
    GET: (path, ...options) => resolve(transport("GET", path, ...options)),
    POST: (path, ...options) => resolve(transport("POST", path, ...options)),
  };
}

async function resolve<Success>(call: Promise<Answer<Success>>): Promise<ApiResult<Success>> {
  try {
    const { status, headers, envelope } = await call;
    let made: Response | undefined;
    return {
      data: envelope,
      // Made on first access: scrubbing its headers costs more than the rest of the call.
      get response() {
        made ??= new Response(null, { status, headers: headers() });
        return made;
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
  return isObject(body) && body.status === "error" && typeof body.message === "string";
}
