import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Document, parseDocument } from "yaml";
import { copyProject } from "../../support/project.ts";
import { root, run, runScript } from "../../support/run.ts";
import { useFolder } from "../../support/use-folder.ts";

// Each test starts programs that start programs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = useFolder();
const examples = ["acme_db.acme_password", "acme_db.acme_ticket"];
let project: string;

// As CONTRIBUTING.md says; nothing else is edited by hand.
beforeAll(async () => {
  project = await copyProject(folder);
  const prepared = (name: string) => join(root, "test/scripts/generate/new-vendor", name);
  await copyFile(prepared("acme_db.yaml"), join(project, "openapi/vendors/acme_db.yaml"));
  for (const name of examples) {
    await copyFile(prepared(`${name}.yaml`), join(project, `openapi/examples/${name}.yaml`));
  }
  await edit("openapi/common/source.yaml", (source) => {
    const input = "../vendors/acme_db.yaml#/AcmeDbSourceInput";
    source.addIn(["SourceInput", "oneOf"], { $ref: input });
    source.setIn(["SourceInput", "discriminator", "mapping", "acme_db"], input);
    source.setIn(["ImportSource", "properties", "acme_db"], { $ref: "../vendors/acme_db.yaml#/AcmeDbView" });
  });
  await edit("openapi/openapi.yaml", (openapi) => {
    const operation = ["paths", "/import/sources", "post"];
    const json = ["content", "application/json", "examples"];
    for (const name of examples) {
      const file = `examples/${name}.yaml`;
      openapi.setIn([...operation, "requestBody", ...json, name], { $ref: `${file}#/request` });
      openapi.setIn([...operation, "responses", "200", ...json, name], { $ref: `${file}#/response` });
    }
  });
  expect(await runScript("scripts/generate.ts", [], { cwd: project })).toMatchObject({ code: 0, stderr: "" });
});

async function edit(path: string, change: (document: Document) => void): Promise<void> {
  const document = parseDocument(await readFile(join(project, path), "utf8"));
  change(document);
  await writeFile(join(project, path), document.toString({ lineWidth: 0 }));
}

describe("a vendor that is added to the document alone", () => {
  test("is in the tables, the types and the README", async () => {
    const read = (path: string) => readFile(join(project, path), "utf8");
    expect(await read("src/generated/vendors.ts")).toContain('  acme_db: ["acme_password","acme_ticket"],');
    expect(await read("src/generated/secrets.ts")).toMatch(
      /"acme_passphrase": "value"[\s\S]+"ticket_token": "value"/,
    );
    expect(await read("src/generated/vendors.ts")).toContain("  AcmeDbSourceInput,");
    expect(await read("README.md")).toContain("| Acme DB | `acme_db` | `acme_password` (inferred), ");
  });

  test("compiles everywhere, type tests included", async () => {
    const tsc = join(root, "node_modules/typescript-7/bin/tsc");
    expect(await run(process.execPath, [tsc], { cwd: project })).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("is shown by npm start", async () => {
    const { code, stdout, stderr } = await runScript("scripts/start.ts", [], { cwd: project });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^acme_db +acme_password +[\da-f-]{36} +yes/m);
    expect(stdout).toMatch(/^acme_db +acme_ticket +[\da-f-]{36} +yes/m);
  });

  test("passes the tests that go through every example", async () => {
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const tests = ["test/contract", "test/client/vendors", "test/start/input", "test/mock/source-view"];
    const report = join(folder, "report.json");
    const args = [
      "run",
      "--typecheck=false",
      "--no-isolate",
      "--maxWorkers=1",
      "--reporter=json",
      `--outputFile=${report}`,
      ...tests,
    ];
    const { code } = await run(process.execPath, [vitest, ...args], { cwd: project });
    const { testResults }: Report = JSON.parse(await readFile(report, "utf8"));
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(results.filter(({ status }) => status !== "passed")).toEqual([]);
    expect(code).toBe(0);
    const names = results.map(({ fullName }) => fullName).join("\n");
    for (const name of examples) expect(names).toContain(name);
  });
});

/** What of vitest's report matters here. */
interface Report {
  testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}
