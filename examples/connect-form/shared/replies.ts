/** The replies of the server, for both ends. Of a request, they repeat only the name of the source. */

export interface Tested {
  /** The API's own sentence about the connection. */
  readonly message: string;
}

export interface Connected {
  readonly name: string;
  /** `false` when a source of this name existed already. It is left as it was. */
  readonly created: boolean;
  readonly reachable: boolean;
}

/** A mistake at one input of the form. Without a name, it is at no single input. */
export interface InputIssue {
  readonly name: string;
  readonly message: string;
}

/** Mistakes that the person can correct at the inputs, or one sentence when there is no such input. */
export type Problem = { readonly issues: readonly InputIssue[] } | { readonly message: string };
