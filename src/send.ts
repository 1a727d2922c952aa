import { type Answer, isRedirect, type Received, requestIdOf, toAnswer } from "./answer.ts";
import { type Config, checkKey } from "./config.ts";
import { sleep, withDeadline } from "./deadline.ts";
import { PrequelError, TimeoutError } from "./errors.ts";
import { emit } from "./events.ts";
import { connectionError, nextStep } from "./failure.ts";
import { keyHeader } from "./generated/document.ts";
import type { Operation } from "./generated/operations.ts";
import { parseJson } from "./json.ts";
import { discard, readText } from "./read.ts";
import { waitBeforeRetry } from "./retry.ts";
import { createScrubber } from "./scrub.ts";
import { secretsIn } from "./secrets.ts";

const longestSuccess = 32 * 2 ** 20;
const longestFailure = 2 ** 20;

/** One call, ready to travel: everything about it is checked and serialised. */
export interface Call {
  readonly operation: Operation;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Values of headers that the caller set: secrets, like the key. */
  readonly secretHeaders: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
}

/** One request's journey: authenticate, attempt, classify, repeat where that is safe. */
export async function send(call: Call, config: Config): Promise<Answer> {
  const { operation, signal, maxRetries } = call;
  signal?.throwIfAborted();
  const key = checkKey(await askForKey(call, config));
  const headers = { ...call.headers, [keyHeader]: key };
  const scrubber = once(() => createScrubber(secretsOf(call, key)));

  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    const about = { operation: operation.id, attempt };
    emit(config.onEvent, { type: "attempt", ...about });
    const started = performance.now();
    try {
      const received = await receive({ ...call, headers }, config);
      if (config.onEvent) {
        const { status } = received.response;
        const duration = performance.now() - started;
        const requestId = requestIdOf(received.response, scrubber);
        emit(config.onEvent, { type: "answer", ...about, status, duration, requestId });
      }
      return toAnswer(operation, received, scrubber);
    } catch (thrown) {
      // Anything else is the reason of the caller's own signal.
      const failure = thrown instanceof PrequelError ? thrown : undefined;
      const error = failure?.name ?? "AbortError";
      const outcome = failure?.outcome ?? "unknown";
      const wait =
        failure && waitBeforeRetry({ ...failure, attempt, maxRetries, safe: operation.safe }, Math.random());
      if (wait === undefined) {
        emit(config.onEvent, {
          type: "failure",
          ...about,
          error,
          outcome,
          duration: performance.now() - started,
        });
        throw thrown;
      }
      emit(config.onEvent, { type: "retry", ...about, error, wait });
      await sleep(wait, signal);
    }
  }
}

/** The key option may be a function of the caller's: it must not hang the call either. */
function askForKey({ operation, timeout, signal }: Call, config: Config): string | Promise<string> {
  if (typeof config.apiKey === "string") return config.apiKey;
  const late = () =>
    new TimeoutError(
      `${operation.id} was not sent, because \`apiKey\` gave no key within ${timeout} ms.`,
      "not-sent",
      timeout,
    );
  return withDeadline(config.apiKey, timeout, late, signal);
}

function receive(call: Call, config: Config): Promise<Received> {
  const { operation, timeout, signal } = call;
  const late = () =>
    new TimeoutError(
      `${operation.id} was not answered within ${timeout} ms: ${nextStep(operation)}.`,
      "unknown",
      timeout,
    );
  return withDeadline((attemptSignal) => exchange(call, config, attemptSignal), timeout, late, signal);
}

async function exchange(call: Call, config: Config, signal: AbortSignal): Promise<Received> {
  const { url, method, headers, body } = call;
  try {
    const response = await config.fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
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
    throw connectionError(call.operation, new URL(config.baseUrl).origin, thrown);
  }
}

/** The key, the caller's header values (a token also without its scheme), and the secrets in the body. */
function secretsOf({ body, secretHeaders }: Call, key: string): string[] {
  const headers = secretHeaders.flatMap((value) => [value, ...value.split(" ")]);
  return [key, ...headers, ...secretsIn(parseJson(body ?? ""))];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
