import type { Socket } from "node:net";
import { anyExample } from "../../scripts/lib/examples.ts";

/** How a server breaks: when, and what it does then. */
export interface Fault {
  /** How much of the request has arrived by then. */
  readonly at: "headers" | "half" | "body";
  readonly act: (socket: Socket) => void;
  /** It turns the request away: what the body asks for is not done. */
  readonly refusal?: true;
}

const success = answer(200, JSON.stringify(anyExample.answer));
const half = success.slice(0, -20);

/** An answer as it travels. */
export function answer(status: number, body: string, ...headers: readonly string[]): string {
  const length = `content-length: ${Buffer.byteLength(body)}`;
  const head = [`HTTP/1.1 ${status} Status`, "content-type: application/json", length, ...headers];
  return [...head, "", body].join("\r\n");
}

const reset = (socket: Socket) => socket.resetAndDestroy();
const say = (text: string) => (socket: Socket) => socket.write(text);
const fail = (status: number, ...headers: readonly string[]) =>
  say(answer(status, '{"status":"error","data":null,"message":"No."}', ...headers));

/** What a server does to a request, by name. */
export const faults = {
  answer: { at: "body", act: say(success) },
  "answer, then close": { at: "body", act: (socket) => socket.end(success) },
  "turn away": { at: "body", act: fail(429, "retry-after: 0"), refusal: true },
  "turn away for 0.05 s": { at: "body", act: fail(429, "retry-after: 0.05"), refusal: true },
  "turn away for 60 s": { at: "body", act: fail(429, "retry-after: 60"), refusal: true },
  "turn away for 61 s": { at: "body", act: fail(429, "retry-after: 61"), refusal: true },
  "refuse the input": { at: "body", act: fail(422), refusal: true },
  "fail with 408": { at: "body", act: fail(408) },
  "fail with 500": { at: "body", act: fail(500) },
  "fail with 503 for 0 s": { at: "body", act: fail(503, "retry-after: 0") },
  "fail with 503 for 61 s": { at: "body", act: fail(503, "retry-after: 61") },
  "reset after the headers": { at: "headers", act: reset },
  "reset after half the body": { at: "half", act: reset },
  "reset after the whole body": { at: "body", act: reset },
  "reset in the middle of the answer": {
    at: "body",
    act: (socket) => socket.write(half, () => reset(socket)),
  },
  "close in the middle of the answer": { at: "body", act: (socket) => socket.end(half) },
  "close without an answer": { at: "body", act: (socket) => socket.end() },
  "answer what is not HTTP": { at: "body", act: say("Hello?\r\n\r\n") },
  stall: { at: "body", act: () => {} },
  "stall in the middle of the answer": { at: "body", act: say(half) },
  // At this pace the whole answer takes seconds.
  drip: { at: "body", act: drip },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

function drip(socket: Socket): void {
  let sent = 0;
  const timer = setInterval(() => socket.write(success.charAt(sent++)), 10);
  socket.once("close", () => clearInterval(timer));
}
