import type { OpenApiDocument } from "../api/open-api-document.ts";
import { errorResponse, jsonResponse, type MockRequest, type MockResponse } from "../http-messages.ts";
import { isDecodable, mediaTypesIn, methods, splitPath, toHttpMethod } from "../request-parts.ts";
import { SetupError } from "../setup-error.ts";
import { loadOperations } from "./load-operations.ts";
import type { Preference } from "./preference.ts";
import { type HttpOperation, logger, negotiate, route, validateInput, validateSecurity } from "./prism.ts";
import { publishedOperations } from "./published-operations.ts";

/** Whether a request fits the document, as the status that the API would respond with. */
export interface RequestCheck {
  readonly status: 200 | 401 | 404 | 405 | 406 | 415 | 422;
  /** `undefined` when the document lacks the path or the method. */
  readonly operation?: HttpOperation;
  /** The reasons for a 422. */
  readonly violations?: readonly Violation[];
}

export interface Violation {
  /** Such as `["query", "page_size"]`. */
  readonly path: readonly string[];
  readonly message: string;
}

/** Prism with one document loaded. */
export interface Engine {
  /** Checks the path, the method, the key, the content types and the content of a request. */
  check(request: MockRequest, body: unknown): RequestCheck;
  /** Checks the body of a request that creates a source. */
  checkCreate(body: unknown): RequestCheck;
  /** The document's example of a response. An empty response when it has no body, `undefined` when there is none. */
  example(operation: HttpOperation, preference: Preference): MockResponse | undefined;
  /** The document's example of an error, from any operation that documents the status. */
  error(status: number): MockResponse;
  /** The methods of a path, in capitals. */
  methodsOf(path: string): string[];
}

/**
 * Loads a document; by default the published one. Rejects with a {@link SetupError} when Prism accepts a text as a
 * source, because it also does so when it cannot compile the schema.
 */
export async function createEngine(document?: OpenApiDocument): Promise<Engine> {
  const published = await publishedOperations();
  const operations = document ? await loadOperations(document) : published;
  const engine: Engine = {
    check: (request, body) => checkRequest(operations, request, body),
    checkCreate: (body) => checkRequest(operations, createRequest, body),
    example: exampleOf,
    // Another document may lack examples of errors.
    error: (status) => errorOf([...operations, ...published], status),
    methodsOf: (path) => methodsOf(operations, path),
  };
  const { status } = engine.checkCreate("no source");
  if (status === 404 || status === 405) {
    throw new SetupError(
      "The document does not describe `POST /import/sources`: check that it is the right document.",
    );
  }
  if (status !== 422) {
    throw new SetupError(
      "Prism accepts any body for `POST /import/sources`: check that the document describes the body with a valid schema.",
    );
  }
  return engine;
}

const createRequest: MockRequest = {
  method: "POST",
  baseUrl: "http://mock",
  path: "/import/sources",
  headers: { "content-type": "application/json", "x-api-key": "any" },
  body: "{}",
};

function checkRequest(operations: HttpOperation[], request: MockRequest, body: unknown): RequestCheck {
  const { method, path, headers, body: text = "" } = request;
  const { pathname, query } = splitPath(path);
  const found = findOperation(operations, method, pathname);
  if (found._tag === "Left") {
    return { status: "status" in found.left && found.left.status === 405 ? 405 : 404 };
  }
  if (!isDecodable(pathname)) return { status: 404 };
  const operation = found.right;
  // Prism throws on a malformed content type and on malformed parameters of one.
  const [type = "application/octet-stream"] = mediaTypesIn(headers["content-type"]);
  // Prism checks the content type only when there is a length, which a chunked body does not have. The length is 0 when
  // the operation takes no body, because Prism would reject the content type of any body.
  const length = operation.request?.body ? text.length : 0;
  const element = {
    method: toHttpMethod(method),
    url: { path: pathname, query },
    headers: { ...headers, "content-type": type, "content-length": String(length) },
    body,
  };
  const authenticated = validateSecurity({ resource: operation, element });
  // Prism accepts any key, so the mock reserves a prefix for wrong ones.
  const isInvalidKey = headers["x-api-key"]?.startsWith("invalid");
  if (authenticated._tag === "Left" || isInvalidKey) return { status: 401, operation };
  const mediaTypes = mediaTypesIn(headers.accept);
  const isAcceptable = mediaTypes.length === 0 || negotiateResponse(operation, { mediaTypes });
  if (!isAcceptable) return { status: 406, operation };
  const validation = validateInput({ resource: operation, element });
  if (validation._tag === "Right") return { status: 200, operation };
  if (validation.left.some(({ code }) => code === 415)) return { status: 415, operation };
  // A violation of `if` repeats those of its `then`.
  const violations = validation.left
    .filter(({ code }) => code !== "if")
    .map(({ path = [], message }) => ({ path, message }));
  return { status: 422, operation, violations };
}

/** A path with GET also has HEAD. */
function findOperation(operations: HttpOperation[], method: string, path: string) {
  const find = (name: ReturnType<typeof toHttpMethod>) =>
    route({ resources: operations, input: { method: name, url: { path } } });
  const found = find(toHttpMethod(method));
  return found._tag === "Left" && toHttpMethod(method) === "head" ? find("get") : found;
}

function negotiateResponse(operation: HttpOperation, wanted: Preference & { mediaTypes?: string[] }) {
  const negotiated = negotiate(operation, { dynamic: false, ...wanted })(logger);
  return negotiated._tag === "Right" ? negotiated.right : undefined;
}

function exampleOf(operation: HttpOperation, preference: Preference): MockResponse | undefined {
  const negotiated = negotiateResponse(operation, preference);
  if (!negotiated) return undefined;
  const { code, mediaType, bodyExample } = negotiated;
  const status = Number(code);
  const headers = headerExamplesOf(negotiated.headers);
  const example = bodyExample && "value" in bodyExample ? bodyExample : undefined;
  if (example?.value !== undefined) return jsonResponse(status, example.value, headers);
  // Prism gives a response without a body an example without a value, and a HEAD response no media type.
  const isBodiless = example !== undefined || mediaType === undefined;
  const isWanted = preference.exampleKey === undefined;
  return isBodiless && isWanted ? { status, headers, text: "" } : undefined;
}

function headerExamplesOf(headers: NonNullable<HttpOperation["responses"][number]["headers"]>) {
  const entries = headers.flatMap(({ name, examples }): [string, string][] => {
    const [first] = examples ?? [];
    return first && "value" in first ? [[name.toLowerCase(), String(first.value)]] : [];
  });
  return Object.fromEntries(entries);
}

function errorOf(operations: HttpOperation[], status: number): MockResponse {
  const documented = operations.map((operation) => exampleOf(operation, { code: status }));
  const isError = (response: MockResponse | undefined) => response?.status === status && response.text !== "";
  return documented.find(isError) ?? errorResponse(status, `HTTP ${status}.`);
}

function methodsOf(operations: HttpOperation[], path: string): string[] {
  const { pathname } = splitPath(path);
  return methods
    .filter((method) => findOperation(operations, method, pathname)._tag === "Right")
    .map((method) => method.toUpperCase());
}
