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

/** A response arrived, whatever its status. */
export interface ResponseEvent extends EventBase {
  readonly type: "response";
  /** The HTTP status. */
  readonly status: number;
  /** From the start of the attempt to the last byte of the response, in ms. */
  readonly duration: number;
  /** The API's own id of the request, where it sends one. */
  readonly requestId: string | undefined;
}

/** The attempt failed and another one follows. */
export interface RetryEvent extends EventBase {
  readonly type: "retry";
  /** The time before the next attempt, in ms. */
  readonly delay: number;
  /** The name of the error that the attempt ended with, such as `"ConnectionError"`. */
  readonly error: string;
}

/** The call failed; its error is thrown right after. Calls that are rejected before they start emit no event. */
export interface FailureEvent extends EventBase {
  readonly type: "failure";
  /**
   * The name of the error that is thrown, such as `"RateLimitError"`. It is `"AbortError"` when the call's signal
   * ended it, and `"Error"` for what an `apiKey` function threw.
   */
  readonly error: string;
  /** What is known about the request. */
  readonly outcome: Outcome;
  /** From the start of the last attempt, or of the call when there was none, in ms. */
  readonly duration: number;
}

/** The events that a client emits. They are safe to log: no field can contain a secret. */
export type ClientEvent = AttemptEvent | ResponseEvent | RetryEvent | FailureEvent;

/** Calls the listener. An error that it throws, at once or later, must not break the call. */
export async function notify(listener: (event: ClientEvent) => unknown, event: ClientEvent): Promise<void> {
  try {
    await listener(event);
  } catch {
    // The error belongs to the listener.
  }
}

/** An event without the fields that all events of a call share. */
export type EventDetails<Event = ClientEvent> = Event extends ClientEvent
  ? Omit<Event, "operation" | "attempt">
  : never;
