/** Calls per second over HTTP: a series for each peer, in the same rounds. */

import { interleave, recordOf } from "../lib/rounds.ts";
import { peers } from "../peers/index.ts";
import { type PeerName, peerNames } from "../peers/names.ts";
import { source } from "./example.ts";
import { callsPerSecond } from "./throughput.ts";

const [baseUrl = "", ...counts] = process.argv.slice(2);
const [inFlight, rounds, calls] = counts.map(Number) as [number, number, number];

function measureOf(name: PeerName) {
  const { create } = peers[name].connect({ baseUrl, apiKey: "canary-key" });
  return () => callsPerSecond(() => create(source), calls, inFlight);
}

console.log(JSON.stringify(await interleave(recordOf(peerNames, measureOf), rounds, 2)));
process.exit();
