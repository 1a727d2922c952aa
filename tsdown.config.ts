import { writeFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "tsdown";
import { readOperations } from "./mock/src/prism/read-operations.ts";
import { oldestBrowsers } from "./scripts/lib/browsers.ts";
import document from "./src/generated/openapi.json" with { type: "json" };

const client: UserConfig = {
  entry: ["src/index.ts", "src/validate.ts", "src/form.ts", "src/advise.ts"],
  platform: "neutral",
  target: oldestBrowsers,
  dts: true,
  fixedExtension: false,
};

const shim = (name: string) => fileURLToPath(new URL(`mock/shims/${name}.ts`, import.meta.url));
const unused = shim("unused");

// Loaded with `require`, because its types and its CommonJS code disagree on the default export.
const license: typeof import("rollup-plugin-license").default = createRequire(import.meta.url)(
  "rollup-plugin-license",
);
const licenses = new Map<string, string>();

/** Writes the licenses of all packages that the mock bundles. */
const notices = license({
  thirdParty(dependencies) {
    for (const dependency of dependencies) {
      if (dependency.name !== "prequel-import-mock") licenses.set(`${dependency.name}`, dependency.text());
    }
    const texts = [...licenses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
    writeFileSync("mock/THIRD-PARTY-NOTICES.txt", texts.join(`\n\n${"-".repeat(80)}\n\n`));
  },
});

/** The mock depends only on the client. All other packages that it uses are bundled. */
const mock: UserConfig = {
  cwd: "mock",
  platform: "node",
  target: "es2022",
  dts: true,
  fixedExtension: false,
  deps: {
    neverBundle: [/^prequel-import(\/validate)?$/],
    // Not every bundler imports JSON.
    alwaysBundle: [/^prequel-import\/openapi\.json$/],
    onlyBundle: false as const,
  },
  alias: {
    "prequel-import/openapi.json": fileURLToPath(new URL("src/generated/openapi.json", import.meta.url)),
  },
};

/** The package exports through `this`, which the bundler does not recognize as CommonJS. */
const exportUriTemplate = {
  name: "export-uri-template",
  transform: (code: string, id: string) =>
    id.includes("/uri-template-lite/") ? code.replaceAll("this.URI", "exports.URI") : undefined,
};

/** The part of Prism that the mock uses, in its own files. It uses no modules of Node, so it also runs in a page. */
const prism: UserConfig = {
  ...mock,
  clean: false,
  dts: false,
  minify: true,
  entry: { prism: "src/prism/prism.ts", "read-operations": "src/prism/read-operations.ts" },
  alias: {
    ...mock.alias,
    events: unused,
    fs: unused,
    os: shim("os"),
    path: shim("path"),
    url: shim("url"),
    util: shim("util"),
    "@stoplight/http-spec/postman/operation": unused,
    "@stoplight/yaml": unused,
    fastestsmallesttextencoderdecoder: shim("text-decoder"),
    "isomorphic-fetch": unused,
    "jsonc-parser": "jsonc-parser/lib/esm/main.js",
    "node-abort-controller": unused,
    pino: shim("pino"),
  },
  plugins: [exportUriTemplate, notices],
  define: { "process.browser": "true", "process.platform": '""', "location.href": '"http://mock/"' },
};

/** Keeps Prism in its own files, and replaces `published-operations.ts` by the operations that Prism reads. */
const importPrism = (extension: string) => ({
  name: "import-prism",
  resolveId(id: string) {
    const [, name] = /\/(prism|read-operations)\.ts$/.exec(id) ?? [];
    return name === undefined ? undefined : { id: `./${name}.${extension}`, external: true as const };
  },
  async load(id: string) {
    if (!id.endsWith("/published-operations.ts")) return undefined;
    const operations = JSON.stringify(await readOperations(document));
    return `export const publishedOperations = async () => JSON.parse(${JSON.stringify(operations)});`;
  },
});

/**
 * `require("openapi-fetch")` returns a module that was compiled from ESM. The bundler would use the whole module as its
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
  {
    ...mock,
    format: "esm",
    entry: ["src/index.ts", "src/fetch.ts", "src/cli.ts"],
    plugins: [importPrism("js"), notices],
  },
  {
    ...mock,
    format: "cjs",
    clean: false,
    entry: ["src/index.ts", "src/fetch.ts"],
    plugins: [importPrism("cjs"), notices],
  },
  { ...prism, format: "esm" },
  { ...prism, format: "cjs" },
]);
