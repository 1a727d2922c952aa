import type { Config } from "../config.ts";
import type { CallInput, OperationAt, PathOf, SuccessOf } from "../document/call-types.ts";
import { isDocumented } from "../document/operation.ts";
import type { CallParts } from "../document/serializers.ts";
import { ConfigurationError, PrequelError } from "../errors.ts";
import { type Method, operations } from "../generated/document.ts";
import { ownProperties } from "../json.ts";
import type { RequestOptions } from "../options.ts";
import { Call } from "./call.ts";
import { type OpenapiClient, openapiOptions } from "./openapi-client.ts";
import { invalidResponseError, type ReadResponse } from "./response.ts";

/** Sends one operation of the document. It resolves to a documented success, and throws everything else. */
export type Send = <M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  input: CallInput<OperationAt<M, P>> | undefined,
  options: RequestOptions | undefined,
) => Promise<Success<SuccessOf<OperationAt<M, P>>>>;

/** A 2xx with the documented body. */
export interface Success<Data = unknown> {
  /** The parsed body, as the API sent it. */
  readonly data: Data;
  readonly call: Call;
  readonly response: ReadResponse;
}

/** Sends every call through openapi-fetch, with the named options alone. */
export function createSend(client: OpenapiClient, config: Config): Send {
  // Asserted: the type of `Send` has checked method, path and options against the document.
  const request = client.request as (
    method: Method,
    path: string,
    init: object,
  ) => Promise<{ data?: unknown }>;

  const send = async (
    method: Method,
    path: string,
    input: CallParts | undefined,
    options: RequestOptions = {},
  ): Promise<Success> => {
    const operation = operations[`${method} ${path}`];
    if (!operation) throw new ConfigurationError("path", "The document has no such operation.");
    const call = new Call(operation, ownProperties(options), config);
    try {
      const { data } = await request(method, path, openapiOptions(call, input));
      const response = call.success;
      if (response && isDocumented(operation, data, response.text)) return { data, call, response };
      throw response && invalidResponseError(call, response);
    } catch (thrown) {
      // Once there is a success, only its parsing can have failed.
      const { success } = call;
      const error =
        success && !(thrown instanceof PrequelError) ? invalidResponseError(call, success) : thrown;
      // A call that is rejected before there is a request has not started, and emits no event.
      if (call.url) call.reportFailure(error);
      throw error;
    }
  };
  // Asserted: `isDocumented` lets through only what the document says of the operation.
  return send as unknown as Send;
}
