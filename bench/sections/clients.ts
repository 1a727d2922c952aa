/** The tables "A call", "Over HTTP" and "Features and secrets", and the one of the README. */
import { join } from "node:path";
import { median } from "simple-statistics";
import manifest from "../../package.json" with { type: "json" };
import { responseBody, source } from "../lib/example.ts";
import { callsPerSecond, count, interleave, mapValues, milliseconds } from "../lib/measure.ts";
import { compiled, connectPeers, forEachPeer, type PeerName, peers } from "../lib/peers.ts";
import { bench, node, serve } from "../lib/processes.ts";
import { difference, figure, type PeerColumns, peerTable, peerTitle, ratio, spread } from "../lib/report.ts";
import { sizeOf } from "../lib/size.ts";
import { secretColumns } from "./leaks.ts";

const apiKey = "canary-key";

export async function measureClients() {
  const sizes = await forEachPeer((name) => sizeOf({ entryPoints: [join(bench, "peers", `${name}.ts`)] }));
  const calls = await timeCalls();
  const imports = await timeImports();
  const secrets = await secretColumns();

  const size: PeerColumns = { "gzip, kB": (name) => figure(sizes[name].gzipped, 2) };
  const callRatio = (name: PeerName) => ratio(calls[name], calls["openapi-fetch"]);
  const importTime: PeerColumns = {
    "import, ms": (name) => (name === "raw-fetch" ? "–" : difference(imports[name], imports.empty)),
  };
  const call = peerTable({
    "minified, kB": (name) => figure(sizes[name].minified, 2),
    ...size,
    "call, µs": (name) => spread(calls[name]),
    "call − raw `fetch`, µs": (name) => difference(calls[name], calls["raw-fetch"]),
    "call ÷ openapi-fetch": callRatio,
    ...importTime,
  });
  const features = peerTable(
    {
      ...size,
      "retries of a create": (name) => peers[name].retries,
      timeout: (name) => peers[name].timeout,
      "typed errors": (name) => peers[name].errors,
      ...secrets,
    },
    (name) => `[${peerTitle(name)}](${peers[name].documentation})`,
  );
  const summary = peerTable({
    ...size,
    "call, µs (÷ openapi-fetch)": (name) => `${figure(median(calls[name]))} (${callRatio(name)})`,
    ...importTime,
    ...secrets,
  });
  const limit = manifest["size-limit"].find(({ path }) => path === "dist/index.js")?.limit;
  const sizeLimit = `\`npm run check\` fails when the client and openapi-fetch together exceed ${limit} gzipped.`;
  return { call: `${call}\n\n${sizeLimit}`, features, summary };
}

/** Microseconds of one call to a `fetch` that responds at once. */
async function timeCalls(): Promise<Record<PeerName, number[]>> {
  const fetch = async () => new Response(responseBody, { headers: { "content-type": "application/json" } });
  const clients = await connectPeers({ baseUrl: "http://127.0.0.1:9", apiKey, fetch });
  const callsPerRound = 100;
  const candidates = mapValues(clients, ({ create }) => async () => {
    const duration = await milliseconds(async () => {
      for (let call = 0; call < callsPerRound; call++) await create(source);
    });
    return (duration * 1000) / callsPerRound;
  });
  return interleave(candidates, count(60, 300), 20);
}

/** Milliseconds of an import in a fresh process. `empty` imports a file without code. */
function timeImports(): Promise<Record<PeerName | "empty", number[]>> {
  const importing = (file: string) => async () => {
    const code = `const started = performance.now();
      await import("${compiled(file)}");
      console.log(performance.now() - started);`;
    return Number(await node(["--input-type=module", "-e", code]));
  };
  // `options.ts` has only types, so its compiled form is empty.
  const candidates = { ...mapValues(peers, (_, name) => importing(name)), empty: importing("options") };
  return interleave(candidates, count(21, 101), 1);
}

/** Calls per second to a server in another process, by the number of calls in flight. */
export async function measureHttp(): Promise<string> {
  const server = await serve(["--import", "tsx", "bench/servers/plain.ts"]);
  const clients = await connectPeers({ baseUrl: server.url, apiKey });
  const columns: Record<string, (name: PeerName) => string> = {};
  for (const inFlight of [1, 10, 100]) {
    const candidates = mapValues(clients, ({ create }) => {
      const calls = count(200, 500);
      return () => callsPerSecond(() => create(source), calls, inFlight);
    });
    const series = await interleave(candidates, count(3, 21), 2);
    columns[`${inFlight} in flight`] = (name) => spread(series[name]);
  }
  await server.stop();
  return peerTable(columns);
}
