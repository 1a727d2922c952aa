import type { ValidationIssue } from "./validate/issue.ts";

/**
 * What is known about a request that failed.
 *
 * - `"not-sent"`: it never left this machine; repeating it is safe.
 * - `"rejected"`: the API responded and did not do it; change something first (after a 429, wait).
 * - `"unknown"`: the API may have carried out the request; look for the source before you repeat a create.
 */
export type Outcome = "not-sent" | "rejected" | "unknown";

/**
 * The base of every error this package throws.
 *
 * `name` is the stable way to tell the classes apart: unlike `instanceof` it also works when two copies of
 * the package are installed. No error carries a secret, not even in `cause`.
 */
export class PrequelError extends Error {
  /** What is known about the request: never sent, rejected by the API, or unknown. */
  declare readonly outcome: Outcome;

  constructor(message: string, outcome: Outcome, details?: object) {
    super(message);
    Object.assign(this, { outcome }, details);
  }
}

/**
 * An option of `createClient` or of a call cannot be used. Nothing was sent, unless `outcome` is `"unknown"`: then the
 * caller's `fetch` returned something that is not a response.
 */
export class ConfigurationError extends PrequelError {
  /** The option to change, such as `"apiKey"` or `"baseUrl"`. */
  declare readonly option: string;

  constructor(option: string, message: string, outcome: Outcome = "not-sent") {
    super(message, outcome, { option });
  }
}

/** The input does not fit the document; nothing was sent. */
export class ValidationError extends PrequelError {
  /** One issue for each mistake, in the order of the fields. */
  declare readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more in \`issues\`)` : "";
    super(`The input was not sent: ${issues[0]?.message ?? "it is not valid"}${more}`, "not-sent", {
      issues,
    });
  }
}

/** The fields of an {@link ApiError}, to make one in a test. */
export interface ApiErrorDetails {
  /** The HTTP status. */
  readonly status: number;
  /** The body, parsed where it is JSON. */
  readonly body: unknown;
  /** The response headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The API's own id of the request. */
  readonly requestId: string | undefined;
  /** The delay that the API asks for, in ms. */
  readonly retryAfter: number | undefined;
}

/** The API responded with a status that is neither 2xx nor 3xx. Common statuses have subclasses. */
export class ApiError extends PrequelError {
  /** The HTTP status, such as `401`. */
  declare readonly status: number;
  /** The body: parsed JSON, else text, else (empty or over 1 MiB) `undefined`. Secrets read `[redacted]`. */
  declare readonly body: unknown;
  /** The response headers by lower-case name. Secrets read `[redacted]`. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** The API's own id of the request (`x-request-id`): quote it to support. */
  declare readonly requestId: string | undefined;
  /** How long the API asks to wait before the next request (`Retry-After`), in ms. */
  declare readonly retryAfter: number | undefined;

  constructor(message: string, details: ApiErrorDetails) {
    const { status } = details;
    super(message, status < 500 && status !== 408 ? "rejected" : "unknown", details);
  }
}

/** 400: the API could not read the request. */
export class BadRequestError extends ApiError {}

/** 401: the API key is missing, wrong or revoked. */
export class AuthenticationError extends ApiError {}

/** 403: the API key is valid but may not do this. */
export class PermissionDeniedError extends ApiError {}

/** 404: there is nothing at this address. */
export class NotFoundError extends ApiError {}

/** 409: the request conflicts with what the API already has. */
export class ConflictError extends ApiError {}

/** 413: the body is larger than the API accepts (32 MB). */
export class PayloadTooLargeError extends ApiError {}

/** 422: the API could read the request but rejects its content. */
export class UnprocessableEntityError extends ApiError {}

/** 429: too many requests; `retryAfter` says how long to wait when the API does. */
export class RateLimitError extends ApiError {}

/** 5xx: the API failed. It may have carried out the request all the same: `outcome` is `"unknown"`. */
export class ServerError extends ApiError {}

/** The server responded with a redirect (any 3xx). It is never followed: the request carries credentials. */
export class RedirectError extends PrequelError {
  /** The HTTP status; `undefined` in browsers, where a redirect that is not followed cannot be read. */
  declare readonly status: number | undefined;
  /** The origin it pointed to, such as `"https://example.com"`; `undefined` when missing or unreadable. */
  declare readonly location: string | undefined;

  constructor(message: string, status: number | undefined, location: string | undefined) {
    super(message, "unknown", { status, location });
  }
}

/** A complete 2xx is not the documented envelope: it is HTML, broken or empty JSON, or over 32 MiB. */
export class InvalidResponseError extends PrequelError {
  /** The HTTP status. */
  declare readonly status: number;
  /** The media type of the response, such as `"text/html"`. */
  declare readonly contentType: string | undefined;

  constructor(message: string, status: number, contentType: string | undefined) {
    super(message, "unknown", { status, contentType });
  }
}

/** The network failed before a complete response arrived. `outcome` says whether the request had left. */
export class ConnectionError extends PrequelError {
  /** The system's or the HTTP engine's code, such as `"ECONNREFUSED"`, where there is one. */
  declare readonly code: string | undefined;

  constructor(message: string, outcome: Outcome, code: string | undefined) {
    super(message, outcome, { code });
  }
}

/**
 * No complete response arrived in time, or the `apiKey` function returned no key in time. In the second case, `outcome`
 * is `"not-sent"`.
 */
export class TimeoutError extends PrequelError {
  /** How long one attempt was allowed to take, in ms. */
  declare readonly timeout: number;

  constructor(message: string, outcome: Outcome, timeout: number) {
    super(message, outcome, { timeout });
  }
}

/** The class for an error status, and the advice in its message. The API's own message says what happened. */
interface StatusError {
  readonly type: typeof ApiError;
  readonly advice: string;
}

/** The statuses with a class of their own. The README and the tests read this table. */
export const statusErrors: Readonly<Record<number, StatusError>> = {
  400: { type: BadRequestError, advice: "check the input" },
  401: { type: AuthenticationError, advice: "check the API key and its environment" },
  403: { type: PermissionDeniedError, advice: "use an API key with permission for this operation" },
  404: { type: NotFoundError, advice: "check the id and `baseUrl`" },
  409: { type: ConflictError, advice: "check what already exists" },
  413: { type: PayloadTooLargeError, advice: "send less than 32 MB" },
  422: { type: UnprocessableEntityError, advice: "correct the input" },
  429: { type: RateLimitError, advice: "wait before the next request" },
};

/** Class and advice for any status from 400. After 408 and 5xx the operation may have been done: see `nextStep`. */
export function statusErrorOf(status: number, nextStep: string): StatusError {
  const known = statusErrors[status];
  if (known) return known;
  if (status >= 500) return { type: ServerError, advice: nextStep };
  return { type: ApiError, advice: status === 408 ? nextStep : "see `body`" };
}

const classes = {
  PrequelError,
  ConfigurationError,
  ValidationError,
  ApiError,
  BadRequestError,
  AuthenticationError,
  PermissionDeniedError,
  NotFoundError,
  ConflictError,
  PayloadTooLargeError,
  UnprocessableEntityError,
  RateLimitError,
  ServerError,
  RedirectError,
  InvalidResponseError,
  ConnectionError,
  TimeoutError,
};

// On the prototype: a stack trace then begins with the name, and no error has the name as a field of its own. From a
// string, because a minifier renames classes.
for (const [name, type] of Object.entries(classes)) type.prototype.name = name;
