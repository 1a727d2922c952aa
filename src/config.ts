import { ConfigurationError } from "./errors.ts";
import type { ClientEvent } from "./events.ts";
import { apiVersion, defaultBaseUrl, packageVersion } from "./generated/document.ts";
import { ownProperties, parseUrl } from "./json.ts";
import type { ClientOptions, Fetch, FetchInit, HeadersInput, RequestOptions, Validate } from "./options.ts";
import { environment, isBrowser, isNode, isRequestField } from "./platform/runtime.ts";

/** The checked options of a client: what the rest of the code relies on. */
export interface Config extends Limits {
  readonly apiKey: string | (() => string | Promise<string>);
  readonly baseUrl: string;
  /** `undefined` for the global one, which a tool may replace at any time. */
  readonly fetch: Fetch | undefined;
  /** The parts of a `FetchInit` that not every platform takes. */
  readonly platformInit: Pick<FetchInit, "credentials" | "cache">;
  /** Every header that is sent, but the key. */
  readonly headers: Readonly<Record<string, string>>;
  /** Those of them that the caller set: their values are secrets, like the key. */
  readonly callerHeaders: Readonly<Record<string, string>>;
  readonly onEvent: ((event: ClientEvent) => void) | undefined;
  readonly validate: Validate | undefined;
  readonly validateUpdate: Validate | undefined;
}

/** Reads options and environment into one frozen, checked configuration, or throws `ConfigurationError`. */
export function readConfig(given: ClientOptions): Config {
  const options = ownProperties(given);
  const { fetch, onEvent, validate, validateUpdate, apiKey, baseUrl } = options;
  const version = options.apiVersion ?? apiVersion;
  const callerHeaders = checkHeaders(options.headers);
  return Object.freeze({
    apiKey: typeof apiKey === "function" ? apiKey : keyFrom(apiKey),
    baseUrl:
      baseUrl === undefined
        ? checkBaseUrl(environment("PREQUEL_BASE_URL") ?? defaultBaseUrl, "PREQUEL_BASE_URL", options)
        : checkBaseUrl(baseUrl, "`baseUrl`", options),
    ...checkLimits(options, { timeout: 60_000, maxRetries: 2 }),
    fetch: checkFetch(fetch),
    platformInit: {
      ...(isRequestField("credentials") && { credentials: "omit" as const }),
      // Next would keep a response for a year.
      ...(isRequestField("cache") && { cache: "no-store" as const }),
    },
    headers: {
      accept: "application/json",
      ...(isNode() && { "user-agent": `prequel-import/${packageVersion}` }),
      ...(version && { "x-prequel-api-version": version }),
      ...callerHeaders,
    },
    callerHeaders,
    onEvent,
    validate,
    validateUpdate,
  });
}

function keyFrom(option: string | undefined): string {
  const variable = "PREQUEL_API_KEY";
  if (option !== undefined) return checkKey(option);
  // A variable that was read from a file often ends in the file's last line break.
  return checkKey(environment(variable)?.replace(/[\r\n]+$/, ""), `The API key in ${variable}`);
}

/** The key, or a `ConfigurationError` that does not quote it. */
export function checkKey(key: unknown, subject = "The API key"): string {
  if (typeof key === "string" && /^[!-~]+$/.test(key)) return key;
  throw new ConfigurationError(
    "apiKey",
    key
      ? `${subject} contains whitespace or a non-ASCII character: copy it again.`
      : "There is no API key: set PREQUEL_API_KEY or pass `apiKey`.",
  );
}

function checkFetch(fetch: Fetch | undefined): Fetch | undefined {
  if (fetch === undefined || typeof fetch === "function") return fetch;
  throw new ConfigurationError("fetch", "`fetch` must be a function.");
}

/** Milliseconds that a timer can count, and a number of retries. */
interface Limits {
  readonly timeout: number;
  readonly maxRetries: number;
}

const maxLimit = 2 ** 31 - 1;

/** The given limits, or the defaults. */
export function checkLimits(given: Pick<RequestOptions, keyof Limits>, defaults: Limits): Limits {
  return {
    timeout: checkLimit("timeout", given.timeout ?? defaults.timeout, 1),
    maxRetries: checkLimit("maxRetries", given.maxRetries ?? defaults.maxRetries, 0),
  };
}

/** The value of an option that is a whole number, or a `ConfigurationError` that names the option. */
export function checkLimit(option: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= maxLimit) return value;
  throw new ConfigurationError(option, `\`${option}\` must be a whole number from ${least} to ${maxLimit}.`);
}

/** The headers by lower-case name, without those that are `undefined`. */
export function checkHeaders(headers: HeadersInput = {}): Record<string, string> {
  const checked = new Map<string, string>();
  for (const [given, value] of entriesOf(headers)) {
    const name = `${given}`.toLowerCase();
    if (!headerName.test(name)) throw headerError("contains a name that HTTP does not allow");
    if (ownHeaders.test(name)) throw headerError(`contains \`${name}\`, which the client sets itself`);
    if (value === undefined) continue;
    if (typeof value !== "string" || !headerValue.test(value)) {
      throw headerError(`contains a value for \`${name}\` that HTTP does not allow: pass text in Latin-1`);
    }
    checked.set(name, value);
  }
  return Object.fromEntries(checked);
}

function entriesOf(headers: HeadersInput): Iterable<readonly [unknown, unknown]> {
  if (typeof headers === "object" && headers !== null) {
    return Symbol.iterator in headers ? (headers as Iterable<[unknown, unknown]>) : Object.entries(headers);
  }
  throw headerError("must be an object, a `Headers`, a `Map` or a list of pairs");
}

function headerError(problem: string): ConfigurationError {
  return new ConfigurationError("headers", `\`headers\` ${problem}.`);
}

const headerName = /^[\w!#$%&'*+.^`|~-]+$/;
const headerValue = /^[\t -~\x80-\xff]*$/;

/** Set by the client or by the platform: one of the caller's would break the request. */
const ownHeaders =
  /^(?:x-api-key|x-prequel-api-version|content-type|content-length|connection|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/;

/** The address without a final slash. `subject` is where it came from. */
function checkBaseUrl(baseUrl: string, subject: string, options: ClientOptions): string {
  const fail = (why: string, option = "baseUrl") => new ConfigurationError(option, `${subject} ${why}.`);
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

/** A signal that cannot be listened to would never end the call. */
export function checkSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (signal === undefined || typeof signal?.addEventListener === "function") return signal;
  throw new ConfigurationError("signal", "`signal` must be an `AbortSignal`.");
}
