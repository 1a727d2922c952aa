import { ConfigurationError, type ValidationIssue } from "./errors.ts";
import type { ClientEvent } from "./events.ts";
import { apiVersion, defaultBaseUrl, packageVersion } from "./generated/document.ts";
import { parseUrl } from "./url.ts";

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
  apiKey?: string | (() => string | Promise<string>);
  /**
   * Where the API is, such as `"https://eu-api.prequel.co"`. The key is sent to this origin only.
   *
   * @default the environment variable `PREQUEL_BASE_URL`, else `"https://api.prequel.co"`
   */
  baseUrl?: string;
  /**
   * How long one attempt may take, from connecting to the last byte of the answer, in ms.
   *
   * @default 60_000
   */
  timeout?: number;
  /**
   * How often a call is repeated, when repeating it is safe: a create only when it provably never left or
   * was answered 429.
   *
   * @default 2
   */
  maxRetries?: number;
  /** Replaces `globalThis.fetch`, for a proxy or a test. */
  fetch?: Fetch;
  /** Headers for every request. Their values are treated as secrets. */
  headers?: Readonly<Record<string, string>>;
  /**
   * Sent as `X-Prequel-Api-Version`; `false` sends none.
   *
   * @default the version this client was generated from, `"2023-12-01"`
   */
  apiVersion?: string | false;
  /** Hears of each attempt, answer, retry and failure. Events carry no secret; what the listener throws is ignored. */
  onEvent?: (event: ClientEvent) => void;
  /** A check to run before a source is sent; a fault throws `ValidationError`. */
  validate?: Validate;
  /** Allows `http:` to a host other than this machine: key and credentials then travel in clear text. */
  allowInsecureHttp?: boolean;
  /** Allows a base URL other than this machine in a browser, where anyone can read the key. */
  dangerouslyAllowBrowser?: boolean;
}

/** Options of one call; what is left out is the client's own. */
export interface RequestOptions {
  /** Ends the call at once, at any stage; the call rejects with the signal's own reason. */
  signal?: AbortSignal;
  /** How long one attempt may take, in ms. */
  timeout?: number;
  /** How often the call is repeated, when repeating it is safe. */
  maxRetries?: number;
  /** Headers for this call, over the client's own. Their values are treated as secrets. */
  headers?: Readonly<Record<string, string>>;
}

/** The checked options of a client: what the rest of the code relies on. */
export interface Config extends Limits {
  readonly apiKey: string | (() => string | Promise<string>);
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** The values of the caller's own headers: secrets, like the key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly callerHeaders: Readonly<Record<string, string>>;
  readonly onEvent: ((event: ClientEvent) => void) | undefined;
  readonly validate: Validate | undefined;
}

/** Reads options and environment into one frozen, checked configuration, or throws `ConfigurationError`. */
export function readConfig(options: ClientOptions): Config {
  const env = globalThis.process?.env ?? {};
  const { fetch, onEvent, validate } = options;
  const apiKey = options.apiKey ?? env.PREQUEL_API_KEY;
  const version = options.apiVersion ?? apiVersion;
  const callerHeaders = checkHeaders(options.headers);
  return Object.freeze({
    apiKey: typeof apiKey === "function" ? apiKey : checkKey(apiKey),
    baseUrl: checkBaseUrl(options.baseUrl ?? env.PREQUEL_BASE_URL ?? defaultBaseUrl, options),
    ...checkLimits(options, { timeout: 60_000, maxRetries: 2 }),
    // Looked up for every call, so that a tool that replaces the global fetch later is seen.
    fetch: fetch ?? ((url: string, init: RequestInit) => globalThis.fetch(url, init)),
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      ...(isNode() && { "user-agent": `prequel-import/${packageVersion}` }),
      ...(version && { "x-prequel-api-version": version }),
      ...callerHeaders,
    },
    callerHeaders,
    onEvent,
    validate,
  });
}

/** The key, or a `ConfigurationError` that does not quote it. */
export function checkKey(key: unknown): string {
  if (typeof key === "string" && /^[!-~]+$/.test(key)) return key;
  throw new ConfigurationError(
    "apiKey",
    key
      ? "The API key holds a space, a line break or another character that no key has: copy it again."
      : "There is no API key: set PREQUEL_API_KEY or pass `apiKey`.",
  );
}

/** Milliseconds that a timer can count, and a number of retries. */
interface Limits {
  readonly timeout: number;
  readonly maxRetries: number;
}

/** The limits that are given, else the usual ones. */
export function checkLimits(given: Pick<RequestOptions, keyof Limits>, usual: Limits): Limits {
  const check = (option: keyof Limits, least: number) => {
    const value = given[option] ?? usual[option];
    if (Number.isInteger(value) && value >= least && value < 2 ** 31) return value;
    throw new ConfigurationError(option, `\`${option}\` must be a whole number, at least ${least}.`);
  };
  return { timeout: check("timeout", 1), maxRetries: check("maxRetries", 0) };
}

/** Lower-cases the names; refuses what would break a request or stand in for an option of its own. */
export function checkHeaders(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([given, value]) => {
      const name = given.toLowerCase();
      if (!headerName.test(name) || typeof value !== "string" || !/^[\t -~\x80-\xff]*$/.test(value)) {
        throw new ConfigurationError(
          "headers",
          "`headers` holds one that cannot be sent, or that has an option of its own.",
        );
      }
      return [name, value];
    }),
  );
}

const headerName = /^(?!(?:x-api-key|content-type|x-prequel-api-version)$)[\w!#$%&'*+.^`|~-]+$/;

function checkBaseUrl(baseUrl: string, options: ClientOptions): string {
  const fail = (why: string, option = "baseUrl") => new ConfigurationError(option, `\`baseUrl\` ${why}.`);
  const url = parseUrl(baseUrl);
  if (!url) throw fail(`is not a URL: pass one such as "${defaultBaseUrl}"`);
  // Not *.localhost: outside of browsers, a name server may answer for it.
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && (loopback || options.allowInsecureHttp))) {
    throw fail("must begin with https:, unless it is this machine or `allowInsecureHttp` is set");
  }
  const address = url.origin + url.pathname;
  if (url.href !== address) {
    throw fail("must be an origin and a path: no user name, password, query or fragment");
  }
  if (isBrowser() && !loopback && !options.dangerouslyAllowBrowser) {
    throw fail(
      "must be this machine in a browser, where anyone can read the API key: call the API from a server, or set `dangerouslyAllowBrowser`",
      "dangerouslyAllowBrowser",
    );
  }
  return address.replace(/\/+$/, "");
}

function isNode(): boolean {
  return !!globalThis.process?.versions?.node;
}

// A page or a web worker: both run code that a visitor can read. Edge runtimes have neither.
function isBrowser(): boolean {
  return !isNode() && ("document" in globalThis || "importScripts" in globalThis);
}
