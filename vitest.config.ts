import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { builtAliases, sourceAliases } from "./scripts/lib/aliases.ts";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Loading Prism takes longer than most tests. These files are not isolated, so that each worker loads it once. */
const prismTests = [
  "test/mock/**/*.test.ts",
  "test/contract/**/*.test.ts",
  "test/validate/agreement.test.ts",
];

/** These tests share one build of both packages. */
const packedTests = ["test/package/**/*.test.ts"];

/** These tests start programs, read files or replace a file of `src`, so they cannot use the built files. */
const sourceTests = [
  "test/{architecture,doc-comments,examples,links,recipes,snippets}.test.ts",
  "test/{openapi,scripts}/**/*.test.ts",
  "test/examples/connect-form/{browser,start}.test.ts",
  "test/mock/cli.test.ts",
  "test/leak/unscrubbed.test.ts",
];

/** These tests take long, and what they prove does not depend on the build. */
const slowTests = [
  "test/{advise,validate}/hostile.test.ts",
  "test/secrets/large.test.ts",
  "test/validate/agreement.test.ts",
  "test/mock/page.test.ts",
];

const notInDist = [...sourceTests, ...slowTests];

export default defineConfig(({ mode }) => ({
  resolve: { alias: mode === "dist" ? builtAliases : sourceAliases },
  test: {
    // One worker per core: many tests only wait for programs that they start.
    maxWorkers: "100%",
    testTimeout: mode === "soak" ? 1_800_000 : 30_000,
    hookTimeout: mode === "soak" ? 1_800_000 : 60_000,
    // A project does not inherit the mode, by which `npm run soak` tests more cases.
    projects: [
      {
        extends: true,
        mode,
        test: {
          name: "all others",
          include: ["test/**/*.test.ts"],
          exclude: [...prismTests, ...packedTests, ...(mode === "dist" ? notInDist : [])],
          typecheck: {
            enabled: mode !== "dist",
            checker: source("node_modules/typescript-7/bin/tsc"),
            include: ["test/**/*.test-d.ts"],
            tsconfig: "tsconfig.json",
          },
        },
      },
      {
        extends: true,
        mode,
        test: {
          name: "with Prism",
          include: prismTests,
          exclude: mode === "dist" ? notInDist : [],
          isolate: false,
        },
      },
      {
        extends: true,
        mode,
        test: {
          name: "packed",
          include: mode === "dist" ? [] : packedTests,
          globalSetup: source("test/support/packed.ts"),
        },
      },
    ],
  },
}));
