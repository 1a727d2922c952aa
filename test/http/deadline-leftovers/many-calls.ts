import { getEventListeners } from "node:events";
import { createClient } from "prequel-import";
import { anyExample } from "../../../scripts/lib/examples.ts";

// Makes 10 000 calls with one signal, and prints what is left of them. Needs --expose-gc.
const { signal } = new AbortController();
const fetch = () => Promise.resolve(Response.json(anyExample.envelope));
const { sources } = createClient({ apiKey: "canary-key", fetch });

async function heapAfter(calls: number): Promise<number> {
  for (let call = 0; call < calls; call += inFlight) {
    await Promise.all(Array.from({ length: inFlight }, () => sources.create(anyExample.source, { signal })));
  }
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

// Node warns when a signal has more than ten listeners.
const inFlight = 20;

const early = await heapAfter(2_000);
const late = await heapAfter(8_000);
const listeners = getEventListeners(signal, "abort").length;
console.log(JSON.stringify({ early, late, listeners }));
