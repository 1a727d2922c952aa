/** Calls per second over HTTP: a series for each peer, in the same rounds. */

import { forEach, interleave } from "../lib/rounds.ts";
import { type PeerName, peerNames, peers } from "../peers/index.ts";
import { source } from "./example.ts";

const [baseUrl = "", ...counts] = process.argv.slice(2);
const [inFlight, rounds, calls] = counts.map(Number) as [number, number, number];

function measureOf(name: PeerName) {
  const { create } = peers[name].connect({ baseUrl, apiKey: "canary-key" });
  return async () => {
    let left = calls;
    const lane = async () => {
      while (left-- > 0) await create(source);
    };
    const started = performance.now();
    await Promise.all(Array.from({ length: inFlight }, lane));
    return calls / ((performance.now() - started) / 1000);
  };
}

console.log(JSON.stringify(await interleave(forEach(peerNames, measureOf), rounds, 2)));
process.exit();
