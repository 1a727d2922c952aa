import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Loading Prism takes longer than most tests. These files are not isolated, so that each worker loads it once. */
const prismTests = [
  "test/mock/**/*.test.ts",
  "test/contract/**/*.test.ts",
  "test/validate/agreement.test.ts",
];

export default defineConfig(({ mode }) => ({
  resolve: {
    // Tests run from source, under the published names.
    alias: [
      { find: /^prequel-import$/, replacement: source("src/index.ts") },
      { find: /^prequel-import\/(validate|form|advise)$/, replacement: source("src/$1.ts") },
      { find: /^prequel-import\/openapi\.json$/, replacement: source("src/generated/openapi.json") },
      { find: /^prequel-import-mock$/, replacement: source("mock/src/index.ts") },
    ],
  },
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
          exclude: prismTests,
          typecheck: {
            enabled: true,
            checker: source("node_modules/typescript-7/bin/tsc"),
            include: ["test/**/*.test-d.ts"],
            tsconfig: "tsconfig.json",
          },
        },
      },
      { extends: true, mode, test: { name: "with Prism", include: prismTests, isolate: false } },
    ],
  },
}));
