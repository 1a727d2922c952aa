/**
 * The mock of the API, as a server and as a `fetch`.
 *
 * @packageDocumentation
 */
export type { FetchMock } from "./fetch.ts";
export { createMock, type Mock } from "./mock.ts";
export type { MockOptions } from "./mock-options.ts";
