import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { copyProject, root } from "../../support/project.ts";
import { type Finished, run, runScript } from "../../support/run.ts";
import { useFolder } from "../../support/use-folder.ts";
import { textsIn } from "./texts-in.ts";

// Most tests start programs that start programs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = useFolder();
let project: string;
beforeAll(async () => {
  project = await copyProject(folder);
});

const generate = (...args: string[]) => runScript("scripts/generate.ts", args, { cwd: project });
const generated = () => textsIn(join(project, "src/generated"));
const committed = await textsIn(join(root, "src/generated"));

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(root, path), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(project, path), after);
}

test.each(Object.entries(committed))("%s starts with a header that names its origin", (name, content) => {
  expect(content.slice(0, 200)).toContain("Made from openapi/ by `npm run generate`: do not edit.");
  expect(name).toMatch(/\.(ts|json)$/);
});

test("the comments of the types do not mention the generator or its tags", () => {
  const { "types.ts": types = "" } = committed;
  expect(types).not.toMatch(/enum property replaced|@description|@enum|@constant|openapi-typescript/);
  expect(types).not.toMatch(/components\["schemas"\]/);
});

test("--check names the files that are out of date, and generating restores them byte for byte", async () => {
  await edit("src/generated/vendors.ts", (text) => text.replace("vendor", "seller"));
  await rm(join(project, "src/generated/secrets.ts"));
  await writeFile(join(project, "src/generated/leftover.ts"), "");
  await writeFile(join(project, "mock/src/generated/leftover.ts"), "");
  await edit("mock/src/generated/origins.ts", (text) => text.replace("username", "user"));
  await edit("mock/README.md", (text) => text.replace("| `mock-reset` |", "| `mock-rest` |"));
  await edit("README.md", (text) => text.replace("| PostgreSQL |", "| Postgres |"));
  const before = await generated();

  const { code, stderr } = await generate("--check");
  expect(code).toBe(1);
  expect(stderr.match(/(?<=^ {2}).+$/gm)?.sort()).toEqual([
    "README.md",
    "mock/README.md",
    "mock/src/generated/leftover.ts",
    "mock/src/generated/origins.ts",
    "src/generated/leftover.ts",
    "src/generated/secrets.ts",
    "src/generated/vendors.ts",
  ]);
  expect(stderr).toContain("npm run generate");
  expect(await generated()).toEqual(before);

  expect(await generate()).toMatchObject({ code: 0, stderr: "" });
  expect(await generated()).toEqual(committed);
  expect(await textsIn(join(project, "mock/src/generated"))).toEqual(
    await textsIn(join(root, "mock/src/generated")),
  );
  for (const name of ["README.md", "mock/README.md"]) {
    expect(await readFile(join(project, name), "utf8")).toBe(await readFile(join(root, name), "utf8"));
  }
});

test("a new optional field changes only the files that have it, even when nobody reads the output", async () => {
  await edit("openapi/vendors/postgres.yaml", (text) =>
    text.replace("    schema:\n", `    motto:\n${field.replace(/^/gm, "      ")}\n    schema:\n`),
  );
  const before = await textsIn(project);
  const { code, stderr } = await run(
    "sh",
    ["-c", `"${process.execPath}" --import tsx scripts/generate.ts | true`],
    { cwd: project },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const after = await textsIn(project);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed.sort()).toEqual([
    "openapi/generated/updates.yaml",
    "src/generated/forms.ts",
    "src/generated/openapi.json",
    "src/generated/types.ts",
    "src/generated/validator.ts",
  ]);
  expect(Object.keys(before).filter((path) => !(path in after))).toEqual([]);

  await copyFile(join(root, "openapi/vendors/postgres.yaml"), join(project, "openapi/vendors/postgres.yaml"));
  expect(await generate()).toMatchObject({ code: 0, stderr: "" });
  expect(await generated()).toEqual(committed);
});

const field = `type: string
title: Motto
description: The motto of the database.
example: Onwards
x-help: The motto.
x-evidence: inferred`;

describe("an invalid document is reported with file, line and reason, and nothing is generated", () => {
  const path = "openapi/vendors/postgres.yaml";
  const withInvalidYaml = (text: string) => text.replace("  type: object", "  type: [object");
  const withTwoMistakes = (text: string) =>
    text.replace("#/PostgresConfig", "#/Nowhere").replace("example: 5432", "example: many");
  const finished = new Map<typeof withInvalidYaml, Finished>();

  beforeAll(async () => {
    const before = await generated();
    for (const change of [withInvalidYaml, withTwoMistakes]) {
      await edit(path, change);
      finished.set(change, await generate());
    }
    await copyFile(join(root, path), join(project, path));
    expect(await generated()).toEqual(before);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    ["invalid YAML", withInvalidYaml, /:3:3\n +This is not valid YAML\./],
    [
      "a reference without a target",
      withTwoMistakes,
      /:\d+:\d+ at #\/PostgresSourceInput\/properties\/postgres\/\$ref \(createImportSource, testNewImportSource\)\n +`#\/Nowhere` leads to nothing/,
    ],
    [
      "an example that does not conform to its schema",
      withTwoMistakes,
      /:\d+:\d+ at #\/PostgresConfig\/properties\/port\/example \(.+\)\s+Example value must conform to the schema/,
    ],
  ])("%s", (_, change, reason) => {
    const { code, stdout, stderr } = finished.get(change) ?? {};
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(path);
    expect(stderr).toMatch(reason);
    expect(stderr).toMatch(/The document is broken: nothing was generated\.\n$/);
    // Neither Redocly's own warnings nor a stack trace.
    expect(stderr).not.toMatch(/Deprecation|^ {4}at /m);
  });
});

test("a part that the document lacks and the lint does not ask for is named", async () => {
  const path = "openapi/openapi.yaml";
  const before = await generated();
  await edit(path, (text) => text.replaceAll("ApiKeyAuth", "OtherAuth"));
  const finished = await generate();
  await copyFile(join(root, path), join(project, path));
  expect(finished).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "The document has no object at components / securitySchemes / ApiKeyAuth: add it in openapi/.\n\n" +
      "The document is broken: nothing was generated.\n",
  });
  expect(await generated()).toEqual(before);
});
