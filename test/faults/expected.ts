import type { FaultName } from "./faults.ts";

/** What a create must end with when the server breaks so, and how many bodies may have arrived by then. */
export interface Expected {
  /** The error; none when the source is there. */
  readonly error?: { readonly name: string; readonly outcome: string };
  readonly taken: readonly number[];
}

const lost = { name: "ConnectionError", outcome: "unknown" };
const late = { name: "TimeoutError", outcome: "unknown" };
const failed = { name: "ServerError", outcome: "unknown" };

/** Whether the fault is one that only the client's own time limit ends. */
export const isSlow = (name: FaultName) => expected[name]?.error === late;

export const notSent: Expected = { error: { name: "ConnectionError", outcome: "not-sent" }, taken: [0] };
export const rejected: Expected = { error: { name: "RateLimitError", outcome: "rejected" }, taken: [0] };
export const unknown: Expected = { error: lost, taken: [0, 1] };

/** By fault: of each, what only a create that is sent once can end with. */
export const expected: Partial<Readonly<Record<FaultName, Expected>>> = {
  answer: { taken: [1] },
  "refuse the input": { error: { name: "UnprocessableEntityError", outcome: "rejected" }, taken: [0] },
  "fail with 408": { error: { name: "ApiError", outcome: "unknown" }, taken: [1] },
  "fail with 500": { error: failed, taken: [1] },
  "fail with 503 for 0 s": { error: failed, taken: [1] },
  // A small body may have come along with the headers.
  "reset after the headers": unknown,
  "reset after half the body": unknown,
  "reset after the whole body": { error: lost, taken: [1] },
  "reset in the middle of the answer": { error: lost, taken: [1] },
  "close in the middle of the answer": { error: lost, taken: [1] },
  "close without an answer": { error: lost, taken: [1] },
  "answer what is not HTTP": { error: lost, taken: [1] },
  // On a busy machine the time may be over before the body has arrived.
  stall: { error: late, taken: [0, 1] },
  "stall in the middle of the answer": { error: late, taken: [0, 1] },
  drip: { error: late, taken: [0, 1] },
};
