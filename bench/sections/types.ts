import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { median } from "simple-statistics";
import { root } from "../../scripts/lib/root.ts";
import { source } from "../lib/example.ts";
import { count, interleave, mapValues } from "../lib/measure.ts";
import { type PeerName, peers } from "../lib/peers.ts";
import { bench, node } from "../lib/processes.ts";
import { figure, type PeerColumns, peerTable } from "../lib/report.ts";

export async function measureTypes(): Promise<string> {
  const older = await checkPeers("typescript");
  const newer = await checkPeers("typescript-7");
  const columnsOf = (title: string, checks: typeof older): PeerColumns => ({
    [`${title}, s`]: (name) => figure(checks[name].seconds),
    [`${title}, instantiations`]: (name) => figure(checks[name].instantiations, 0),
  });
  return peerTable({
    ...columnsOf("TypeScript 5.9", older),
    ...columnsOf("TypeScript 7", newer),
    "rejects the misspelled field": (name) =>
      older[name].rejectsMisspelling && newer[name].rejectsMisspelling ? "yes" : "no",
  });
}

async function checkPeers(compiler: string) {
  const checks = {} as Record<PeerName, Awaited<ReturnType<typeof typeCheck>>>;
  const candidates = mapValues(peers, (_, name) => async () => {
    checks[name] = await typeCheck(compiler, name, ["password", "pasword"]);
    return checks[name].seconds;
  });
  const series = await interleave(candidates, count(1, 5));
  return mapValues(checks, (check, name) => ({ ...check, seconds: median(series[name]) }));
}

/** Checks a user's file with one call for each name of the field `password`. */
export async function typeCheck(compiler: string, peer: PeerName, fields: readonly string[], project = root) {
  const call = `await create(${JSON.stringify(source)});`;
  const code = `import { connect } from "../peers/${peer}.ts";
    const { create } = connect({ baseUrl: "https://api.prequel.co", apiKey: "canary-key" });
    ${fields.map((field) => call.replace('"password":', `"${field}":`)).join("\n")}`;
  await mkdir(join(project, "bench/generated"), { recursive: true });
  await writeFile(join(project, "bench/generated/user.ts"), code);

  const tsc = join(bench, "node_modules", compiler, "bin/tsc");
  const args = [tsc, "-p", join(project, "bench/user.tsconfig.json"), "--extendedDiagnostics"];
  // A compiler that finds an error exits with a failure.
  const output = await node(args).catch(({ stdout }) => String(stdout));
  const errors = output.split("\n").filter((line) => /: error TS\d+/.test(line));
  const unexpected = errors.filter((error) => !error.includes("pasword"));
  if (unexpected.length > 0) throw new Error(unexpected.join("\n"));
  const numberIn = (pattern: RegExp) => Number(pattern.exec(output)?.[1]);
  return {
    seconds: numberIn(/Total time: +([\d.]+)s/),
    instantiations: numberIn(/Instantiations: +(\d+)/),
    rejectsMisspelling: errors.length > 0,
  };
}
