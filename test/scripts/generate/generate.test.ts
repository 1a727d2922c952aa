import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { filesOf } from "../../support/files.ts";
import { copyProject } from "../../support/project.ts";
import { root, runScript } from "../../support/run.ts";
import { useFolder } from "../../support/use-folder.ts";

// Each test starts programs that start programs.
vi.setConfig({ testTimeout: 120_000 });

const folder = useFolder();
let project: string;
beforeAll(async () => {
  project = await copyProject(folder);
});

const generate = (...args: string[]) => runScript("scripts/generate.ts", args, { cwd: project });
const generated = () => filesOf(join(project, "src/generated"));
const committed = await filesOf(join(root, "src/generated"));

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(root, path), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(project, path), after);
}

test("what is not in step is named by --check, and made again, byte by byte", async () => {
  await edit("src/generated/vendors.ts", (text) => text.replace("vendor", "seller"));
  await rm(join(project, "src/generated/secrets.ts"));
  await writeFile(join(project, "src/generated/stray.ts"), "");
  await writeFile(join(project, "mock/src/generated/stray.ts"), "");
  await edit("mock/src/generated/origins.ts", (text) => text.replace("username", "user"));
  await edit("mock/README.md", (text) => text.replace("| `mock-reset` |", "| `mock-rest` |"));
  await edit("README.md", (text) => text.replace("| PostgreSQL |", "| Postgres |"));
  const before = await generated();

  const { code, stderr } = await generate("--check");
  expect(code).toBe(1);
  expect(stderr.match(/(?<=^ {2}).+$/gm)?.sort()).toEqual([
    "README.md",
    "mock/README.md",
    "mock/src/generated/origins.ts",
    "mock/src/generated/stray.ts",
    "src/generated/secrets.ts",
    "src/generated/stray.ts",
    "src/generated/vendors.ts",
  ]);
  expect(stderr).toContain("npm run generate");
  expect(await generated()).toEqual(before);

  expect(await generate()).toMatchObject({ code: 0, stderr: "" });
  expect(await generated()).toEqual(committed);
  expect(await filesOf(join(project, "mock/src/generated"))).toEqual(
    await filesOf(join(root, "mock/src/generated")),
  );
  for (const name of ["README.md", "mock/README.md"]) {
    expect(await readFile(join(project, name), "utf8")).toBe(await readFile(join(root, name), "utf8"));
  }
});

describe("a broken document stops it with file, line and reason, and changes nothing", () => {
  const path = "openapi/vendors/postgres.yaml";

  test.each<[string, (text: string) => string, RegExp]>([
    [
      "bad YAML",
      (text) => text.replace("  type: object", "  type: [object"),
      /:\d+:\d+ [\s\S]+Failed to parse/,
    ],
    [
      "a reference to nothing",
      (text) => text.replace("#/PostgresConfig", "#/Nowhere"),
      /:\d+:\d+ at #\/PostgresSourceInput\/properties\/postgres\s+Can't resolve \$ref/,
    ],
    [
      "an example that does not fit",
      (text) => text.replace("example: 5432", "example: many"),
      /:\d+:\d+ at #\/PostgresConfig\/properties\/port\/example\s+Example value must conform to the schema/,
    ],
  ])("%s", async (_, change, reason) => {
    const before = await generated();
    await edit(path, change);
    const { code, stdout, stderr } = await generate();
    await copyFile(join(root, path), join(project, path));
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(path);
    expect(stderr).toMatch(reason);
    expect(stderr).toMatch(/The document is broken: nothing was generated\.\n$/);
    // Redocly's own affairs, and a stack trace.
    expect(stderr).not.toMatch(/Deprecation|^ {4}at /m);
    expect(await generated()).toEqual(before);
  });
});
