import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyProject } from "../../test/support/project.ts";
import { growVendors } from "../growth/vendors.ts";
import { ask, node, type Server, start } from "../lib/child.ts";
import { count, effort } from "../lib/effort.ts";
import { bench } from "../lib/paths.ts";
import { interleave, recordOf } from "../lib/rounds.ts";
import { median } from "../lib/stats.ts";
import { typeCheck } from "../lib/tsc.ts";
import { writeUserFile } from "../lib/user-file.ts";
import { type Size, sizeOf } from "./size.ts";

/** What a document of so many vendors costs. */
export interface Growth {
  readonly vendors: number;
  /** The published document, in bytes: what everything else is compared with. */
  readonly document: number;
  readonly generateSeconds: number;
  readonly client: Size;
  readonly validator: Size;
  /** Of the validator, for one valid source, in microseconds. */
  readonly validate: number;
  /** Of one call, in seconds. */
  readonly typeCheck: number;
  /** From the start of the mock until it listens, in milliseconds. */
  readonly mockStart: number;
  /** Of one answer of the mock, in milliseconds. */
  readonly mockAnswer: number;
}

const sizes = effort === "quick" ? ["10", "40"] : ["10", "40", "160"];

export async function measureGrowth(): Promise<Growth[]> {
  const folder = await mkdtemp(join(tmpdir(), "prequel-import-bench-"));
  try {
    const projects: Record<string, string> = {};
    const generateSeconds: Record<string, number> = {};
    for (const size of sizes) {
      const project = await copyProject(join(folder, size));
      await growVendors(project, Number(size));
      projects[size] = project;
      generateSeconds[size] = await generateAndBuild(project);
    }

    const validate: Record<string, number[]> = await ask(
      "validator-growth",
      JSON.stringify(projects),
      count(30, 100),
      1000,
    );
    const checks = await measureTypes(projects);
    const mocks = await measureMocks(projects);
    return await Promise.all(
      sizes.map(async (size) => {
        const project = projects[size] ?? "";
        return {
          vendors: Number(size),
          document: (await stat(join(project, "dist/openapi.json"))).size,
          generateSeconds: generateSeconds[size] ?? Number.NaN,
          client: await sizeOfExport("createClient", join(project, "dist/index.js")),
          validator: await sizeOfExport("validateSource", join(project, "dist/validate.js")),
          validate: median(validate[size] ?? []),
          typeCheck: median(checks[size] ?? []),
          mockStart: mocks.start[size] ?? Number.NaN,
          mockAnswer: median(mocks.answer[size] ?? []),
        };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns the seconds that generating took. */
async function generateAndBuild(project: string): Promise<number> {
  const started = performance.now();
  await node(["--import", "tsx", "scripts/generate.ts"], project);
  const seconds = (performance.now() - started) / 1000;
  await node(["node_modules/tsdown/dist/run.mjs", "--silent"], project);
  return seconds;
}

function sizeOfExport(name: string, path: string): Promise<Size> {
  return sizeOf({
    stdin: { contents: `export { ${name} } from ${JSON.stringify(path)}`, resolveDir: bench },
  });
}

async function measureTypes(projects: Readonly<Record<string, string>>): Promise<Record<string, number[]>> {
  const file = await writeUserFile("prequel-import", ["password"]);
  return interleave(
    recordOf(sizes, (size) => async () => {
      const paths = { "prequel-import": [join(projects[size] ?? "", "dist/index.d.ts")] };
      const { seconds, complaints } = await typeCheck("TypeScript 5.9", file, paths);
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
      return seconds;
    }),
    count(1, 7),
  );
}

async function measureMocks(projects: Readonly<Record<string, string>>) {
  const startTimes: Record<string, number> = {};
  const servers: Record<string, Server> = {};
  try {
    for (const size of sizes) {
      const started = performance.now();
      servers[size] = await start(["mock/dist/cli.js", "--port", "0"], projects[size]);
      startTimes[size] = performance.now() - started;
    }
    const urls = Object.fromEntries(Object.entries(servers).map(([size, { url }]) => [size, url]));
    const answer: Record<string, number[]> = await ask("latency", JSON.stringify(urls), count(200, 1000));
    return { start: startTimes, answer };
  } finally {
    for (const server of Object.values(servers)) server.stop();
  }
}
