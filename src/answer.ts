import * as errors from "./errors.ts";
import { nextStep } from "./failure.ts";
import { isObject, parseJson } from "./json.ts";
import type { Operation } from "./operation.ts";
import { parseRetryAfter } from "./retry.ts";
import { redacted, type Scrubber } from "./scrub.ts";
import { parseUrl } from "./url.ts";

/** What one attempt received, read to its end. */
export interface Received {
  readonly response: Response;
  /** `undefined` when the answer was longer than it may be. */
  readonly text: string | undefined;
}

/** A 2xx with the documented envelope. */
export interface Answer<Envelope = unknown> {
  readonly status: number;
  /** The answer's headers, scrubbed when asked for. */
  readonly headers: () => Record<string, string>;
  /** The parsed envelope, as the API sent it. */
  readonly envelope: Envelope;
  /** The error for an envelope that cannot be used; `what` says why. */
  readonly unusable: (what: string) => errors.InvalidResponseError;
}

/** Any 3xx; in browsers a redirect that is not followed has the status 0. */
export function isRedirect({ ok, status }: Response): boolean {
  return !ok && status < 400;
}

/** The answer when it is what the document promises; everything else is thrown as the error it means. */
export function toAnswer(operation: Operation, received: Received, scrubber: () => Scrubber): Answer {
  const { response, text } = received;
  const { status } = response;
  if (isRedirect(response)) throw redirectError(operation, response, scrubber());
  if (status >= 400 && status < 600) throw apiError(operation, received, scrubber());
  const envelope = parseJson(text ?? "");
  const unusable = (what?: string) => invalidResponse(operation, received, scrubber(), what);
  // A status outside of 200 to 599 is no more usable than a page.
  if (!response.ok || !isEnvelope(envelope, operation)) throw unusable();
  return {
    status,
    headers: () => scrubHeaders(response.headers, scrubber()),
    envelope,
    unusable,
  };
}

function isEnvelope(value: unknown, operation: Operation): boolean {
  if (!isObject(value) || value.status !== "success" || !isObject(value.data)) return false;
  const data = value.data[operation.field];
  return isObject(data) && Array.isArray(data) === operation.list;
}

/** The class of each documented status, and what a person does about it. What happened, the API says itself. */
const statusErrors: Readonly<Record<number, readonly [type: typeof errors.ApiError, advice: string]>> = {
  400: [errors.BadRequestError, "check the input"],
  401: [errors.AuthenticationError, "check that the API key is right and belongs to this environment"],
  403: [errors.PermissionDeniedError, "use an API key that may do this"],
  404: [errors.NotFoundError, "check the id and `baseUrl`"],
  409: [errors.ConflictError, "check what exists already"],
  413: [errors.PayloadTooLargeError, "send less than 32 MB"],
  422: [errors.UnprocessableEntityError, "correct the input"],
  429: [errors.RateLimitError, "wait before the next request"],
};

function apiError(operation: Operation, { response, text }: Received, scrubber: Scrubber): errors.ApiError {
  const { status } = response;
  const body = text ? (scrubber.json(parseJson(text)) ?? scrubber.text(text)) : undefined;
  const said = isObject(body) && typeof body.message === "string" && body.message;
  const [type, advice] = statusErrors[status] ?? [
    status < 500 ? errors.ApiError : errors.ServerError,
    status < 500 && status !== 408 ? "see `body`" : nextStep(operation),
  ];
  return new type(
    `The API answered ${operation.id} with ${status}${said ? ` (${said.slice(0, 300)})` : ""}: ${advice}.`,
    {
      status,
      body,
      headers: scrubHeaders(response.headers, scrubber),
      requestId: requestIdOf(response, () => scrubber),
      retryAfter: parseRetryAfter(response.headers.get("retry-after"), Date.now()),
    },
  );
}

function redirectError(operation: Operation, response: Response, scrubber: Scrubber): errors.RedirectError {
  const target = response.headers.get("location");
  // Scrubbed as it came: parsing would change how a secret in it is spelt.
  const url = target ? parseUrl(scrubber.text(target), response.url || undefined) : undefined;
  const location = url?.host ? url.origin : undefined;
  return new errors.RedirectError(
    `The server redirected ${operation.id}${location ? ` to ${location}` : ""}, which is never followed because the request carries credentials: check that \`baseUrl\` is the API's own address; ${nextStep(operation)}.`,
    response.status || undefined,
    location,
  );
}

function invalidResponse(
  operation: Operation,
  { response, text }: Received,
  scrubber: Scrubber,
  unusable?: string,
): errors.InvalidResponseError {
  const contentType = scrubber.text(response.headers.get("content-type") ?? "");
  const mediaType = /^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0];
  const what =
    unusable ??
    (text === undefined
      ? "more than 32 MiB"
      : text === ""
        ? "an empty body"
        : `a body that is not the documented envelope${mediaType ? ` (${mediaType})` : ""}`);
  return new errors.InvalidResponseError(
    `${operation.id} was answered ${response.status} with ${what}: check that \`baseUrl\` is the API's own address; ${nextStep(operation)}.`,
    response.status,
    mediaType,
  );
}

export function requestIdOf(response: Response, scrubber: () => Scrubber): string | undefined {
  const id = response.headers.get("x-request-id");
  return id ? scrubber().text(id) : undefined;
}

function scrubHeaders(headers: Headers, scrubber: Scrubber): Record<string, string> {
  return Object.fromEntries(
    // No name of a header holds brackets.
    [...headers].map(([name, value]) => [
      scrubber.text(name).replaceAll(redacted, "redacted"),
      scrubber.text(value),
    ]),
  );
}
