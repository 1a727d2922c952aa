import { join } from "node:path";
import { node } from "../lib/child.ts";
import { count } from "../lib/effort.ts";
import { generated } from "../lib/paths.ts";
import { interleave, recordOf } from "../lib/rounds.ts";
import { type PeerName, peerNames } from "../peers/names.ts";

/** Milliseconds that an import takes in a fresh process; `empty` is that of a file without code. */
export function measureColdImport(): Promise<Record<PeerName | "empty", number[]>> {
  return interleave(recordOf([...peerNames, "empty" as const], measureOf), count(21, 101), 1);
}

function measureOf(name: PeerName | "empty") {
  // `options.ts` holds types alone, so nothing is left of it once it is compiled.
  const file = name === "empty" ? "options" : name;
  const path = JSON.stringify(join(generated, "js/peers", `${file}.mjs`));
  const code = `const started = performance.now(); await import(${path}); console.log(performance.now() - started);`;
  return async () => Number(await node(["--input-type=module", "-e", code]));
}
