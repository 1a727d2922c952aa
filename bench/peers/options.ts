/** What every peer is given, so that all of them do the same job. */
export interface Options {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Stands in for the network; left out, each peer uses what it always uses. */
  readonly fetch?: typeof globalThis.fetch;
}
