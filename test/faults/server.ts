import type { Socket } from "node:net";
import type { SourceInput } from "prequel-import";
import { anyExample } from "../../scripts/lib/examples.ts";
import { listen } from "../support/socket.ts";
import { type Fault, type FaultName, faults } from "./faults.ts";

/** A server that breaks as planned, and counts what reached it whole. */
export interface FaultyServer {
  readonly url: string;
  /** What befalls the requests of a run, one after the other; the last fault befalls all that follow. */
  plan(run: string, ...names: readonly FaultName[]): void;
  /** How many bodies of a run arrived whole and were not turned away: each may have become a source. */
  taken(run: string): number;
  /** How many requests of a run arrived, whole or not. */
  requests(run: string): number;
}

/** The header that tells the server which run a request belongs to. */
export const runHeader = "x-run";

/** The source of a run: its name is the run's, so that its body can be told from all others. */
export function sourceOf(run: string, padding = 0): SourceInput {
  return { ...anyExample.source, name: run, provider_id: `acme${"-".repeat(padding)}` };
}

export async function faultyServer(onFault: (socket: Socket) => void = () => {}): Promise<FaultyServer> {
  const plans = new Map<string, Fault[]>();
  const bodies = new Map<string, number>();
  const heads = new Map<string, number>();

  const url = await listen((socket) => {
    let fault: Fault | undefined;
    let bytes = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const bodyStart = bytes.indexOf("\r\n\r\n") + 4;
      if (bodyStart < 4) return;
      const head = bytes.toString("latin1", 0, bodyStart);
      const run = field(head, runHeader);
      const length = Number(field(head, "content-length"));
      const arrived = bytes.length - bodyStart;
      if (!fault) {
        count(heads, run);
        fault = next(plans.get(run));
      }
      if (arrived === length && length > 0 && !fault.refusal) {
        count(bodies, JSON.parse(bytes.toString("utf8", bodyStart)).source.name);
      }
      if (arrived < { headers: 0, half: length / 2, body: length }[fault.at]) return;
      const { act } = fault;
      fault = undefined;
      bytes = Buffer.alloc(0);
      act(socket);
      onFault(socket);
    });
  });

  return {
    url,
    plan: (run, ...names) =>
      void plans.set(
        run,
        names.map((name) => faults[name]),
      ),
    taken: (run) => bodies.get(run) ?? 0,
    requests: (run) => heads.get(run) ?? 0,
  };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function next(plan: Fault[] = []): Fault {
  const [fault = faults.answer] = plan.length > 1 ? plan.splice(0, 1) : plan;
  return fault;
}

function field(head: string, name: string): string {
  return new RegExp(`^${name}: (.*)\r$`, "im").exec(head)?.[1] ?? "";
}
