import { copyFile, cp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test, vi } from "vitest";
import { buildPage } from "../../examples/connect-form/serve-form.ts";
import { caseCount } from "../../support/case-count.ts";
import { launchOptions, skipNote, skipsChromium } from "../../support/chromium.ts";
import { root } from "../../support/project.ts";
import { writeRecipes } from "../../support/recipes.ts";
import { run } from "../../support/run.ts";
import { freePorts } from "../../support/servers.ts";
import { useFolder } from "../../support/use-folder.ts";

// Starts three servers and two browsers.
vi.setConfig({ testTimeout: caseCount(120_000, 1_800_000) });

const specs = ["connect.spec.js", "parallel.spec.js"];
const tests = 20;

describe.skipIf(skipsChromium)(`the recipe for Playwright, in Chromium${skipNote}`, () => {
  const folder = useFolder();
  const { modules } = inject("packed");

  test("tests an application in two workers at once", async () => {
    const mockPort = await freePorts(3);
    const example = join(root, "examples/connect-form");
    for (const name of ["package.json", "server", "shared"]) {
      await cp(join(example, name), join(folder, name), { recursive: true });
    }
    await buildPage(join(folder, "dist"));
    await symlink(modules, join(folder, "node_modules"));
    const shown = ["playwright.config.js", "mock-test.js", "connect.spec.js", "sources.yaml"];
    await writeRecipes(folder, shown, { 4010: `${mockPort}`, 3000: `${mockPort + 1}` });
    await copyFile(new URL("parallel.spec.js", import.meta.url), join(folder, "parallel.spec.js"));
    const changes = {
      reporter: "json",
      use: { launchOptions },
      // A busy machine must not fail a test.
      timeout: 120_000,
      expect: { timeout: 60_000 },
    };
    const config = `import config from "./playwright.config.js";
export default { ...config, ...${JSON.stringify(changes)} };`;
    await writeFile(join(folder, "with-chromium.config.js"), config);

    const cli = join(root, "node_modules/@playwright/test/cli.js");
    const times = caseCount(1, 10);
    const args = [cli, "test", "--config", "with-chromium.config.js", `--repeat-each=${times}`, ...specs];
    const env = { MOCK_URL: `http://127.0.0.1:${mockPort}` };
    const { stdout } = await run(process.execPath, args, { cwd: folder, env });
    const { stats, errors } = JSON.parse(stdout);
    expect({ stats, errors }).toMatchObject({
      stats: { expected: times * tests, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [],
    });
  });
});
