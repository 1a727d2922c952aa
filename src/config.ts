import { ConfigurationError } from "./errors.ts";
import { apiVersion, defaultBaseUrl, packageVersion } from "./generated/document.ts";
import { ownProperties, parseUrl } from "./json.ts";
import type { ClientOptions, FetchInit, HeadersInput, RequestOptions } from "./options.ts";
import { environment, isBrowser, isNode, knownRequestFields } from "./platform/runtime.ts";

/** The checked options of a client: what the rest of the code relies on. */
export interface Config extends Pick<ClientOptions, "fetch" | "onEvent" | "validate" | "validateUpdate"> {
  readonly apiKey: string | (() => string | Promise<string>);
  readonly baseUrl: string;
  readonly timeout: number;
  readonly maxRetries: number;
  /** The fields of a `FetchInit` that some platforms reject. */
  readonly platformInit: Pick<FetchInit, "credentials" | "cache">;
  /** The client's own headers, such as `accept`. The caller's replace them. */
  readonly headers: Readonly<Record<string, string>>;
  /** The headers that the caller set. Their values are secrets, like the key. */
  readonly callerHeaders: Readonly<Record<string, string>>;
}

/** Reads options and environment into one checked configuration, or throws `ConfigurationError`. */
export function readConfig(given: ClientOptions): Config {
  const options = ownProperties(given);
  const { apiKey, baseUrl } = options;
  const fromEnvironment = environment("PREQUEL_BASE_URL");
  const version = checkVersion(options.apiVersion ?? apiVersion);
  const callerHeaders = checkHeaders(options.headers);
  return {
    ...options,
    apiKey: typeof apiKey === "function" ? apiKey : keyFrom(apiKey),
    baseUrl: checkBaseUrl(
      baseUrl ?? fromEnvironment ?? defaultBaseUrl,
      baseUrl === undefined && fromEnvironment ? "PREQUEL_BASE_URL" : "`baseUrl`",
      options,
    ),
    ...checkLimits(options, { timeout: 60_000, maxRetries: 2 }),
    platformInit: knownRequestFields({ credentials: "omit", cache: "no-store" }),
    headers: {
      accept: "application/json",
      ...(isNode() && { "user-agent": `prequel-import/${packageVersion}` }),
      ...(version && { "x-prequel-api-version": version }),
    },
    callerHeaders,
  };
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

type Limits = Pick<Config, "timeout" | "maxRetries">;

/** The largest number that a timer takes, in ms. */
export const maxLimit = 2 ** 31 - 1;

/** Checks the given limits, and fills in the defaults. */
export function checkLimits(given: Pick<RequestOptions, keyof Limits>, defaults: Limits): Limits {
  return {
    timeout: checkLimit("timeout", given.timeout ?? defaults.timeout, 1),
    maxRetries: checkLimit("maxRetries", given.maxRetries ?? defaults.maxRetries, 0),
  };
}

/** The value of an option that is a whole number, or a `ConfigurationError` that names the option. */
function checkLimit(option: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= maxLimit) return value;
  throw new ConfigurationError(option, `\`${option}\` must be a whole number from ${least} to ${maxLimit}.`);
}

/** The headers by lower-case name, without those that are `undefined`. */
export function checkHeaders(headers: HeadersInput = {}): Record<string, string> {
  const checked: Record<string, string> = Object.create(null);
  for (const pair of pairsOf(headers)) {
    if (!Array.isArray(pair) || pair.length !== 2) throw headerError(notPairs);
    const [given, value] = pair;
    const name = String(given).toLowerCase();
    if (!headerName.test(name)) throw headerError("must have names that HTTP allows");
    if (ownHeaders.test(name)) throw headerError(`must not have \`${name}\`, which is set for you`);
    if (value === undefined) continue;
    if (typeof value !== "string" || !headerValue.test(value)) {
      throw headerError(`must have Latin-1 text as \`${name}\``);
    }
    checked[name] = checked[name] === undefined ? value : `${checked[name]}, ${value}`;
  }
  return checked;
}

function pairsOf(headers: HeadersInput): Iterable<unknown> {
  if (typeof headers !== "object" || headers === null) throw headerError(notPairs);
  return Symbol.iterator in headers ? headers : Object.entries(headers);
}

const notPairs = "must be an object, a `Headers`, a `Map` or a list of pairs";

function headerError(problem: string): ConfigurationError {
  return new ConfigurationError("headers", `\`headers\` ${problem}.`);
}

function checkVersion(version: string | false): string | false {
  if (version === false || (typeof version === "string" && headerValue.test(version))) return version;
  throw new ConfigurationError("apiVersion", "`apiVersion` must be Latin-1 text, or `false`.");
}

/** The given signal, or a `ConfigurationError` for anything that cannot be listened to. */
export function checkSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (!signal || typeof signal.addEventListener === "function") return signal;
  throw new ConfigurationError("signal", "`signal` must be an `AbortSignal`.");
}

const headerName = /^[\w!#$%&'*+.^`|~-]+$/;
const headerValue = /^[\t -~\x80-\xff]*$/;

/**
 * The headers that the client sets itself, which openapi-fetch would let a caller replace, and those of the connection,
 * which a `fetch` drops or rejects, or for which it waits for a body that never comes.
 */
const ownHeaders =
  /^(?:x-api-key|x-prequel-api-version|content-(?:type|length)|transfer-encoding|connection|keep-alive|upgrade|expect|host|te|trailer)$/;

/** Checks the base URL and removes its final slash. `subject` names the option or variable that it came from. */
function checkBaseUrl(baseUrl: string, subject: string, options: ClientOptions): string {
  const fail = (why: string, option = "baseUrl") => new ConfigurationError(option, `${subject} ${why}.`);
  const url = parseUrl(baseUrl);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw fail('must begin with "https://", or with "http://" for this machine');
  }
  // Not *.localhost: outside of browsers, a DNS server may resolve it to any address.
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === "http:" && !loopback && !options.allowInsecureHttp) {
    throw fail('must begin with "https://", unless it is this machine or `allowInsecureHttp` is set');
  }
  const address = withoutFinalSlashes(url.origin + url.pathname);
  // Workers with a compatibility date before 2022-10-31 write an origin without a slash.
  if (withoutFinalSlashes(url.href) !== address) {
    throw fail("must be an origin and a path: no user name, password, query or fragment");
  }
  if (isBrowser() && !loopback && !options.dangerouslyAllowBrowser) {
    throw fail(
      "must be this machine in a browser, where anyone can read the API key: use a server, or `dangerouslyAllowBrowser`",
      "dangerouslyAllowBrowser",
    );
  }
  return address;
}

const withoutFinalSlashes = (text: string) => text.replace(/\/+$/, "");
