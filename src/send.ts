import { type Answer, isRedirect, type Received, requestIdOf, toAnswer } from "./answer.ts";
import { type Config, checkKey } from "./config.ts";
import { sleep, withDeadline } from "./deadline.ts";
import { type Outcome, PrequelError, TimeoutError } from "./errors.ts";
import { type ClientEvent, emit } from "./events.ts";
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
  const { operation, signal } = call;
  let key = "";
  let made: Scrubber | undefined;
  const scrubber = () => {
    made ??= createScrubber(secretsOf(call, key));
    return made;
  };

  let attempt = 0;
  let wait: number | undefined;
  let started = performance.now();
  const duration = () => performance.now() - started;
  const tell = (event: About<ClientEvent>) =>
    emit(config.onEvent, { ...event, operation: operation.id, attempt });

  for (;;) {
    try {
      if (wait) await sleep(wait, signal);
      key ||= checkKey(await askForKey(call, config));
      const received = await inTime(call, "unknown", (timed) => {
        attempt++;
        tell({ type: "attempt" });
        started = performance.now();
        return exchange(call, config, key, timed);
      });
      if (config.onEvent) {
        const { status } = received.response;
        const requestId = requestIdOf(received.response, scrubber);
        tell({ type: "answer", status, duration: duration(), requestId });
      }
      return toAnswer(operation, received, scrubber);
    } catch (thrown) {
      // Anything else is the caller's own: the reason of its signal, or what its `apiKey` threw.
      const failure = thrown instanceof PrequelError ? thrown : undefined;
      const error = failure?.name ?? (signal?.aborted ? "AbortError" : "Error");
      const outcome = failure?.outcome ?? (attempt ? "unknown" : "not-sent");
      wait = failure && waitBeforeRetry({ ...call, ...operation, ...failure, attempt }, Math.random());
      if (wait === undefined) {
        tell({ type: "failure", error, outcome, duration: duration() });
        throw thrown;
      }
      tell({ type: "retry", error, wait });
    }
  }
}

/** What is told of an event beside the call and the attempt. */
type About<Event> = Event extends ClientEvent ? Omit<Event, "operation" | "attempt"> : never;

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

async function exchange(call: Call, config: Config, key: string, signal: AbortSignal): Promise<Received> {
  const { url, method, body } = call;
  try {
    const response = await config.fetch(url, {
      method,
      headers: { ...call.headers, [keyHeader]: key },
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
