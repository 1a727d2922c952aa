import { copyFile } from "node:fs/promises";
import { defineConfig, type UserConfig } from "tsdown";

const client: UserConfig = {
  entry: ["src/index.ts", "src/validate.ts", "src/form.ts", "src/advise.ts"],
  platform: "neutral",
  // The oldest browsers that the README names.
  target: ["es2022", "safari16", "firefox102", "chrome105"],
  dts: true,
  fixedExtension: false,
};

const mock: UserConfig = {
  cwd: "mock",
  platform: "node",
  target: "es2022",
  dts: true,
  fixedExtension: false,
  deps: { neverBundle: [/^prequel-import/] },
};

/**
 * `require("openapi-fetch")` gives a module that was compiled from ESM. The bundler would take the whole of it for its
 * default export, as Node's own `import` does.
 */
const unwrapDefaultExport = {
  name: "unwrap-default-export",
  renderChunk: (code: string) => code.replaceAll("__toESM(openapi_fetch, 1)", "__toESM(openapi_fetch)"),
};

export default defineConfig([
  {
    ...client,
    format: "esm",
    hooks: { "build:done": () => copyFile("src/generated/openapi.json", "openapi.json") },
  },
  { ...client, format: "cjs", clean: false, plugins: [unwrapDefaultExport] },
  { ...mock, format: "esm", entry: ["src/index.ts", "src/cli.ts"] },
  { ...mock, format: "cjs", clean: false, entry: ["src/index.ts"], shims: true },
]);
