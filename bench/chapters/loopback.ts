import { ask, serve } from "../lib/child.ts";
import { count } from "../lib/effort.ts";
import type { PeerName } from "../peers/names.ts";

/** Calls per second to one plain server in a process of its own, by how many calls are in flight. */
export async function measureLoopback(): Promise<Map<number, Record<PeerName, number[]>>> {
  const server = await serve("plain-server");
  try {
    const figures = new Map<number, Record<PeerName, number[]>>();
    for (const inFlight of [1, 10, 100]) {
      const series = await ask<Record<PeerName, number[]>>(
        "loopback",
        server.url,
        inFlight,
        count(3, 21),
        count(200, 500),
      );
      figures.set(inFlight, series);
    }
    return figures;
  } finally {
    server.stop();
  }
}
