/**
 * `npm run mutate -- src/validate`: changes the code of a folder in many small ways, and reports each change that no
 * test of the folder detects. It takes minutes, so CI does not run it.
 */
import { existsSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

const [folder = ""] = process.argv.slice(2);
if (!/^src\/\w+$/.test(folder) || !existsSync(folder)) {
  console.error("Name a folder of src, such as `npm run mutate -- src/validate`.");
  process.exit(1);
}

const tests = folder.replace("src", "test");
/** These tests are slow, because their input is generated. The other tests cover each part of the code. */
const slow = "agreement|client|corpus|hostile|json|large|pairs|secrets|structure";

await new Stryker({
  mutate: [`${folder}.ts`, `${folder}/**/*.ts`],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutate.config.ts", related: false },
  testFiles: [`${tests}/**/!(${slow}).test.ts`],
  // Skips code that runs when its file is loaded, such as a table: each change would need a new process and all tests.
  ignoreStatic: true,
  concurrency: 1,
  // The next run tests only the code that has changed.
  incremental: true,
  incrementalFile: `reports/mutation/${folder.replace("/", "-")}.incremental.json`,
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: `reports/mutation/${folder.replace("/", "-")}.json` },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  ignorePatterns: ["dist", "ecosystem", "bench", "reports", "mock/dist"],
}).runMutationTest();
