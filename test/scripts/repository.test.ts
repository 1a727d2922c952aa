import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { copyProject } from "../support/project.ts";
import { runScript } from "../support/run.ts";
import { useFolder } from "../support/use-folder.ts";

const folder = useFolder();
let project: string;
beforeAll(async () => {
  project = await copyProject(folder);
  // A clone may have the address already.
  for (const path of ["package.json", "mock/package.json"]) {
    const manifest = await manifestOf(path);
    manifest.repository.url = "git+https://github.com/OWNER/prequel-import.git";
    await writeFile(join(project, path), JSON.stringify(manifest));
  }
});

const repository = (...args: string[]) => runScript("scripts/repository.ts", args, { cwd: project });
const manifestOf = async (path: string) => JSON.parse(await readFile(join(project, path), "utf8"));

test("the packages cannot be published before the address is set", async () => {
  const { code, stderr } = await repository("--check");
  expect([code, stderr]).toEqual([1, expect.stringContaining("npm run repository")]);
});

test.each([
  ["no argument"],
  ["an address without a scheme", "acme/prequel-import"],
  ["an http: address", "http://github.com/acme/prequel-import"],
  ["the address of an owner", "https://github.com/acme"],
])("rejects %s", async (_, ...args) => {
  const before = await manifestOf("package.json");
  const { code, stderr } = await repository(...args);
  expect([code, stderr]).toEqual([1, expect.stringContaining("https://github.com/acme/prequel-import")]);
  expect(await manifestOf("package.json")).toEqual(before);
});

test("one command sets the address in both packages", async () => {
  expect(await repository("https://github.com/acme/prequel-import.git")).toMatchObject({ code: 0 });
  const url = "https://github.com/acme/prequel-import";
  const shared = { bugs: { url: `${url}/issues` }, repository: { type: "git", url: `git+${url}.git` } };
  expect(await manifestOf("package.json")).toMatchObject({ ...shared, homepage: `${url}#readme` });
  expect(await manifestOf("mock/package.json")).toMatchObject({
    ...shared,
    repository: { directory: "mock" },
    homepage: `${url}/tree/main/mock#readme`,
  });
  expect(await repository("--check")).toMatchObject({ code: 0 });
});
