import { ConfigurationError } from "./errors.ts";
import type { ClientEvent } from "./events.ts";
import { apiVersion, defaultBaseUrl, packageVersion } from "./generated/document.ts";
import { ownProperties, parseUrl } from "./json.ts";
import type { ClientOptions, Fetch, RequestOptions, Validate } from "./options.ts";

/** The checked options of a client: what the rest of the code relies on. */
export interface Config extends Limits {
  readonly apiKey: string | (() => string | Promise<string>);
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** Every header that is sent, but the key. */
  readonly headers: Readonly<Record<string, string>>;
  /** Those of them that the caller set: their values are secrets, like the key. */
  readonly callerHeaders: Readonly<Record<string, string>>;
  readonly onEvent: ((event: ClientEvent) => void) | undefined;
  readonly validate: Validate | undefined;
}

/** Reads options and environment into one frozen, checked configuration, or throws `ConfigurationError`. */
export function readConfig(given: ClientOptions): Config {
  const options = ownProperties(given);
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
      ? "The API key holds a space or another character that no key has: copy it again."
      : "There is no API key: set PREQUEL_API_KEY or pass `apiKey`.",
  );
}

/** Milliseconds that a timer can count, and a number of retries. */
interface Limits {
  readonly timeout: number;
  readonly maxRetries: number;
}

const maxLimit = 2 ** 31 - 1;

/** The given limits, or the defaults. */
export function checkLimits(given: Pick<RequestOptions, keyof Limits>, defaults: Limits): Limits {
  const check = (option: keyof Limits, least: number) => {
    const value = given[option] ?? defaults[option];
    if (Number.isInteger(value) && value >= least && value <= maxLimit) return value;
    throw new ConfigurationError(
      option,
      `\`${option}\` must be a whole number from ${least} to ${maxLimit}.`,
    );
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
          "`headers` holds what HTTP does not allow, or a name that the client sets itself.",
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
