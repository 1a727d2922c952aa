import { copyFile } from "node:fs/promises";
import { defineConfig } from "tsdown";

const shared = {
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  fixedExtension: false,
} as const;

export default defineConfig([
  {
    ...shared,
    entry: ["src/index.ts", "src/validate.ts"],
    hooks: { "build:done": () => copyFile("src/generated/openapi.json", "dist/openapi.json") },
  },
  {
    ...shared,
    platform: "node",
    cwd: "mock",
    entry: ["src/index.ts", "src/cli.ts"],
    deps: { neverBundle: [/^prequel-import/] },
  },
]);
