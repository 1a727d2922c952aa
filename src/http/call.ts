import { type Config, checkHeaders, checkLimits, checkSignal } from "../config.ts";
import type { Operation } from "../document/operation.ts";
import { type Outcome, PrequelError, TimeoutError } from "../errors.ts";
import { EventReporter } from "../events.ts";
import { parseJson } from "../json.ts";
import type { RequestOptions } from "../options.ts";
import { createScrubber, type Scrubber } from "../secrets/scrub.ts";
import { secretsIn, secretsInHeader } from "../secrets/secret-fields.ts";
import { withDeadline } from "./deadline.ts";
import type { OutgoingRequest } from "./openapi-client.ts";
import type { ReadResponse } from "./response.ts";

/** One call of an operation: its checked options, and the state that its attempts share. */
export class Call {
  readonly operation: Operation;
  readonly events: EventReporter;
  /** The headers that the caller set. Their values are secrets, like the key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
  key = "";
  /** The request that openapi-fetch built. A call without one has not started. */
  request: OutgoingRequest | undefined;
  /** The success that openapi-fetch is given to parse. */
  success: ReadResponse | undefined;
  #scrubber: Scrubber | undefined;

  constructor(operation: Operation, options: RequestOptions, config: Config) {
    const { timeout, maxRetries } = checkLimits(options, config);
    this.operation = operation;
    this.events = new EventReporter(operation.id, config.onEvent);
    this.headers = { ...config.callerHeaders, ...checkHeaders(options.headers) };
    this.signal = checkSignal(options.signal);
    this.timeout = timeout;
    this.maxRetries = maxRetries;
  }

  /** Replaces the secrets of this call. Made on first use: that costs more than the rest of the call. */
  get scrubber(): Scrubber {
    this.#scrubber ??= createScrubber([
      this.key,
      ...Object.values(this.headers).flatMap(secretsInHeader),
      ...secretsIn(parseJson(this.request?.payload ?? "")),
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

  /** The error if this call made it. Anything else is the caller's own, as a signal's reason always is. */
  ownError(thrown: unknown): PrequelError | undefined {
    return thrown instanceof PrequelError && thrown !== this.signal?.reason ? thrown : undefined;
  }
}
