/** The options of every client, so that all of them do the same job. */
export interface Options {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Replaces the network. Without it, each client uses its default. */
  readonly fetch?: typeof globalThis.fetch;
}
