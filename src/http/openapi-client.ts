import createFetchClient, { type Client } from "openapi-fetch";
import type { Config } from "../config.ts";
import { type CallParts, serializeBody, serializePath, serializeQuery } from "../document/serializers.ts";
import type { paths } from "../generated/types.ts";
import { ownValue } from "../json.ts";
import type { Call } from "./call.ts";
import { createGuardedFetch } from "./guarded-fetch.ts";

/** openapi-fetch with the types of the document. It builds and sends every request, and parses every success. */
export type OpenapiClient = Client<paths>;

/** Creates the client without the middleware that adds the key. */
export function createOpenapiClient(config: Config): OpenapiClient {
  return createFetchClient<paths>({
    baseUrl: config.baseUrl,
    // Asserted: a completed call has all the fields of a `Request` that openapi-fetch reads.
    Request: completeCall as unknown as typeof Request,
    fetch: createGuardedFetch(config),
    bodySerializer: serializeBody,
    pathSerializer: serializePath,
  });
}

/**
 * The options of one request. Lists every option, even as `undefined`: openapi-fetch also reads inherited ones, so a
 * polluted `Object.prototype` could change the address.
 */
export function openapiOptions(call: Call, input: CallParts = {}): object {
  const params = ownValue(input, "params") ?? {};
  const query = ownValue(params, "query");
  return {
    baseUrl: undefined,
    fetch: undefined,
    Request: undefined,
    headers: call.callerHeaders,
    params: { path: ownValue(params, "path") ?? nothing, query: query ?? nothing, header: undefined },
    parseAs: undefined,
    querySerializer: query && (() => serializeQuery(query, call.operation)),
    bodySerializer: undefined,
    pathSerializer: undefined,
    body: ownValue(input, "body"),
    middleware: undefined,
    call,
  };
}

const nothing = Object.create(null);

/**
 * Takes the place of `Request`, and completes the call: its body stays text, which a retry sends again without a copy,
 * and no listener is added to the caller's signal. It must be a `function`, because openapi-fetch calls it with `new`.
 */
function completeCall(url: string, { call, method, headers, body }: CallInit): Call {
  call.url = url;
  call.method = method;
  call.headers = headers;
  call.body = body;
  return call;
}

type CallInit = Pick<Call, "method" | "headers" | "body"> & { readonly call: Call };

/** The call behind what openapi-fetch hands to middleware and `fetch`. */
export function callOf(request: Request): Call {
  // Asserted: `completeCall` makes every request.
  return request as object as Call;
}
