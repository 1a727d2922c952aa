/** What every peer is given, so that all of them do the same job. */
export interface Options {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Stands in for the network; when it is left out, each peer uses its default. */
  readonly fetch?: typeof globalThis.fetch;
}
