import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { copyProject } from "../support/project.ts";
import { runScript } from "../support/run.ts";
import { useFolder } from "../support/use-folder.ts";

// The recipes of CONTRIBUTING.md that change code. `generate/additions.test.ts` follows those that change the document.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = useFolder();
let project: string;

/** Inserts code before the first occurrence of a text. */
async function insert(path: string, before: string, code: string): Promise<void> {
  const text = await readFile(join(project, path), "utf8");
  expect(text, path).toContain(before);
  await writeFile(
    join(project, path),
    text.replace(before, () => code + before),
  );
}

const program = `
import { createClient } from "prequel-import";
import { adviseSource } from "prequel-import/advise";
import { createMock } from "prequel-import-mock";

const client = createClient({ apiKey: "canary-key", fetch: createMock().fetch });
const error = await client.sources.get("any", { headers: { "X-Mock-Scenario": "mock-gone" } }).catch((error) => error);
const [warning] = adviseSource({ vendor: "snowflake", snowflake: { warehouse: "the big one" } });
console.log(JSON.stringify([error.name, error.message.includes("create it again"), warning?.path, warning?.code]));
`;

beforeAll(async () => {
  project = await copyProject(folder);

  // Add an error status.
  await insert(
    "src/errors.ts",
    "/** 413:",
    "/** 410: it is gone. */\nexport class GoneError extends ApiError {}\n\n",
  );
  await insert("src/errors.ts", "  413: {", '  410: { type: GoneError, advice: "create it again" },\n');
  await insert("src/errors.ts", "  PayloadTooLargeError,\n", "  GoneError,\n");
  await insert("src/index.ts", "  PayloadTooLargeError,\n", "  GoneError,\n");

  // Add a scenario.
  await insert(
    "mock/src/scenarios/scenarios.ts",
    '  errorScenario("mock-conflict"',
    '  errorScenario("mock-gone", 410),\n',
  );

  // Add an advice rule.
  const rule = `import type { TextField } from "./source.ts";
import type { Mistake } from "./warning.ts";

export function warehouseMistake({ clean }: TextField): Mistake | undefined {
  return / /.test(clean) ? { code: "warehouse", message: "A warehouse has no spaces in its name." } : undefined;
}
`;
  await writeFile(join(project, "src/advise/warehouse.ts"), rule);
  await insert(
    "src/advise/rules.ts",
    "import type { LocatedMistake",
    'import { warehouseMistake } from "./warehouse.ts";\n',
  );
  await insert("src/advise/rules.ts", '  ["region",', '  ["warehouse", warehouseMistake],\n');
  await insert("src/advise/warning.ts", '  | "blank"', '  | "warehouse"\n');

  await writeFile(join(project, "program.ts"), program);
  expect(await runScript("scripts/generate.ts", [], { cwd: project })).toMatchObject({ code: 0, stderr: "" });
});

test("the READMEs list the new status and the new scenario", async () => {
  expect(await readFile(join(project, "README.md"), "utf8")).toContain(
    "| 410 | `GoneError` | create it again |",
  );
  expect(await readFile(join(project, "mock/README.md"), "utf8")).toContain("| `mock-gone` | 410 |");
});

test("the client, the mock and the advice have the additions", async () => {
  const { stdout, stderr } = await runScript("program.ts", [], { cwd: project });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual(["GoneError", true, ["snowflake", "warehouse"], "warehouse"]);
});
