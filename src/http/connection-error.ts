import { nextStep } from "../document/operation.ts";
import { ConfigurationError, ConnectionError, TimeoutError } from "../errors.ts";
import { failureOf, isNextControlFlow } from "../platform/failure.ts";
import type { Call } from "./call.ts";

/**
 * The error for what `fetch` threw. The original is dropped on purpose, because it may quote the URL, the key or the
 * body. Only the errors that Next steers rendering with are passed on.
 */
export function connectionError(call: Call, baseUrl: string, thrown: unknown): unknown {
  if (isNextControlFlow(thrown)) return thrown;
  const { operation, timeout, scrubber } = call;
  const { label, code, hint, notSent, isPortRefused, isNodeLimit } = failureOf(thrown);
  if (isPortRefused) {
    return new ConfigurationError("baseUrl", `\`fetch\` refuses the port of ${baseUrl}: use another port.`);
  }
  if (isNodeLimit) {
    const message = `${operation.id} was ended by Node's own limit, 300 s by default, before \`timeout\`: pass a \`fetch\` that allows more; ${nextStep(operation)}.`;
    return new TimeoutError(message, "unknown", timeout);
  }
  const details = [label, hint].filter(Boolean).join(": ");
  const why = details && scrubber.text(` (${details})`);
  const message = notSent
    ? `${operation.id} was not sent, because no connection to ${baseUrl} could be made${why}: check the network and \`baseUrl\`, then repeat it.`
    : `The connection failed before ${operation.id} was answered${why}: ${nextStep(operation)}.`;
  return new ConnectionError(message, notSent ? "not-sent" : "unknown", code && scrubber.text(code));
}
