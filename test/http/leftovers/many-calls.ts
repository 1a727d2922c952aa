import { getEventListeners } from "node:events";
import { createClient } from "prequel-import";
import { anyExample } from "../../../scripts/lib/examples.ts";

// Run with --expose-gc: 10 000 calls on one signal, and what is left of them.
const { signal } = new AbortController();
const fetch = () => Promise.resolve(Response.json(anyExample.answer));
const { sources } = createClient({ apiKey: "canary-key", fetch });

async function heapAfter(calls: number): Promise<number> {
  for (let call = 0; call < calls; call += inFlight) {
    await Promise.all(Array.from({ length: inFlight }, () => sources.create(anyExample.source, { signal })));
  }
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

// More than the ten listeners of one signal that Node takes for a leak.
const inFlight = 20;

const early = await heapAfter(2_000);
const late = await heapAfter(8_000);
const listeners = getEventListeners(signal, "abort").length;
console.log(JSON.stringify({ early, late, listeners }));
