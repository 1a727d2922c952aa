import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { entryPointsOf } from "../../../scripts/api/entry-points.ts";
import { reportTypes } from "../../../scripts/api/report-types.ts";
import { root } from "../../support/project.ts";
import { useFolder } from "../../support/use-folder.ts";

// API Extractor compiles each entry point.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = useFolder();
const types = join(folder, "index.d.ts");
const report = join(folder, "api/client.api.md");

beforeAll(async () => {
  await mkdir(join(folder, "mock"));
  await mkdir(join(folder, "api"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const exports = { ".": { import: { types: "./index.d.ts" } }, "./data.json": "./data.json" };
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "client", version: "1.0.0", exports }),
  );
  const mock = { name: "client-mock", version: "1.0.0", exports: {} };
  await writeFile(join(folder, "mock/package.json"), JSON.stringify(mock));
  await writeFile(
    types,
    "interface Base {\n  /** A name. */\n  name: string;\n}\nexport interface Source extends Base {}\n",
  );
  await writeFile(join(folder, "api/leftover.api.md"), "");
});

test("every entry point with types has a report", async () => {
  const reports = (await entryPointsOf(root)).map((entryPoint) => `${entryPoint.report}.api.md`);
  expect(reports.toSorted()).toEqual((await readdir(join(root, "api"))).toSorted());
  expect(reports).toContain("prequel-import-mock-fetch.api.md");
});

test("the report has every type, and a check finds a change of a type but not of a comment", async () => {
  expect(await reportTypes(folder, false)).toEqual(["client.api.md", "leftover.api.md"]);
  const text = await readFile(report, "utf8");
  expect(text).toContain("interface Base {\n    name: string;\n}");
  expect(text).toContain("export interface Source extends Base");

  const declarations = await readFile(types, "utf8");
  await writeFile(types, declarations.replace("A name.", "The name."));
  expect(await reportTypes(folder, true)).toEqual([]);

  await writeFile(types, declarations.replace("name: string", "name: number"));
  expect(await reportTypes(folder, true)).toEqual(["client.api.md"]);
  expect(await readFile(report, "utf8")).toBe(text);
});
