/** A request, the same over HTTP and in-process. */
export interface MockRequest {
  /** In capitals, such as `POST`. */
  readonly method: string;
  /** Where the caller reached the mock, such as `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** Path and query, such as `/import/sources?page_size=10`. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The raw text; empty when there is none, and `undefined` when it is longer than the API takes. */
  readonly body: string | undefined;
}

/** An answer, the same over HTTP and in-process. */
export interface MockAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** An answer, and what is to go wrong on its way. */
export interface Delivery {
  readonly answer: MockAnswer;
  /** How much later it is to go out, in ms. */
  readonly delay?: number;
  /** Breaks the connection before the first byte, or in the middle of the body. */
  readonly disconnect?: "before" | "during";
}

/** One fault of a request, as `prequel-import/validate` words it. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** What the API takes at most: 32 MB. */
export const maxBodyBytes = 32 * 10 ** 6;

export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): MockAnswer {
  const type = { "content-type": "application/json; charset=utf-8" };
  return { status, headers: { ...type, ...headers }, text: JSON.stringify(body) };
}

/** The API's own envelope of an error; `issues` is the mock's, for a form that places them. */
export function errorAnswer(status: number, message: string, issues?: readonly Issue[]): MockAnswer {
  return jsonAnswer(status, { status: "error", data: null, message, ...(issues && { issues }) });
}

export function invalid(issues: readonly Issue[]): MockAnswer {
  return errorAnswer(422, issues[0]?.message ?? "The request is not valid.", issues);
}

export function issueAt(path: Issue["path"], code: string, message: string): Issue {
  const pointer = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { path, pointer, code, message };
}
