// The replies of the server. They repeat no value of a request but the name of the source.

export interface Tested {
  /** The API's own sentence about the connection. */
  readonly message: string;
}

export interface Connected {
  readonly name: string;
  /** `false` when a source with this name already existed. It is not changed. */
  readonly created: boolean;
  readonly reachable: boolean;
}

/** A mistake at one input of the form. The name is empty when the mistake belongs to no single input. */
export interface InputIssue {
  readonly name: string;
  readonly message: string;
}

/** The mistakes at the inputs, or one sentence when the problem is not at an input. */
export type Problem = { readonly issues: readonly InputIssue[] } | { readonly message: string };
