import createFetchClient, { type Client } from "openapi-fetch";
import type { Config } from "../config.ts";
import { type Params, serializeBody, serializePath, serializeQuery } from "../document/serializers.ts";
import type { paths } from "../generated/types.ts";
import type { Call } from "./call.ts";
import { createGuardedFetch } from "./guarded-fetch.ts";

/** openapi-fetch over the document. It builds, sends and parses every request; our `fetch` guards it. */
export type OpenapiClient = Client<paths>;

/** Creates the client without the authentication middleware: as it is, it sends no key. */
export function createOpenapiClient(config: Config): OpenapiClient {
  return createFetchClient<paths>({
    baseUrl: config.baseUrl,
    headers: config.headers,
    // Asserted: openapi-fetch uses no more of a `Request` than a completed call has.
    Request: completeCall as unknown as typeof Request,
    fetch: createGuardedFetch(config),
    bodySerializer: serializeBody,
    pathSerializer: serializePath,
  });
}

/**
 * The options of one request. Every option that openapi-fetch reads is named: it reads them through the prototype,
 * where a polluted `Object.prototype` would change the address.
 */
export function openapiOptions(call: Call, params: Params | undefined, body: unknown): object {
  const { path = {}, query = {} } = { path: undefined, query: undefined, ...params };
  return {
    baseUrl: undefined,
    fetch: undefined,
    Request: undefined,
    headers: call.callerHeaders,
    params: { path, query, header: undefined },
    parseAs: undefined,
    querySerializer: (query: Record<string, unknown>) => serializeQuery(query, call.operation),
    bodySerializer: undefined,
    pathSerializer: undefined,
    body,
    middleware: undefined,
    call,
  };
}

/**
 * Takes the place of `Request`, and completes the call: its body stays text, which a retry sends again without a copy,
 * and no listener is added to the caller's signal. It must be a `function`, because openapi-fetch calls it with `new`.
 */
function completeCall(url: string, { call, method, headers, body }: RequestInit & { call: Call }): Call {
  return Object.assign(call, { url, method, headers, body });
}

/** The call behind what openapi-fetch hands to middleware and `fetch`. */
export function callOf(request: Request): Call {
  // Asserted: `completeCall` makes every request.
  return request as object as Call;
}
