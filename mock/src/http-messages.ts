/** A request over HTTP or in-process. */
export interface MockRequest {
  /** In capitals, such as `POST`. */
  readonly method: string;
  /** The origin and the base path that the caller used, such as `http://127.0.0.1:4010`. */
  readonly baseUrl: string;
  /** Path and query, such as `/import/sources?page_size=10`. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The raw text: empty for a request without a body, `undefined` for a body longer than `maxBodyBytes`. */
  readonly body: string | undefined;
}

/** A response over HTTP or in-process. */
export interface MockResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for a response without a body. */
  readonly text: string;
  /** The issues that the text contains, for the journal. */
  readonly issues?: readonly RequestIssue[];
}

/** A response, and how to send it. */
export interface Delivery {
  readonly response: MockResponse;
  /** How long to wait before sending it, in ms. */
  readonly delay?: number | undefined;
  /** Breaks the connection before the first byte, or in the middle of the body. */
  readonly disconnect?: "before" | "during" | undefined;
}

/** One issue of a request, in the form of `prequel-import/validate`. */
export interface RequestIssue {
  readonly path: readonly (string | number)[];
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** The API takes bodies of up to 32 MB. */
export const maxBodyBytes = 32 * 10 ** 6;

export const noContent: MockResponse = { status: 204, headers: {}, text: "" };

/** The length of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

export function jsonResponse(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): MockResponse {
  const type = { "content-type": "application/json; charset=utf-8" };
  return { status, headers: { ...type, ...headers }, text: JSON.stringify(body) };
}

/** The API's envelope of a success. */
export function successResponse(data: object, message: string, paging: object = {}): MockResponse {
  return jsonResponse(200, { status: "success", data, message, ...paging });
}

/** The API's envelope of an error. Only the mock adds `issues`, so that a form can show each one at its field. */
export function errorResponse(
  status: number,
  message: string,
  issues?: readonly RequestIssue[],
): MockResponse {
  const found = issues && { issues };
  return { ...jsonResponse(status, { status: "error", data: null, message, ...found }), ...found };
}

/** A 405 that names the methods of the path. */
export function methodNotAllowed(methods: readonly string[]): MockResponse {
  const allow = methods.join(", ");
  const response = errorResponse(405, `This path accepts only ${allow}.`);
  return { ...response, headers: { ...response.headers, allow } };
}

export function invalidResponse(issues: readonly RequestIssue[]): MockResponse {
  return errorResponse(422, issues[0]?.message ?? "The request is not valid.", issues);
}

export function issueAt(path: RequestIssue["path"], code: string, message: string): RequestIssue {
  const pointer = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { path, pointer, code, message };
}
