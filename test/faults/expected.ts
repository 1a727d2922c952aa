import type { ServerFaultName } from "../support/faulty-server.ts";

/** The result of a create against a faulty server. */
export interface Expected {
  /** The error; absent when the create succeeds. */
  readonly error?: { readonly name: string; readonly outcome: string };
  /** The possible numbers of bodies that the server accepted. */
  readonly accepted: readonly number[];
}

const connectionLost = { name: "ConnectionError", outcome: "unknown" };
const timedOut = { name: "TimeoutError", outcome: "unknown" };
const serverError = { name: "ServerError", outcome: "unknown" };

/** Whether only the client's own timeout ends the attempt. */
export const isSlow = (name: ServerFaultName) => expected[name]?.error === timedOut;

export const notSent: Expected = { error: { name: "ConnectionError", outcome: "not-sent" }, accepted: [0] };
export const rejected: Expected = { error: { name: "RateLimitError", outcome: "rejected" }, accepted: [0] };
export const unknown: Expected = { error: connectionLost, accepted: [0, 1] };

/** By fault: the result of a create that is sent once. */
export const expected: Partial<Readonly<Record<ServerFaultName, Expected>>> = {
  "200": { accepted: [1] },
  "408": { error: { name: "ApiError", outcome: "unknown" }, accepted: [1] },
  "422": { error: { name: "UnprocessableEntityError", outcome: "rejected" }, accepted: [0] },
  "500": { error: serverError, accepted: [1] },
  "503 with Retry-After: 0": { error: serverError, accepted: [1] },
  // A small body may arrive together with the headers.
  "reset after the headers": unknown,
  "reset after half the body": unknown,
  "reset after the body": { error: connectionLost, accepted: [1] },
  "reset during the response": { error: connectionLost, accepted: [1] },
  "close during the response": { error: connectionLost, accepted: [1] },
  "close without a response": { error: connectionLost, accepted: [1] },
  "respond with bytes that are not HTTP": { error: connectionLost, accepted: [1] },
  // On a busy machine the timeout may come before the body has arrived.
  stall: { error: timedOut, accepted: [0, 1] },
  "stall during the response": { error: timedOut, accepted: [0, 1] },
  "respond with one character every 10 ms": { error: timedOut, accepted: [0, 1] },
};
