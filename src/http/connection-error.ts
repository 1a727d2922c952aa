import { nextStep } from "../document/operation.ts";
import { ConfigurationError, ConnectionError, TimeoutError } from "../errors.ts";
import { failureOf, isNextControlFlow } from "../platform/failure.ts";
import type { Call } from "./call.ts";

/**
 * The error for what `fetch` threw. The original is dropped, because it may quote the URL, the key or the body. The base
 * URL is scrubbed, because some gateways have a token in its path. Only the errors that Next steers rendering with are
 * passed on. `mayBeUnsent` is false once there was a response, because reading it may fail for any reason.
 */
export function connectionError(call: Call, baseUrl: string, thrown: unknown, mayBeUnsent: boolean): unknown {
  if (isNextControlFlow(thrown)) return thrown;
  const { operation, timeout, scrubber } = call;
  const { description, code, neverLeft, isPortRefused, isNodeLimit } = failureOf(thrown);
  const address = scrubber.text(baseUrl);
  const notSent = neverLeft && mayBeUnsent;
  if (isPortRefused) {
    return new ConfigurationError("baseUrl", `\`fetch\` refuses the port of ${address}: use another port.`);
  }
  if (isNodeLimit) {
    const message = `Node's own limit, 300 s by default, ended ${operation.id}: pass a \`fetch\` that allows more; ${nextStep(operation)}.`;
    return new TimeoutError(message, "unknown", timeout);
  }
  const why = description && scrubber.text(` (${description})`);
  const message = notSent
    ? `${operation.id} was not sent, because no connection to ${address} could be made${why}: check the network and \`baseUrl\`, then repeat it.`
    : `The connection failed before the complete response to ${operation.id} arrived${why}: ${nextStep(operation)}.`;
  return new ConnectionError(message, notSent ? "not-sent" : "unknown", code && scrubber.text(code));
}
