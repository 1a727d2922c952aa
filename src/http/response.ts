import { nextStep } from "../document/operation.ts";
import { type ApiError, InvalidResponseError, RedirectError, statusErrorOf } from "../errors.ts";
import { isPlainObject, parseJson, parseUrl } from "../json.ts";
import type { ResponseHeaders } from "../options.ts";
import { redacted } from "../secrets/span.ts";
import type { Call } from "./call.ts";
import { parseRetryAfter } from "./retry.ts";

const maxSuccessBytes = 32 * 2 ** 20;
const maxErrorBytes = 2 ** 20;

/** A response, read to its end. */
export interface ReadResponse {
  readonly status: number;
  readonly headers: Partial<ResponseHeaders>;
  /** `undefined` when the body is over its limit: 32 MiB for a success, 1 MiB for an error. */
  readonly text: string | undefined;
}

/** How much of a body is read: nothing of a redirect, which nobody needs. */
export function limitOf(status: number): number {
  if (isRedirect(status)) return 0;
  return status < 400 ? maxSuccessBytes : maxErrorBytes;
}

/** Any 3xx. In browsers, a redirect that is not followed has status 0. */
function isRedirect(status: number): boolean {
  return status < 200 || (status >= 300 && status < 400);
}

/** Throws the error that a response means, unless it is a 2xx with a readable body. */
export function throwUnlessSuccess(call: Call, response: ReadResponse): void {
  const { status, text } = response;
  if (isRedirect(status)) throw redirectError(call, response);
  // Fetch allows no status over 599, but a server may send one.
  const isKnown = status < 600;
  if (status >= 400 && isKnown) throw apiError(call, response);
  if (text === undefined || !isKnown) throw invalidResponseError(call, response);
}

function apiError(call: Call, response: ReadResponse): ApiError {
  const { operation, scrubber } = call;
  const { status, text } = response;
  const body = text ? (scrubber.json(parseJson(text)) ?? scrubber.text(text)) : undefined;
  const message = isPlainObject(body) && typeof body.message === "string" ? body.message.slice(0, 300) : "";
  const { type, advice } = statusErrorOf(status, nextStep(operation));
  return new type(
    `The API responded to ${operation.id} with ${status}${message && ` (${message})`}: ${advice}.`,
    {
      status,
      body,
      headers: scrubbedHeaders(call, response),
      requestId: requestIdOf(call, response),
      retryAfter: parseRetryAfter(headerOf(call, response, "retry-after"), Date.now()),
    },
  );
}

function redirectError(call: Call, response: ReadResponse): RedirectError {
  const { status } = response;
  const target = headerOf(call, response, "location");
  const parsed = target ? parseUrl(target, call.url) : undefined;
  // Scrubbed once more, because parsing changes how a secret is spelled.
  const location = parsed?.host ? call.scrubber.text(parsed.origin) : undefined;
  return new RedirectError(
    `The server redirected ${call.operation.id}${location ? ` to ${location}` : ""}, which is never followed because the request carries credentials: check that \`baseUrl\` is the API's own address; ${nextStep(call.operation)}.`,
    status || undefined,
    location,
  );
}

/** The error for a 2xx that cannot be used; `problem` says why when its body is the documented envelope. */
export function invalidResponseError(
  call: Call,
  response: ReadResponse,
  problem?: string,
): InvalidResponseError {
  const { status, text } = response;
  const mediaType = /^[\w.+-]+\/[\w.+-]+/.exec(headerOf(call, response, "content-type"))?.[0];
  const what =
    problem ??
    (text === undefined
      ? "more than 32 MiB"
      : text === ""
        ? "an empty body"
        : `a body that is not the documented envelope${mediaType ? ` (${mediaType})` : ""}`);
  return new InvalidResponseError(
    `The API responded to ${call.operation.id} with ${status} and ${what}: check that \`baseUrl\` is the API's own address; ${nextStep(call.operation)}.`,
    status,
    mediaType,
  );
}

export function requestIdOf(call: Call, response: ReadResponse): string | undefined {
  return headerOf(call, response, "x-request-id") || undefined;
}

/** Scrubbed, because a server may echo a header or the body of the request in any header. Empty when it is missing. */
function headerOf({ scrubber }: Call, { headers }: ReadResponse, name: string): string {
  const value = headers.get?.(name);
  return value ? scrubber.text(value) : "";
}

export function scrubbedHeaders({ scrubber }: Call, { headers }: ReadResponse): Record<string, string> {
  // Asserted: iterable headers yield pairs.
  const entries = Symbol.iterator in headers ? [...(headers as Iterable<[string, string]>)] : [];
  return Object.fromEntries(
    // A header name cannot contain brackets.
    entries.map(([name, value]) => [
      scrubber.text(name).replaceAll(redacted, "redacted"),
      scrubber.text(value),
    ]),
  );
}
