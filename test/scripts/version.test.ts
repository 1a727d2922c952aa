import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { renewReleased } from "../../scripts/changes/released.ts";
import { loadDocument } from "../../scripts/generate/document.ts";
import { copyProject } from "../support/project.ts";
import { run } from "../support/run.ts";
import { useFolder } from "../support/use-folder.ts";

// npm starts the generator, which starts other programs.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const folder = useFolder();
let project: string;

// Independent of this machine: no git settings, and no requests to a registry.
const env = {
  GIT_CONFIG_GLOBAL: join(folder, "gitconfig"),
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "A maintainer",
  GIT_AUTHOR_EMAIL: "maintainer@example.com",
  GIT_COMMITTER_NAME: "A maintainer",
  GIT_COMMITTER_EMAIL: "maintainer@example.com",
  npm_config_offline: "true",
};

async function output(command: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, { cwd: project, env });
  expect(code, stderr).toBe(0);
  return stdout;
}

const read = (path: string) => readFile(join(project, path), "utf8");

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await read(path);
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(project, path), after);
}

beforeAll(async () => {
  project = await copyProject(folder);
  // As after a release, whatever has changed since the real one.
  await renewReleased(project, (await loadDocument(project)).authored);
  // One change breaks: the last release took higher page sizes.
  await edit("released/openapi.json", (text) => text.replace('"maximum": 100\n', '"maximum": 500\n'));
  await output("git", "init", "--quiet");
  await output("git", "add", "--all");
  await output("git", "commit", "--quiet", "--message", "Begin");
});

test("npm version refuses a version that is too small and a changelog that does not name what breaks", async () => {
  const { code, stderr } = await run("npm", ["version", "patch"], { cwd: project, env });
  expect(code).not.toBe(0);
  expect(stderr).toMatch(
    /^\d+\.\d+\.\d+ is too small: the next version must be at least \d+\.\d+\.0, because /m,
  );
  expect(stderr).toMatch(
    /^CHANGELOG\.md does not name a breaking change: write `page_size` in the section /m,
  );
  expect(stderr).toMatch(
    /^ {2}`page_size` has the `maximum` `100` now, not `500`: .+ \(`listImportSources`\)\.$/m,
  );
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(await output("git", "status", "--porcelain")).toBe("");
});

test("npm version changes the version everywhere in one tagged commit", async () => {
  await edit("CHANGELOG.md", (text) =>
    text.replace(/^## /m, "## 100.0.0\n\n- `page_size` is at most 100.\n\n## "),
  );
  await output("git", "commit", "--quiet", "--all", "--message", "Name the change");
  await output("npm", "version", "100.0.0");

  const mock = JSON.parse(await read("mock/package.json"));
  expect(mock).toMatchObject({ version: "100.0.0", dependencies: { "prequel-import": "100.0.0" } });
  expect(await read("src/generated/document.ts")).toContain('packageVersion = "100.0.0"');

  expect(await output("git", "status", "--porcelain")).toBe("");
  expect(await output("git", "tag", "--points-at", "HEAD")).toBe("v100.0.0\n");
  // Lines added, lines removed, file.
  expect(await output("git", "diff", "--numstat", "HEAD~")).toBe(
    [
      "2\t2\tmock/package.json",
      "4\t4\tpackage-lock.json",
      "1\t1\tpackage.json",
      "1\t1\treleased/openapi.json",
      "1\t1\tsrc/generated/document.ts",
      "",
    ].join("\n"),
  );

  // Fails when the lockfile does not match.
  await output("npm", "ci", "--dry-run", "--ignore-scripts");
});
