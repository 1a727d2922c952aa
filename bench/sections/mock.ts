import { join } from "node:path";
import { table } from "../../scripts/lib/markdown.ts";
import { root } from "../../scripts/lib/root.ts";
import { sourceCreator } from "../lib/example.ts";
import { callsPerSecond, count, interleave, mapValues } from "../lib/measure.ts";
import { serve } from "../lib/processes.ts";
import { ratio, spread, versionOf } from "../lib/report.ts";

const connections = 10;

/** The arguments with which Node starts the mock of a built project. */
export const mockCommand = ["mock/dist/cli.js", "--port", "0", "--quiet"];

/** Compares the mock with Prism, which serves the same document. */
export async function measureMock(): Promise<string> {
  const prism = `plain Prism ${versionOf("@stoplight/prism-cli")}`;
  const rows = [
    row("from the start of the command to its first response, ms", await timeStarts()),
    row(`valid creates per second, ${connections} connections`, await measureRates()),
  ];
  return table(["", "**prequel-import-mock**", prism, "mock ÷ Prism"], rows);
}

function row(title: string, { ours, prism }: Record<"ours" | "prism", number[]>): string[] {
  return [title, spread(ours), spread(prism), ratio(ours, prism)];
}

function timeStarts() {
  const prism = join(root, "node_modules/@stoplight/prism-cli/dist/index.js");
  const commands = { ours: mockCommand, prism: [prism, "mock", "openapi.json", "--port", "0"] };
  const candidates = mapValues(commands, (command) => async () => {
    const { duration, stop } = await startServer(command);
    await stop();
    return duration;
  });
  return interleave(candidates, count(3, 15), 1);
}

/** Starts a server, and measures the milliseconds until its first response. */
export async function startServer(command: readonly string[], cwd = root) {
  const started = performance.now();
  const { url, stop } = await serve(command, cwd);
  const create = sourceCreator(url, 1);
  await create();
  return { duration: performance.now() - started, create, stop };
}

async function measureRates() {
  const prism = ["--import", "tsx", "bench/servers/prism.ts"];
  const servers = { ours: await serve(mockCommand), prism: await serve(prism) };
  const candidates = mapValues(servers, ({ url }) => {
    const create = sourceCreator(url, connections);
    return () => callsPerSecond(create, count(500, 2000), connections);
  });
  const rates = await interleave(candidates, count(5, 25), 2);
  await servers.ours.stop();
  await servers.prism.stop();
  return rates;
}
