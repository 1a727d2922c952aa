import createFetchClient, { type Client } from "openapi-fetch";
import { type Config, checkHeaders } from "../config.ts";
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
    // Asserted: openapi-fetch uses no more of a `Request` than this class has.
    Request: OutgoingRequest as unknown as typeof Request,
    fetch: createGuardedFetch(config),
    bodySerializer: serializeBody,
    pathSerializer: serializePath,
  });
}

/**
 * The options of one request. Every option that openapi-fetch reads is named: it reads them through the prototype,
 * where a polluted `Object.prototype` would change the address.
 */
export function openapiOptions(call: Call, params: Params, body: unknown): object {
  const { path = {}, query = {}, header } = params;
  return {
    baseUrl: undefined,
    fetch: undefined,
    Request: undefined,
    headers: call.headers,
    params: { path, query, header: header && checkHeaders(textsOf(header)) },
    parseAs: undefined,
    querySerializer: (query: Record<string, unknown>) => serializeQuery(query, call.operation),
    bodySerializer: undefined,
    pathSerializer: undefined,
    body,
    middleware: undefined,
    call,
  };
}

/** Header parameters may be numbers or booleans in the document. */
function textsOf(header: Readonly<Record<string, unknown>>): [string, string | undefined][] {
  return Object.entries(header).map(([name, value]) => [name, value == null ? undefined : `${value}`]);
}

/**
 * Takes the place of `Request`: the body stays text, which a retry sends again without a copy, and no listener is
 * added to the caller's signal.
 */
export class OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** The serialized body, if there is one. */
  readonly payload: string | undefined;
  readonly call: Call;

  constructor(url: string, init: { method: string; headers: Headers; body?: string; call: Call }) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.payload = init.body;
    this.call = init.call;
    init.call.request = this;
  }

  /** What openapi-fetch hands to middleware and `fetch` as a `Request`. */
  static from(request: object): OutgoingRequest {
    if (request instanceof OutgoingRequest) return request;
    throw new TypeError("openapi-fetch did not use the `Request` that it was given.");
  }
}
