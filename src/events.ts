import type { Outcome } from "./errors.ts";

interface EventBase {
  /** The operation's id in the OpenAPI document, such as `"createImportSource"`. */
  readonly operation: string;
  /** Counts the attempts of one call, from 1; 0 when it failed before the first. */
  readonly attempt: number;
}

/** A request is about to be sent. */
export interface AttemptEvent extends EventBase {
  readonly type: "attempt";
}

/** The API answered, whatever the status. */
export interface AnswerEvent extends EventBase {
  readonly type: "answer";
  /** The HTTP status. */
  readonly status: number;
  /** From the start of the attempt to the last byte of the answer, in ms. */
  readonly duration: number;
  /** The API's own id of the request, where it sends one. */
  readonly requestId: string | undefined;
}

/** The attempt failed and another one follows. */
export interface RetryEvent extends EventBase {
  readonly type: "retry";
  /** The wait before the next attempt, in ms. */
  readonly wait: number;
  /** The name of the error that the attempt ended with, such as `"ConnectionError"`. */
  readonly error: string;
}

/**
 * The call failed; its error is thrown right after. A call that its input or options keep from beginning tells
 * nothing.
 */
export interface FailureEvent extends EventBase {
  readonly type: "failure";
  /**
   * The name of the error that is thrown, such as `"RateLimitError"`. It is `"AbortError"` when the call's signal
   * ended it, and `"Error"` for what an `apiKey` function threw.
   */
  readonly error: string;
  readonly outcome: Outcome;
  /** From the start of the last attempt, or of the call when there was none, in ms. */
  readonly duration: number;
}

/** What a client reports while it works; safe to log: no field can hold a secret. */
export type ClientEvent = AttemptEvent | AnswerEvent | RetryEvent | FailureEvent;

/** Tells the listener; whatever it throws, at once or later, must not break the call. */
export async function emit(listener: (event: ClientEvent) => unknown, event: ClientEvent): Promise<void> {
  try {
    await listener(event);
  } catch {
    // The listener's own problem.
  }
}
