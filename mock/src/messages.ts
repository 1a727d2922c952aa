/** One request as the mock sees it, whichever door it came through. */
export interface MockRequest {
  /** In capitals, such as `POST`. */
  readonly method: string;
  /** Path and query, such as `/import/sources?page_size=10`. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The raw text; empty when there is none. */
  readonly body: string;
}

/** One answer, before a door writes it out. */
export interface MockAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body: unknown;
}

/** The API's own envelope of an error. */
export function errorAnswer(status: number, message: string): MockAnswer {
  return { status, headers: {}, body: { status: "error", data: null, message } };
}
