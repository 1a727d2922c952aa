import { measureColdImport } from "./chapters/cold-import.ts";
import { type Growth, measureGrowth } from "./chapters/growth.ts";
import { measureLoopback } from "./chapters/loopback.ts";
import { type MockFigures, measureMock } from "./chapters/mock.ts";
import { type Size, sizeOfPeer } from "./chapters/size.ts";
import { measureTypes, type Types } from "./chapters/types.ts";
import { ask } from "./lib/child.ts";
import { count } from "./lib/effort.ts";
import { type PeerName, peerNames } from "./peers/names.ts";
import type { Probes } from "./workers/probes.ts";

/** The results of one run. Series are in the order of their rounds. */
export interface Figures {
  readonly sizes: Record<PeerName, Size>;
  /** Microseconds of a call against a stub. */
  readonly calls: Record<PeerName, number[]>;
  /** Milliseconds from the start of a process until the import is done. */
  readonly imports: Record<PeerName | "empty", number[]>;
  /** Calls per second over HTTP, by how many are in flight. */
  readonly loopback: ReadonlyMap<number, Record<PeerName, number[]>>;
  readonly types: Types;
  readonly probes: Probes;
  /** Microseconds for one valid source. */
  readonly validators: Record<"ours" | "ajv", number[]>;
  readonly mock: MockFigures;
  readonly growth: readonly Growth[];
}

export async function measure(): Promise<Figures> {
  return {
    sizes: await step("sizes", measureSizes),
    calls: await step("cost of a call", () => ask("call-cost", count(60, 300), 100)),
    imports: await step("cold import", measureColdImport),
    loopback: await step("calls over HTTP", measureLoopback),
    types: await step("types", measureTypes),
    probes: await step("redirects and what is printed", () => ask("probes")),
    validators: await step("validators", () => ask("validators", count(50, 200), 100)),
    mock: await step("mock", measureMock),
    growth: await step("growth", measureGrowth),
  };
}

async function measureSizes(): Promise<Record<PeerName, Size>> {
  const sizes = {} as Record<PeerName, Size>;
  for (const name of peerNames) sizes[name] = await sizeOfPeer(name);
  return sizes;
}

/** Says what was done, and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
