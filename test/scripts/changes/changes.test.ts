import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { readReleasedDocument } from "../../../scripts/changes/released.ts";
import { InputError } from "../../../scripts/lib/input-error.ts";
import { copyProject } from "../../support/project.ts";
import { runScript } from "../../support/run.ts";
import { useFolder } from "../../support/use-folder.ts";

// The scripts start Redocly, which is slow.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = useFolder();
let project: string;

async function edit(path: string, from: string, to: string): Promise<void> {
  const before = await readFile(join(project, path), "utf8");
  expect(before).toContain(from);
  await writeFile(join(project, path), before.replace(from, to));
}

beforeAll(async () => {
  project = await copyProject(folder);
  // The last release took higher ports, had another title, and had other options and another method of the mock.
  await edit("released/openapi.json", '"maximum": 65535', '"maximum": 70000');
  await edit("released/openapi.json", '"title": "Prequel Data Import"', '"title": "Prequel"');
  await edit("released/prequel-import-mock.api.md", "seed?:", "random?:");
  await edit("released/prequel-import-mock-fetch.api.md", "reset(key", "restore(key");
});

test("npm run changes lists the changes of the document and of the types", async () => {
  const { code, stdout, stderr } = await runScript("scripts/changes.ts", ["--markdown"], { cwd: project });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^## \d+\.\d+\.\d+, not released yet\n/);
  expect(stdout).toMatch(/^- `.*port` .+ has the `maximum` `65535` now, not `70000`: .+\.$/m);
  expect(stdout).toMatch(/^- `MockOptions` of `prequel-import-mock` has another type: .+\.$/m);
  expect(stdout).toMatch(/^- `FetchMock` of `prequel-import-mock\/fetch` has another type: .+\.$/m);
  expect(stdout).toMatch(/^- `info` of the document has another title\.$/m);
});

test("npm run generate ends with the changes that break programs", async () => {
  const { code, stdout, stderr } = await runScript("scripts/generate.ts", [], { cwd: project });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^The document since \d+\.\d+\.\d+: \d+ breaking changes?, \d+ other changes?\.$/m);
  expect(stdout).toMatch(/^ {2}`.*port` .+ has the `maximum` `65535` now, not `70000`: .+\.$/m);
});

test("a released document that is missing is one sentence", async () => {
  await expect(readReleasedDocument(join(folder, "nowhere"))).rejects.toThrow(
    new InputError("released/openapi.json is missing or is not JSON: restore it from the last release."),
  );
});
