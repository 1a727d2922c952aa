import { type Answer, isRedirect, type Received, requestIdOf, toAnswer } from "./answer.ts";
import { discard, readText } from "./body.ts";
import { type Config, checkKey } from "./config.ts";
import { sleep, withDeadline } from "./deadline.ts";
import { type Outcome, PrequelError, TimeoutError } from "./errors.ts";
import { type ClientEvent, emit } from "./events.ts";
import { connectionError, nextStep } from "./failure.ts";
import { keyHeader } from "./generated/document.ts";
import { parseJson } from "./json.ts";
import type { Operation } from "./operation.ts";
import { retryDelay } from "./retry.ts";
import { createScrubber, type Scrubber } from "./scrub.ts";
import { secretsIn } from "./secrets.ts";

const maxSuccessBytes = 32 * 2 ** 20;
const maxErrorBytes = 2 ** 20;

/** One call, ready to travel: everything about it is checked and serialised. */
export interface Call {
  readonly operation: Operation;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** The headers that the caller set: their values are secrets, like the key. */
  readonly secretHeaders: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
}

/** One request's journey: authenticate, attempt, classify, repeat where that is safe. */
export async function send(call: Call, config: Config): Promise<Answer> {
  const { operation, signal } = call;
  let key = "";
  let cached: Scrubber | undefined;
  const scrubber = () => {
    cached ??= createScrubber(secretsOf(call, key));
    return cached;
  };

  let attempt = 0;
  let wait: number | undefined;
  let started = performance.now();
  const duration = () => performance.now() - started;
  const report = (event: EventDetails<ClientEvent>) =>
    config.onEvent && emit(config.onEvent, { ...event, operation: operation.id, attempt });

  for (;;) {
    try {
      if (wait) await sleep(wait, signal);
      key ||= checkKey(await resolveKey(call, config));
      const received = await withTimeout(call, "unknown", (timed) => {
        attempt++;
        report({ type: "attempt" });
        started = performance.now();
        return exchange(call, config, key, timed);
      });
      const { response } = received;
      // For a listener alone: what scrubs it takes longer to make than the rest of the call.
      const requestId = config.onEvent && requestIdOf(response, scrubber);
      report({ type: "answer", status: response.status, duration: duration(), requestId });
      return toAnswer(operation, received, scrubber);
    } catch (thrown) {
      // Anything else is the caller's own: the reason of its signal, or what its `apiKey` threw.
      const failure = thrown instanceof PrequelError && thrown !== signal?.reason ? thrown : undefined;
      const error = failure?.name ?? (signal?.aborted ? "AbortError" : "Error");
      const outcome = failure?.outcome ?? (attempt ? "unknown" : "not-sent");
      wait =
        failure &&
        retryDelay(
          { ...call, ...operation, ...failure, attempt, answered: "status" in failure },
          Math.random(),
        );
      if (wait === undefined) {
        report({ type: "failure", error, outcome, duration: duration() });
        throw thrown;
      }
      report({ type: "retry", error, wait });
    }
  }
}

/** An event without what all events of a call share. */
type EventDetails<Event> = Event extends ClientEvent ? Omit<Event, "operation" | "attempt"> : never;

/** The key option may be a function of the caller's: it must not hang the call either. */
function resolveKey(call: Call, { apiKey }: Config): string | Promise<string> {
  return typeof apiKey === "string" ? apiKey : withTimeout(call, "not-sent", async () => apiKey());
}

function withTimeout<T>(
  { operation, timeout, signal }: Call,
  outcome: Outcome,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const onTimeout = () => {
    const message =
      outcome === "not-sent"
        ? `${operation.id} was not sent, because \`apiKey\` gave no key within ${timeout} ms.`
        : `${operation.id} was not answered within ${timeout} ms: ${nextStep(operation)}.`;
    throw new TimeoutError(message, outcome, timeout);
  };
  return withDeadline(work, timeout, onTimeout, signal);
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
    return { response, text: await readText(response, response.ok ? maxSuccessBytes : maxErrorBytes) };
  } catch (thrown) {
    throw connectionError(call.operation, config.baseUrl, thrown);
  }
}

/** The key, the caller's header values (also without a scheme or a parameter's name), and the secrets in the body. */
function secretsOf({ body, secretHeaders }: Call, key: string): string[] {
  const parts = Object.values(secretHeaders).flatMap((value) => [
    value,
    ...(value.match(/[^\s;,="]{8,}/g) ?? []),
  ]);
  return [key, ...parts, ...secretsIn(parseJson(body ?? ""))];
}
