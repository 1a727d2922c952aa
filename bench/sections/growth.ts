import { stat } from "node:fs/promises";
import { join } from "node:path";
import { median } from "simple-statistics";
import { table } from "../../scripts/lib/markdown.ts";
import { inTemporaryFolder } from "../../scripts/lib/temporary-folder.ts";
import { copyProject } from "../../test/support/project.ts";
import { growVendors } from "../lib/grow-vendors.ts";
import { count, interleave, type Measure, milliseconds, quick } from "../lib/measure.ts";
import { node } from "../lib/processes.ts";
import { figure, ratio } from "../lib/report.ts";
import { sizeOfExport } from "../lib/size.ts";
import { mockCommand, startServer } from "./mock.ts";
import { typeCheck } from "./types.ts";
import { timeOurs } from "./validator.ts";

/** The numbers of vendors, as multiples of the real number. */
const factors = quick ? [1, 4] : [1, 4, 16];

export async function measureGrowth(): Promise<string> {
  const { vendors, ...columns } = await inTemporaryFolder(measureProjects);
  const rows = vendors.map((count, row) => [
    String(count),
    ...Object.values(columns).map((column) => figure(column[row] ?? Number.NaN)),
  ]);
  const ratios = Object.values(columns).map((column) => ratio(column.slice(-1), column));
  return table(["vendors", ...Object.keys(columns)], [...rows, ["last ÷ first", ...ratios]]);
}

/** Returns a figure for each number of vendors, by the heading of its column. */
async function measureProjects(folder: string) {
  const projects: string[] = [];
  const vendors: number[] = [];
  const generateTimes: number[] = [];
  for (const factor of factors) {
    const project = await copyProject(join(folder, String(factor)));
    vendors.push(await growVendors(project, factor));
    const generate = () => node(["--import", "tsx", "scripts/generate.ts"], project);
    generateTimes.push((await milliseconds(generate)) / 1000);
    await node(["node_modules/tsdown/dist/run.mjs", "--silent"], project);
    projects.push(project);
  }
  const each = <T>(work: (project: string) => Promise<T>) => Promise.all(projects.map(work));
  const checkTypes = (project: string) => typeCheck("typescript", "prequel-import", ["password"], project);
  const typeChecks = projects.map((project) => async () => (await checkTypes(project)).seconds);
  const documents = await each((project) => stat(join(project, "openapi.json")));
  return {
    vendors,
    "document, kB": documents.map(({ size }) => size / 1000),
    "`npm run generate`, s": generateTimes,
    "client, gzip, kB": await each((project) => sizeOfExport("createClient", project, "index.js")),
    "validator, gzip, kB": await each((project) => sizeOfExport("validateSource", project, "validate.js")),
    "one validation, µs": await medians(await each(timeOurs), count(30, 100), 5),
    "`tsc` on one call, s": await medians(typeChecks, count(1, 7)),
    ...(await measureMocks(projects)),
  };
}

async function measureMocks(projects: readonly string[]) {
  const mocks = [];
  for (const project of projects) mocks.push(await startServer(mockCommand, project));
  const responses = mocks.map((mock) => () => milliseconds(mock.create));
  const columns = {
    "mock start, ms": mocks.map(({ duration }) => duration),
    "mock response, ms": await medians(responses, count(200, 1000), 50),
  };
  for (const { stop } of mocks) await stop();
  return columns;
}

/** The median of each candidate, measured in the same rounds. */
async function medians(candidates: readonly Measure[], rounds: number, warmUpRounds = 0): Promise<number[]> {
  const series = await interleave(Object.fromEntries(candidates.entries()), rounds, warmUpRounds);
  return Object.values(series).map(median);
}
