import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { replaceFiles, staleFilesOf } from "../../../scripts/generate/replace-files.ts";
import { InputError } from "../../../scripts/lib/input-error.ts";
import { useFolder } from "../../support/use-folder.ts";
import { textsIn } from "./texts-in.ts";

const folder = useFolder();
const before = {
  "made/a.ts": "old a",
  "made/same.ts": "same",
  "made/leftover.ts": "old",
  "README.md": "old b",
};
const wanted = { "made/a.ts": "new a", "made/same.ts": "same", "made/new.ts": "new", "README.md": "new b" };
let root: string;

beforeEach(async ({ task }) => {
  root = join(folder, task.id);
  await mkdir(join(root, "made"), { recursive: true });
  for (const [path, text] of Object.entries(before)) await writeFile(join(root, path), text);
});

const stale = (more: Record<string, string> = {}) =>
  staleFilesOf(root, new Map(Object.entries({ ...wanted, ...more })), ["made"]);

test("only the files that differ are stale", async () => {
  expect((await stale()).map(({ path }) => path).sort()).toEqual([
    "README.md",
    "made/a.ts",
    "made/leftover.ts",
    "made/new.ts",
  ]);
});

test("stale files get their new text, and leftovers are removed", async () => {
  await replaceFiles(root, await stale());
  expect(await textsIn(root)).toEqual(wanted);
  expect(await stale()).toEqual([]);
});

test("when one file cannot be replaced, all others are as before and nothing else is left", async () => {
  const files = await stale({ "made/folder": "a file where there is a folder", "made/z.ts": "new z" });
  await mkdir(join(root, "made/folder"));
  for (const order of [files, files.toReversed()]) {
    await expect(replaceFiles(root, order)).rejects.toThrow(InputError);
    expect(await textsIn(root)).toEqual(before);
  }
  expect((await readdir(root)).sort()).toEqual(["README.md", "made"]);
});
