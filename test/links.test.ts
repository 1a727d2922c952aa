import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { brokenLinks } from "./support/links.ts";
import { markdownFiles } from "./support/markdown.ts";
import { root } from "./support/project.ts";

const files = markdownFiles();

test("every relative link and anchor of every page leads somewhere", () => {
  expect(files.length).toBeGreaterThan(10);
  expect(brokenLinks(root, files)).toEqual([]);
});

test("every path of the repository that a page names exists", () => {
  const folders = "src|mock|test|scripts|openapi|docs|examples|bench|ecosystem|\\.github|\\.ci";
  const path = new RegExp(`(?<![\\w./-])(?:${folders})/[\\w./-]*\\w/?`, "g");
  const missing = files.flatMap((file) => {
    const named = readFileSync(join(root, file), "utf8").match(path) ?? [];
    // A page inside the repository may name the files of its own folder.
    const exists = (one: string) =>
      [root, join(root, dirname(file))].some((from) => existsSync(join(from, one)));
    return named.filter((one) => !exists(one)).map((one) => `${file}: ${one}`);
  });
  expect(missing).toEqual([]);
});

test("no page installs a package of ours from npm before the first release", () => {
  const isReleased = !readFileSync(join(root, "CHANGELOG.md"), "utf8").includes("0.1.0, not released yet");
  const install = /npm (?:i|install|add)\b.* prequel-import(?:-mock)?(?=[\s@`]|$)/m;
  const pages = files.filter((file) => install.test(readFileSync(join(root, file), "utf8")));
  expect(isReleased ? [] : pages).toEqual([]);
});
