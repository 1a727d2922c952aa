import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { root } from "./support/project.ts";
import { runScript } from "./support/run.ts";
import { typeCheck, writeTsconfig } from "./support/type-check.ts";
import { useFolder } from "./support/use-folder.ts";

// Starts a compiler and other programs.
vi.setConfig({ testTimeout: 120_000 });

const folder = useFolder();
const files = [
  "README.md",
  "mock/README.md",
  "docs/when-the-document-is-wrong.md",
  "examples/connect-form/README.md",
];
const texts = await Promise.all(files.map((file) => readFile(join(root, file), "utf8")));
const snippets = files.flatMap((file, index) =>
  [...(texts[index] ?? "").matchAll(/^```ts\n([\s\S]+?)^```$/gm)].map(([, code = ""], count) => ({
    title: `${file}, number ${count + 1}`,
    code,
    path: join(folder, `${file.replace(/\W/g, "-")}-${count + 1}.mts`),
  })),
);

const mock = createMock();
let url: string;
beforeAll(async () => {
  await writeTsconfig(folder);
  // A snippet imports undici.
  await mkdir(join(folder, "node_modules"));
  await symlink(join(root, "node_modules/undici"), join(folder, "node_modules/undici"));
  for (const { path, code } of snippets) await writeFile(path, code);
  url = await mock.listen();
});
afterAll(() => mock.close());

test("every snippet compiles", async () => {
  expect(snippets.length).toBeGreaterThan(1);
  expect(await typeCheck(folder)).toEqual({ code: 0, stdout: "", stderr: "" });
});

test.each(snippets)("$title runs against the mock", async ({ path }) => {
  const { code, stderr } = await runScript(path, [], {
    env: {
      TSX_TSCONFIG_PATH: join(folder, "tsconfig.json"),
      PREQUEL_API_KEY: "canary-key",
      PREQUEL_BASE_URL: url,
      ACME_PASSWORD: "canary-password",
    },
  });
  expect(stderr).toBe("");
  expect(code).toBe(0);
});

test("every npm script that the README names exists", async () => {
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const named = [...(texts[0] ?? "").matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, run, short] of named) expect(Object.keys(scripts)).toContain(run ?? short);
});
