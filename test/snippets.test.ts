import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { markdownFiles } from "./support/markdown.ts";
import { root } from "./support/project.ts";
import { runScript } from "./support/run.ts";
import { typeCheck, writeTsconfig } from "./support/type-check.ts";
import { useFolder } from "./support/use-folder.ts";

// Starts a compiler and other programs.
vi.setConfig({ testTimeout: 120_000 });

const folder = useFolder();
/** What snippets import besides our packages. */
const imported = ["undici", "@opentelemetry"];
/** Its code shows faults of other tools, which are not installed here. */
const withoutSnippets = "docs/ecosystem.md";

const pages = await Promise.all(
  markdownFiles().map(async (file) => {
    const text = await readFile(join(root, file), "utf8");
    const found = file === withoutSnippets ? [] : text.matchAll(/^```ts\n([\s\S]+?)^```$/gm);
    const snippets = Array.from(found, ([, code = ""], index) => ({
      name: `${file.replace(/\W/g, "-")}-${index + 1}.mts`,
      code,
    }));
    return { file, text, snippets };
  }),
);
const pagesWithSnippets = pages.filter(({ snippets }) => snippets.length > 0);

const mock = createMock();
let url: string;
beforeAll(async () => {
  await writeTsconfig(folder);
  await mkdir(join(folder, "node_modules"));
  for (const name of imported) {
    await symlink(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  for (const { name, code } of pages.flatMap(({ snippets }) => snippets)) {
    await writeFile(join(folder, name), code);
  }
  url = await mock.listen();
});
afterAll(() => mock.close());

test("every snippet compiles", async () => {
  expect(pagesWithSnippets.length).toBeGreaterThan(5);
  expect(await typeCheck(folder)).toEqual({ code: 0, stdout: "", stderr: "" });
});

test.each(pagesWithSnippets)("the snippets of $file run against the mock", async ({ file, snippets }) => {
  const program = join(folder, `${file.replace(/\W/g, "-")}.mjs`);
  await writeFile(program, snippets.map(({ name }) => `await import("./${name}");\n`).join(""));
  const { code, stderr } = await runScript(program, [], {
    env: {
      TSX_TSCONFIG_PATH: join(folder, "tsconfig.json"),
      PREQUEL_API_KEY: "canary-key",
      PREQUEL_BASE_URL: url,
    },
  });
  expect(stderr).toBe("");
  expect(code).toBe(0);
});

test("the guides have no code in a language that is not checked", () => {
  const unchecked = /^```(?:jsx?|tsx|typescript|javascript)$/m;
  const guides = pages.filter(({ file }) => file.startsWith("docs/") && file !== withoutSnippets);
  expect(guides.filter(({ text }) => unchecked.test(text)).map(({ file }) => file)).toEqual([]);
});

test("every npm script that a page names exists", async () => {
  const manifests = ["package.json", "examples/connect-form/package.json"];
  const contents = await Promise.all(manifests.map((file) => readFile(join(root, file), "utf8")));
  const scripts = contents.flatMap((content) => Object.keys(JSON.parse(content).scripts));
  const named = pages.flatMap(({ text }) => [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]);
  expect(named.length).toBeGreaterThan(0);
  for (const [, run, short] of named) expect(scripts).toContain(run ?? short);
});
