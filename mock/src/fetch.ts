/**
 * The mock of the API as a `fetch`, without a server, for Node and browsers.
 *
 * @packageDocumentation
 */
import type { MockOptions } from "./mock-options.ts";
import { createFetch } from "./server/fetch.ts";
import { createHandler } from "./server/handler.ts";

export type { MockOptions } from "./mock-options.ts";

/** A mock of the API in this process, without a server. */
export interface FetchMock {
  /** Responds to requests to any origin. Pass it to the client: `createClient({ fetch: mock.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Resets the sources, the recorded requests, the ids and times of a seed, the counts of refusals and the defaults.
   *
   * @param key The API key whose data is reset; by default all data.
   */
  reset(key?: string): void;
}

/**
 * Creates a mock of the Prequel Import API without a server, for example for a page, a worker, Storybook or MSW. It
 * loads Prism with the first request.
 *
 * @example
 * const mock = createMock();
 * const client = createClient({ apiKey: "any", fetch: mock.fetch });
 */
export function createMock(options: MockOptions = {}): FetchMock {
  const { handle, reset } = createHandler(options);
  return { fetch: createFetch(handle), reset };
}
