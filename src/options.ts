import type { ClientEvent } from "./events.ts";
import { ownProperties } from "./json.ts";
import type { ValidationIssue } from "./validate/issue.ts";

/** A check of an input before it is sent: one issue per fault, none when the input is valid. */
export type Validate = (input: unknown) => readonly ValidationIssue[];

/**
 * How the client reaches the network: called with a URL string and an init, nothing else.
 * `globalThis.fetch` fits.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Options of `createClient`; every one is optional. */
export interface ClientOptions {
  /**
   * The API key, or a function that gives it: asked once for every call, so that a rotated key is picked
   * up. An error that the function throws reaches the caller unchanged.
   *
   * @default the environment variable `PREQUEL_API_KEY`
   */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /**
   * Where the API is, such as `"https://eu-api.prequel.co"`. The key is sent to this origin only.
   *
   * @default the environment variable `PREQUEL_BASE_URL`, else `"https://api.prequel.co"`
   */
  baseUrl?: string | undefined;
  /**
   * How long one attempt may take, from connecting to the last byte of the answer: in ms, from 1 to
   * 2_147_483_647, the longest that a timer can count.
   *
   * @default 60_000
   */
  timeout?: number | undefined;
  /**
   * How often a call is repeated, when repeating it is safe: a create only when it provably never left or was
   * rejected with 429.
   *
   * The wait before it is what `Retry-After` says (over 60 s, there is no repeat), else a random time of up to
   * 0.5 s, doubling with each repeat to up to 8 s.
   *
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * Used instead of `globalThis.fetch`, for a proxy or a test.
   *
   * @default `globalThis.fetch`, as it is at the time of the call
   */
  fetch?: Fetch | undefined;
  /**
   * Headers for every request. Their values are treated as secrets.
   *
   * @default none beside the client's own
   */
  headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Sent as `X-Prequel-Api-Version`; `false` sends none.
   *
   * @default the version of the OpenAPI document that this client was generated from
   */
  apiVersion?: string | false | undefined;
  /**
   * Called for each attempt, answer, retry and failure. Events carry no secret; what the listener throws is
   * ignored.
   */
  onEvent?: ((event: ClientEvent) => void) | undefined;
  /** A check to run before a source is sent; a fault throws `ValidationError`. */
  validate?: Validate | undefined;
  /**
   * Allows `http:` to a host other than this machine: key and credentials then travel in clear text.
   *
   * @default false
   */
  allowInsecureHttp?: boolean | undefined;
  /**
   * Allows a base URL other than this machine in a browser, where every visitor can read the key.
   *
   * @default false
   */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options of one call; what is left out is the client's own. */
export interface RequestOptions {
  /** Ends the call at once, at any stage; the call rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** How long one attempt may take, in ms. */
  timeout?: number | undefined;
  /** How often the call is repeated, when repeating it is safe. */
  maxRetries?: number | undefined;
  /** Headers for this call, over the client's own. Their values are treated as secrets. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** The options of a request alone, without whatever else a caller without types may pass. */
export function requestOptions(options: RequestOptions): RequestOptions {
  const { signal, timeout, maxRetries, headers } = ownProperties(options);
  return { signal, timeout, maxRetries, headers };
}
