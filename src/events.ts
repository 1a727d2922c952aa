import type { Outcome, PrequelError } from "./errors.ts";

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
  readonly outcome: Outcome;
  /** From the start of the last attempt, or of the call when there was none, in ms. */
  readonly duration: number;
}

/** The events that a client emits. They are safe to log: no field can contain a secret. */
export type ClientEvent = AttemptEvent | ResponseEvent | RetryEvent | FailureEvent;

/** Emits the events of one call. It counts the call's attempts and measures them, with or without a listener. */
export class EventReporter {
  /** Counts from 1; 0 before the first attempt. */
  attempt = 0;
  readonly #operation: string;
  readonly #listener: Listener | undefined;
  #started = performance.now();

  constructor(operation: string, listener: Listener | undefined) {
    this.#operation = operation;
    this.#listener = listener;
  }

  attemptStarts(): void {
    this.attempt++;
    this.#emit(() => ({ type: "attempt" }));
    this.#started = performance.now();
  }

  /** The request id is asked for only when someone listens: scrubbing it costs more than the rest of a call. */
  responseArrived(status: number, requestId: () => string | undefined): void {
    this.#emit((duration) => ({ type: "response", status, duration, requestId: requestId() }));
  }

  retryFollows(error: string, delay: number): void {
    this.#emit(() => ({ type: "retry", error, delay }));
  }

  /** `error` is missing when what was thrown is the caller's own: a signal's reason, or from its `apiKey`. */
  callFailed(error: PrequelError | undefined, isAborted: boolean): void {
    this.#emit((duration) => ({
      type: "failure",
      error: error?.name ?? (isAborted ? "AbortError" : "Error"),
      outcome: error?.outcome ?? (this.attempt > 0 ? "unknown" : "not-sent"),
      duration,
    }));
  }

  /** An error in the listener, thrown at once or later, must not break the call. */
  async #emit(details: (duration: number) => EventDetails<ClientEvent>): Promise<void> {
    if (!this.#listener) return;
    const duration = performance.now() - this.#started;
    try {
      await this.#listener({ ...details(duration), operation: this.#operation, attempt: this.attempt });
    } catch {
      // The listener's own error.
    }
  }
}

type Listener = (event: ClientEvent) => unknown;

/** An event without the fields that all events of a call share. */
type EventDetails<Event> = Event extends ClientEvent ? Omit<Event, "operation" | "attempt"> : never;
