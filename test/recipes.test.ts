import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { environments } from "../ecosystem/environments.ts";
import { root } from "./support/project.ts";
import { recipes } from "./support/recipes.ts";

test("every file that the mock's README shows is run by a test or an environment", async () => {
  const folder = join(root, "test/package/recipes");
  const names = await readdir(folder);
  const tests = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const isRun = (name: string) =>
    environments.some(({ recipes = [] }) => recipes.includes(name)) ||
    tests.some((text) => text.includes(`"${name}"`));
  const readme = await readFile(join(root, "mock/README.md"), "utf8");
  expect(readme.match(/^```(js|yaml)$/gm)).toHaveLength(recipes.size);
  expect([...recipes.keys()].filter((name) => !isRun(name))).toEqual([]);
});
