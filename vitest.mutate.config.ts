import { defineConfig } from "vitest/config";
import { sourceAliases } from "./scripts/lib/aliases.ts";

/** For `npm run mutate`, which runs the tests once for each change: without type tests and other projects. */
export default defineConfig({
  resolve: { alias: sourceAliases },
  test: { include: ["test/**/*.test.ts"], testTimeout: 10_000 },
});
