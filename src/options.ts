import type { ClientEvent } from "./events.ts";
import type { ValidationIssue } from "./validate/issue.ts";

/** A check of an input before it is sent: one issue for each mistake, none when the input is valid. */
export type Validate = (input: unknown) => readonly ValidationIssue[];

/**
 * How the client reaches the network: a function that takes a URL and a small init, and resolves to a response.
 * The platform's `fetch` fits, and so do those of undici, node-fetch and cross-fetch, or one that wraps them. It must
 * not repeat a request or make another one: whether a create was sent is read from the error that it throws.
 *
 * @example
 * const dispatcher = new undici.ProxyAgent("http://proxy.example.com:8080");
 * createClient({ fetch: (url, init) => undici.fetch(url, { ...init, dispatcher }) });
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** The second argument of a {@link Fetch}. Pass it on as it is, with your own additions. */
export interface FetchInit {
  /** In capitals, such as `"POST"`. */
  method: string;
  /** By lower-case name, the API key among them. */
  headers: Record<string, string>;
  /** JSON with the credentials, or `null`. */
  body: string | null;
  /** A redirect must not be followed: it would carry the key and the credentials elsewhere. */
  redirect: "manual";
  /** Only where the platform's `Request` knows it. */
  credentials?: "omit";
  /** Only where the platform's `Request` knows it. */
  cache?: "no-store";
  /** Aborted at the deadline, or when the caller's own signal is. */
  signal: AbortSignal;
}

/** The response that a {@link Fetch} resolves to. */
export interface FetchResponse {
  /** The HTTP status. */
  readonly status: number;
  readonly ok: boolean;
  readonly headers: ResponseHeaders;
  readonly url?: string;
  /** Read up to a limit when it is a web stream. */
  readonly body?: unknown;
  /** Called when `body` is not a web stream. */
  text(): Promise<string>;
}

/** The headers of a {@link FetchResponse}. Those that cannot be iterated are missing from errors. */
export interface ResponseHeaders extends Partial<Iterable<readonly [string, string]>> {
  /** The value of a header, whatever the letter case of the name. */
  get(name: string): string | null | undefined;
}

/**
 * Headers by name: a record, a `Headers`, a `Map`, or a list of pairs. A value that is `undefined` leaves the header
 * out.
 */
export type HeadersInput =
  | Readonly<Record<string, string | undefined>>
  | Iterable<readonly [name: string, value: string | undefined]>
  | Headers;

/** Options of `createClient`; every one is optional. */
export interface ClientOptions {
  /**
   * The API key, or a function that returns it. The function is called once for every call, so that a rotated key is
   * picked up. An error that it throws reaches the caller unchanged.
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
   * How long one attempt may take, from connecting to the last byte of the response: in ms, from 1 to
   * 2_147_483_647, the longest that a timer can count. Node's own `fetch` gives up after 300 s, whatever is set here;
   * pass a `fetch` with undici's `headersTimeout` and `bodyTimeout` for more.
   *
   * @default 60_000
   */
  timeout?: number | undefined;
  /**
   * How often a call is repeated, when repeating it is safe: a create only when it provably never left, or was
   * rejected with a 429 that has a valid `Retry-After`.
   *
   * The delay before it is what `Retry-After` says, else a random time of up to 0.5 s, doubling with each repeat to
   * up to 8 s. When `Retry-After` is over 60 s, there is no repeat.
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
  headers?: HeadersInput | undefined;
  /**
   * Sent as `X-Prequel-Api-Version`; `false` sends none.
   *
   * @default the version of the OpenAPI document that this client was generated from
   */
  apiVersion?: string | false | undefined;
  /**
   * Called for each attempt, response, retry and failure. Events carry no secret, and an error that the listener
   * throws is ignored.
   */
  onEvent?: ((event: ClientEvent) => void) | undefined;
  /** A check to run before a source is sent, such as `validateSource`. An issue throws `ValidationError`. */
  validate?: Validate | undefined;
  /** A check to run before changes are sent, such as `validateSourceUpdate`. An issue throws `ValidationError`. */
  validateUpdate?: Validate | undefined;
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
  headers?: HeadersInput | undefined;
}
