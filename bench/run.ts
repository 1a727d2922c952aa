/**
 * `npm run bench`: compares the package with its alternatives, and writes the figures into `docs/benchmarks.md` and
 * the README. With `--quick` it measures fewer rounds and only prints the figures, unless `--write` is given too.
 */
import { execSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { arch, cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { withSections } from "../scripts/lib/markdown.ts";
import { root } from "../scripts/lib/root.ts";
import { quick } from "./lib/measure.ts";
import { bench } from "./lib/processes.ts";
import { versionOf } from "./lib/report.ts";
import { measureClients, measureHttp } from "./sections/clients.ts";
import { measureGrowth } from "./sections/growth.ts";
import { measureMock } from "./sections/mock.ts";
import { measureTypes } from "./sections/types.ts";
import { measureValidator } from "./sections/validator.ts";

// Clients and tools run with their defaults: nothing else of this machine's environment.
const { PATH, HOME } = process.env;
process.env = { PATH, HOME, NO_COLOR: "1", NODE_NO_WARNINGS: "1", REDOCLY_TELEMETRY: "off" };

await step("preparation", async () => {
  for (const cwd of [root, bench]) execSync("npm run --silent build", { cwd, stdio: "pipe" });
});
const { call, features, summary } = await step("clients", measureClients);
const sections = {
  environment: environment(),
  call,
  http: await step("calls over HTTP", measureHttp),
  features,
  types: await step("types", measureTypes),
  validator: await step("validator", measureValidator),
  mock: await step("mock", measureMock),
  growth: await step("growth", measureGrowth),
};
await publish("docs/benchmarks.md", sections);
await publish("README.md", { bench: summary });

/** Replaces the text between the markers of a page. */
async function publish(page: string, sections: Readonly<Record<string, string>>): Promise<void> {
  const path = join(root, page);
  const text = withSections(await readFile(path, "utf8"), sections, "npm run bench");
  if (!quick || process.argv.includes("--write")) await writeFile(path, text);
  else console.log(`\n${page}\n\n${Object.values(sections).join("\n\n")}`);
}

function environment(): string {
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  const system = `${type()} ${release().split(".", 2).join(".")} (${arch()})`;
  return `- Date: ${new Date().toISOString().slice(0, 10)}${quick ? ", a quick run" : ""}
- Machine: ${processor}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, ${system}
- Node ${process.versions.node}, TypeScript ${versionOf("typescript")} and ${versionOf("typescript-7")}, esbuild ${versionOf("esbuild")}`;
}

/** Prints the name of a step, and how long it took. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  console.time(name);
  const result = await work();
  console.timeEnd(name);
  return result;
}
