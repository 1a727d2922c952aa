import type { MockOptions } from "./mock-options.ts";
import { createFetch } from "./server/fetch.ts";
import { createHandler } from "./server/handler.ts";

export type { MockOptions } from "./mock-options.ts";

/** The API in this process, without a server. */
export interface FetchMock {
  /** Responds to requests to any origin: pass it to `createClient({ fetch: mock.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
}

/**
 * Creates a mock of the Prequel Import API that runs wherever a `fetch` runs: in a page, a worker, Storybook or MSW. It
 * loads nothing until the first request.
 *
 * @example
 * const mock = createMock();
 * const client = createClient({ apiKey: "any", fetch: mock.fetch });
 */
export function createMock(options: MockOptions = {}): FetchMock {
  return { fetch: createFetch(createHandler(options).handle) };
}
