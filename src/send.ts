import { type Answer, isRedirect, type Received, requestIdOf, toAnswer } from "./answer.ts";
import { type Config, checkKey } from "./config.ts";
import { sleep, withDeadline } from "./deadline.ts";
import { type Outcome, PrequelError, TimeoutError } from "./errors.ts";
import { emit } from "./events.ts";
import { connectionError, nextStep } from "./failure.ts";
import { keyHeader } from "./generated/document.ts";
import type { Operation } from "./generated/operations.ts";
import { parseJson } from "./json.ts";
import { discard, readText } from "./read.ts";
import { waitBeforeRetry } from "./retry.ts";
import { createScrubber, type Scrubber } from "./scrub.ts";
import { secretsIn } from "./secrets.ts";

const longestSuccess = 32 * 2 ** 20;
const longestFailure = 2 ** 20;

/** One call, ready to travel: everything about it is checked and serialised. */
export interface Call {
  readonly operation: Operation;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Values of headers that the caller set: secrets, like the key. */
  readonly secretHeaders: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
}

/** One request's journey: authenticate, attempt, classify, repeat where that is safe. */
export async function send(call: Call, config: Config): Promise<Answer> {
  const { operation, signal, maxRetries } = call;
  const { id, safe } = operation;
  signal?.throwIfAborted();
  const key = checkKey(await askForKey(call, config));
  const headers = { ...call.headers, [keyHeader]: key };
  let made: Scrubber | undefined;
  const scrubber = () => {
    made ??= createScrubber(secretsOf(call, key));
    return made;
  };

  for (let attempt = 1; ; attempt++) {
    const about = { operation: id, attempt };
    const started = performance.now();
    const duration = () => performance.now() - started;
    try {
      signal?.throwIfAborted();
      emit(config.onEvent, { type: "attempt", ...about });
      const received = await inTime(call, "unknown", (timed) =>
        exchange({ ...call, headers }, config, timed),
      );
      if (config.onEvent) {
        const { status } = received.response;
        const requestId = requestIdOf(received.response, scrubber);
        emit(config.onEvent, { type: "answer", ...about, status, duration: duration(), requestId });
      }
      return toAnswer(operation, received, scrubber);
    } catch (thrown) {
      // Anything else is the reason of the caller's own signal.
      const failure = thrown instanceof PrequelError ? thrown : undefined;
      const { name: error, outcome } = failure ?? { name: "AbortError", outcome: "unknown" as const };
      const wait = failure && waitBeforeRetry({ ...failure, attempt, maxRetries, safe }, Math.random());
      if (wait === undefined) {
        emit(config.onEvent, { type: "failure", ...about, error, outcome, duration: duration() });
        throw thrown;
      }
      emit(config.onEvent, { type: "retry", ...about, error, wait });
      await sleep(wait, signal);
    }
  }
}

/** The key option may be a function of the caller's: it must not hang the call either. */
function askForKey(call: Call, { apiKey }: Config): string | Promise<string> {
  return typeof apiKey === "string" ? apiKey : inTime(call, "not-sent", apiKey);
}

function inTime<T>(
  { operation, timeout, signal }: Call,
  outcome: Outcome,
  work: (signal: AbortSignal) => T | Promise<T>,
): Promise<T> {
  const late = () => {
    const message =
      outcome === "not-sent"
        ? `${operation.id} was not sent, because \`apiKey\` gave no key within ${timeout} ms.`
        : `${operation.id} was not answered within ${timeout} ms: ${nextStep(operation)}.`;
    throw new TimeoutError(message, outcome, timeout);
  };
  return withDeadline(work, timeout, late, signal);
}

async function exchange(call: Call, config: Config, signal: AbortSignal): Promise<Received> {
  const { url, method, headers, body } = call;
  try {
    const response = await config.fetch(url, {
      method,
      headers,
      body,
      // Followed, it would carry the key and the credentials to wherever it points.
      redirect: "manual",
      credentials: "omit",
      signal,
    });
    if (isRedirect(response)) {
      discard(response.body);
      return { response, text: "" };
    }
    return { response, text: await readText(response, response.ok ? longestSuccess : longestFailure) };
  } catch (thrown) {
    throw connectionError(call.operation, config.baseUrl, thrown);
  }
}

/** The key, the caller's header values (a token also without its scheme), and the secrets in the body. */
function secretsOf({ body, secretHeaders }: Call, key: string): string[] {
  const headers = secretHeaders.flatMap((value) => [value, ...value.split(" ")]);
  return [key, ...headers, ...secretsIn(parseJson(body ?? ""))];
}
