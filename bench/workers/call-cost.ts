/** Microseconds of one call, without a network: a series for each peer, in the same rounds. */

import { interleave, recordOf } from "../lib/rounds.ts";
import { peers } from "../peers/index.ts";
import { type PeerName, peerNames } from "../peers/names.ts";
import { answer, source } from "./example.ts";

const [rounds, calls] = process.argv.slice(2).map(Number) as [number, number];

const fetch = async () =>
  new Response(answer, { status: 200, headers: { "content-type": "application/json" } });

function measureOf(name: PeerName) {
  const { create } = peers[name].connect({ baseUrl: "http://127.0.0.1:9", apiKey: "canary-key", fetch });
  return async () => {
    const started = performance.now();
    for (let call = 0; call < calls; call++) await create(source);
    return ((performance.now() - started) * 1000) / calls;
  };
}

console.log(JSON.stringify(await interleave(recordOf(peerNames, measureOf), rounds, 20)));
