import { type Config, checkHeaders, checkLimits, checkSignal } from "../config.ts";
import type { Operation } from "../document/operation.ts";
import { type Outcome, PrequelError, TimeoutError } from "../errors.ts";
import { type EventDetails, notify } from "../events.ts";
import { parseJson } from "../json.ts";
import type { RequestOptions } from "../options.ts";
import { createScrubber, type Scrubber } from "../secrets/scrub.ts";
import { secretsIn, secretsInHeader } from "../secrets/secrets-in.ts";
import { withDeadline } from "./deadline.ts";
import type { ReadResponse } from "./response.ts";

/** One call of an operation: its checked options, and the state that its attempts share. */
export class Call {
  readonly operation: Operation;
  readonly callerHeaders: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
  key = "";
  /** Counts the attempts from 1; 0 before the first. */
  attempt = 0;
  /** Set once openapi-fetch has built the request. While `url` is empty, the call has not started. */
  url = "";
  method = "";
  headers: Headers | undefined;
  body: string | undefined;
  /** The success that openapi-fetch is given to parse. */
  success: ReadResponse | undefined;
  readonly #listener: Config["onEvent"];
  #started = performance.now();
  #scrubber: Scrubber | undefined;

  constructor(operation: Operation, options: RequestOptions, config: Config) {
    const { timeout, maxRetries } = checkLimits(options, config);
    const own = options.headers && checkHeaders(options.headers);
    this.operation = operation;
    this.callerHeaders = own ? { ...config.callerHeaders, ...own } : config.callerHeaders;
    this.signal = checkSignal(options.signal);
    this.timeout = timeout;
    this.maxRetries = maxRetries;
    this.#listener = config.onEvent;
  }

  /** Replaces the secrets of this call. Built on first use: that costs more than the rest of the call. */
  get scrubber(): Scrubber {
    this.#scrubber ??= createScrubber([
      this.key,
      ...Object.values(this.callerHeaders).flatMap(secretsInHeader),
      ...secretsIn(parseJson(this.body ?? "")),
    ]);
    return this.#scrubber;
  }

  /** Does work within the timeout, or throws a `TimeoutError` with this outcome and message. */
  withTimeout<T>(outcome: Outcome, message: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const onTimeout = () => {
      throw new TimeoutError(message, outcome, this.timeout);
    };
    return withDeadline(work, this.timeout, onTimeout, this.signal);
  }

  startAttempt(): void {
    this.attempt++;
    this.emit(() => ({ type: "attempt" }));
    this.#started = performance.now();
  }

  /**
   * The details are made only for a listener, because scrubbing costs more than the rest of a call. `duration` is the
   * time since the last attempt started, or the call.
   */
  emit(details: (duration: number) => EventDetails): void {
    if (!this.#listener) return;
    const duration = performance.now() - this.#started;
    const { operation, attempt } = this;
    notify(this.#listener, { ...details(duration), operation: operation.id, attempt });
  }

  /** An error that this call did not make is the caller's own: a signal's reason, or one of an `apiKey` function. */
  reportFailure(thrown: unknown): void {
    const error = this.ownError(thrown);
    this.emit((duration) => ({
      type: "failure",
      error: error?.name ?? (this.signal?.aborted ? "AbortError" : "Error"),
      outcome: error?.outcome ?? (this.attempt > 0 ? "unknown" : "not-sent"),
      duration,
    }));
  }

  /** The error if this call made it. A signal's reason never counts: it may be an error of another call. */
  ownError(thrown: unknown): PrequelError | undefined {
    return thrown instanceof PrequelError && thrown !== this.signal?.reason ? thrown : undefined;
  }
}
