import type { Socket } from "node:net";
import type { SourceInput } from "prequel-import";
import { anyExample } from "../../scripts/lib/examples.ts";
import { serveTcp } from "./servers.ts";

/** One way in which a server treats a request. */
interface ServerFault {
  /** How much of the request has arrived when the server acts. */
  readonly after: "headers" | "half the body" | "body";
  readonly act: (socket: Socket) => void;
  /** Whether the response says that the server did not do what the request asks for. */
  readonly rejects?: true;
}

const success = response(200, JSON.stringify(anyExample.envelope));
const startOfSuccess = success.slice(0, -20);

/** The bytes of a response. */
function response(status: number, body: string, ...headers: readonly string[]): string {
  const length = `content-length: ${Buffer.byteLength(body)}`;
  const head = [`HTTP/1.1 ${status} Status`, "content-type: application/json", length, ...headers];
  return [...head, "", body].join("\r\n");
}

const reset = (socket: Socket) => socket.resetAndDestroy();
const write = (text: string) => (socket: Socket) => socket.write(text);
const error = (status: number, ...headers: readonly string[]) =>
  write(response(status, '{"status":"error","data":null,"message":"No."}', ...headers));

/** By name: what a server can do to a request. */
const faults = {
  "200": { after: "body", act: write(success) },
  "200, then close": { after: "body", act: (socket) => socket.end(success) },
  "408": { after: "body", act: error(408) },
  "422": { after: "body", act: error(422), rejects: true },
  "429 with Retry-After: 0": { after: "body", act: error(429, "retry-after: 0"), rejects: true },
  "429 with Retry-After: 0.05": { after: "body", act: error(429, "retry-after: 0.05"), rejects: true },
  "429 with Retry-After: 60": { after: "body", act: error(429, "retry-after: 60"), rejects: true },
  "429 with Retry-After: 61": { after: "body", act: error(429, "retry-after: 61"), rejects: true },
  "500": { after: "body", act: error(500) },
  "503 with Retry-After: 0": { after: "body", act: error(503, "retry-after: 0") },
  "reset after the headers": { after: "headers", act: reset },
  "reset after half the body": { after: "half the body", act: reset },
  "reset after the body": { after: "body", act: reset },
  "reset during the response": {
    after: "body",
    act: (socket) => socket.write(startOfSuccess, () => reset(socket)),
  },
  "close during the response": { after: "body", act: (socket) => socket.end(startOfSuccess) },
  "close without a response": { after: "body", act: (socket) => socket.end() },
  "respond with bytes that are not HTTP": { after: "body", act: write("Hello?\r\n\r\n") },
  stall: { after: "body", act: () => {} },
  "stall during the response": { after: "body", act: write(startOfSuccess) },
  // The whole response would take several seconds.
  "respond with one character every 10 ms": { after: "body", act: drip },
} satisfies Record<string, ServerFault>;

export type ServerFaultName = keyof typeof faults;

function drip(socket: Socket): void {
  let sent = 0;
  const timer = setInterval(() => socket.write(success.charAt(sent++)), 10);
  socket.once("close", () => clearInterval(timer));
}

/** A server that treats each request as planned and counts the requests. */
interface FaultyServer {
  readonly url: string;
  /** Plans the requests of a run in order. The last fault also applies to every later request. */
  plan(run: string, ...names: readonly ServerFaultName[]): void;
  /** Counts the complete requests of a run that were not rejected: each may have been carried out. */
  accepted(run: string): number;
  /** Counts the requests of a run, complete or not. */
  requests(run: string): number;
}

/** The header that tells the server which run a request belongs to. */
export const runHeader = "x-run";

/** A source with the name of the run, so that the server can tell whose body it receives. */
export function sourceOf(run: string, padding = 0): SourceInput {
  return { ...anyExample.source, name: run, provider_id: `acme${"-".repeat(padding)}` };
}

export async function startFaultyServer(onFault: (socket: Socket) => void = () => {}): Promise<FaultyServer> {
  const plans = new Map<string, ServerFault[]>();
  const acceptedBodies = new Map<string, number>();
  const requests = new Map<string, number>();

  const url = await serveTcp((socket) => {
    let fault: ServerFault | undefined;
    let bytes = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const bodyStart = bytes.indexOf("\r\n\r\n") + 4;
      if (bodyStart < 4) return;
      const head = bytes.toString("latin1", 0, bodyStart);
      const run = headerIn(head, runHeader);
      // A request without a body, such as a DELETE, is complete with its headers.
      const length = Number(headerIn(head, "content-length"));
      const arrived = bytes.length - bodyStart;
      if (!fault) {
        increment(requests, run);
        fault = nextFault(plans.get(run));
      }
      if (arrived === length && !fault.rejects) {
        const body = bytes.toString("utf8", bodyStart);
        increment(acceptedBodies, body === "" ? run : JSON.parse(body).source.name);
      }
      if (arrived < { headers: 0, "half the body": length / 2, body: length }[fault.after]) return;
      const { act } = fault;
      fault = undefined;
      bytes = Buffer.alloc(0);
      act(socket);
      onFault(socket);
    });
  });

  return {
    url,
    plan(run, ...names) {
      plans.set(
        run,
        names.map((name) => faults[name]),
      );
    },
    accepted: (run) => acceptedBodies.get(run) ?? 0,
    requests: (run) => requests.get(run) ?? 0,
  };
}

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function nextFault(plan: ServerFault[] = []): ServerFault {
  const [fault = faults["200"]] = plan.length > 1 ? plan.splice(0, 1) : plan;
  return fault;
}

function headerIn(head: string, name: string): string {
  return new RegExp(`^${name}: (.*)\r$`, "im").exec(head)?.[1] ?? "";
}
