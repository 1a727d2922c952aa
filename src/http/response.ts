import { nextStep } from "../document/operation.ts";
import { type ApiError, InvalidResponseError, RedirectError, statusErrorOf } from "../errors.ts";
import { isPlainObject, parseJson, parseUrl } from "../json.ts";
import { redacted } from "../secrets/scrub.ts";
import type { Call } from "./call.ts";
import { parseRetryAfter } from "./retry.ts";

const maxSuccessBytes = 32 * 2 ** 20;
const maxErrorBytes = 2 ** 20;

/** A response, read to its end. */
export interface ReadResponse extends Pick<Response, "ok" | "status" | "url" | "headers"> {
  /** `undefined` when the body is over its limit: 32 MiB for a success, 1 MiB for an error. */
  readonly text: string | undefined;
}

/** Reads a response, except for the body of a redirect, which nobody needs. */
export async function readResponse(response: Response): Promise<ReadResponse> {
  const { ok, status, url, headers } = response;
  if (isRedirect(response)) {
    discard(response.body);
    return { ok, status, url, headers, text: "" };
  }
  return { ok, status, url, headers, text: await readText(response, ok ? maxSuccessBytes : maxErrorBytes) };
}

/** Reads a body as text, or returns `undefined` as soon as it is longer than `limit` bytes. */
export async function readText(response: Response, limit: number): Promise<string | undefined> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    // Most bodies are one chunk, and decoding that at once is several times cheaper than decoding a stream.
    if (done) return chunks[1] ? new Blob(chunks).text() : new TextDecoder().decode(chunks[0]);
    size += value.byteLength;
    if (size > limit) {
      discard(reader);
      return undefined;
    }
    chunks.push(value);
  }
}

/** Frees the connection of a body that nobody will read. */
function discard(stream: { cancel(): Promise<void> } | null): void {
  stream?.cancel().catch(() => {});
}

/** Any 3xx. In browsers, a redirect that is not followed has status 0. */
function isRedirect({ ok, status }: Pick<Response, "ok" | "status">): boolean {
  return !ok && status < 400;
}

/** Throws the error that a response means, unless it is a 2xx with a readable body. */
export function throwUnlessSuccess(call: Call, response: ReadResponse): void {
  const { ok, status, text } = response;
  if (isRedirect(response)) throw redirectError(call, response);
  if (status >= 400 && status < 600) throw apiError(call, response);
  // Fetch allows no status outside of 200 to 599, but a custom one may return it.
  if (!ok || text === undefined) throw invalidResponseError(call, response);
}

function apiError(call: Call, response: ReadResponse): ApiError {
  const { operation, scrubber } = call;
  const { status, text } = response;
  const body = text ? (scrubber.json(parseJson(text)) ?? scrubber.text(text)) : undefined;
  const message = isPlainObject(body) && typeof body.message === "string" ? body.message.slice(0, 300) : "";
  const { type, advice } = statusErrorOf(status, nextStep(operation));
  return new type(
    `The API answered ${operation.id} with ${status}${message && ` (${message})`}: ${advice}.`,
    {
      status,
      body,
      headers: scrubbedHeaders(call, response),
      requestId: requestIdOf(call, response),
      retryAfter: parseRetryAfter(response.headers.get("retry-after"), Date.now()),
    },
  );
}

function redirectError(call: Call, { status, url, headers }: ReadResponse): RedirectError {
  const target = headers.get("location");
  // Scrubbed before it is parsed: parsing would change how a secret in it is spelled.
  const parsed = target ? parseUrl(call.scrubber.text(target), url || undefined) : undefined;
  const location = parsed?.host ? parsed.origin : undefined;
  return new RedirectError(
    `The server redirected ${call.operation.id}${location ? ` to ${location}` : ""}, which is never followed because the request carries credentials: check that \`baseUrl\` is the API's own address; ${nextStep(call.operation)}.`,
    status || undefined,
    location,
  );
}

/** The error for a 2xx that cannot be used; `problem` says why when its body is the documented envelope. */
export function invalidResponseError(
  { operation, scrubber }: Call,
  { status, headers, text }: ReadResponse,
  problem?: string,
): InvalidResponseError {
  const contentType = scrubber.text(headers.get("content-type") ?? "");
  const mediaType = /^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0];
  const what =
    problem ??
    (text === undefined
      ? "more than 32 MiB"
      : text === ""
        ? "an empty body"
        : `a body that is not the documented envelope${mediaType ? ` (${mediaType})` : ""}`);
  return new InvalidResponseError(
    `${operation.id} was answered ${status} with ${what}: check that \`baseUrl\` is the API's own address; ${nextStep(operation)}.`,
    status,
    mediaType,
  );
}

/** The API's own id of a request, scrubbed, because a server may echo a header of the request in it. */
export function requestIdOf(call: Call, { headers }: ReadResponse): string | undefined {
  const id = headers.get("x-request-id");
  return id ? call.scrubber.text(id) : undefined;
}

export function scrubbedHeaders({ scrubber }: Call, { headers }: ReadResponse): Record<string, string> {
  return Object.fromEntries(
    // A header name cannot contain brackets.
    [...headers].map(([name, value]) => [
      scrubber.text(name).replaceAll(redacted, "redacted"),
      scrubber.text(value),
    ]),
  );
}
