/**
 * `npm run mutate -- src/validate`: changes the code of a folder in many small ways, and reports the changes that its
 * tests do not notice. It takes minutes, so CI does not run it.
 */
import { existsSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

const [folder = ""] = process.argv.slice(2);
if (!/^src\/\w+$/.test(folder) || !existsSync(folder)) {
  console.error("Name a folder of src, such as `npm run mutate -- src/validate`.");
  process.exit(1);
}

const tests = folder.replace("src", "test");
/** These take long, because their input is generated: the other tests say what each piece of the code should do. */
const slow = "agreement|client|corpus|hostile|json|large|pairs|secrets|structure";

await new Stryker({
  mutate: [`${folder}.ts`, `${folder}/**/*.ts`],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutate.config.ts", related: false },
  testFiles: [`${tests}/**/!(${slow}).test.ts`],
  // A table that is made when its file is loaded: each change to it would need all tests and a new process.
  ignoreStatic: true,
  concurrency: 1,
  // The next run tests only what has changed since.
  incremental: true,
  incrementalFile: `reports/mutation/${folder.replace("/", "-")}.incremental.json`,
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: `reports/mutation/${folder.replace("/", "-")}.json` },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  ignorePatterns: ["dist", "ecosystem", "bench", "reports", "mock/dist"],
}).runMutationTest();
