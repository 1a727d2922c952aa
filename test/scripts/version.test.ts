import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { copyProject } from "../support/project.ts";
import { run } from "../support/run.ts";
import { useFolder } from "../support/use-folder.ts";

// npm starts the generator, which starts other programs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

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

beforeAll(async () => {
  project = await copyProject(folder);
  await output("git", "init", "--quiet");
  await output("git", "add", "--all");
  await output("git", "commit", "--quiet", "--message", "Begin");
});

test("npm version changes the version everywhere in one tagged commit", async () => {
  await output("npm", "version", "100.0.0");

  const read = (path: string) => readFile(join(project, path), "utf8");
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
      "1\t1\tsrc/generated/document.ts",
      "",
    ].join("\n"),
  );

  // Fails when the lockfile does not match.
  await output("npm", "ci", "--dry-run", "--ignore-scripts");
});
