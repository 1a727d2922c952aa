import { type KnownFault, noCodeFromText, truncatedResponse } from "./known-faults.ts";
import { recipeEnvironments } from "./recipes.ts";

/** One row of the table in `docs/ecosystem.md`. */
export interface Environment {
  readonly name: string;
  /** The folder in `environments` with the `package.json` of its tools. */
  readonly group: string;
  /** The folder in it to run the command in. */
  readonly folder?: string;
  /** The packages whose versions the table shows. */
  readonly packages: readonly string[];
  /** Files of the mock's README that it needs, in the folder of its group. */
  readonly recipes?: readonly string[];
  /** A shell command. The tools are in its `PATH`. */
  readonly command: string;
  /** The folder of a page that the command makes, to be opened in Chromium. */
  readonly page?: string;
  /** Whether `--quick` runs it. */
  readonly quick?: boolean;
  /** A check that fails because of a bug in another package. */
  readonly fault?: KnownFault;
}

type More = Partial<Environment>;

const quick = { quick: true };

const runtime = (name: string, folder: string, command: string, more: More = {}): Environment => ({
  name,
  group: "runtimes",
  folder,
  packages: [folder],
  command,
  ...more,
});

const node = (version: string, title: string, more: More = {}): Environment => {
  const binary = `../node_modules/node-${version}/bin/node`;
  const command = `${binary} smoke.mjs && ${binary} smoke.cjs`;
  return runtime(`Node ${title}`, "node", command, { packages: [`node-${version}`], ...more });
};

/** Compatibility dates of workerd: the first that it accepts, and the last without `process.env`. */
const oldestDate = "2021-11-02";
const dateWithoutProcess = "2025-03-31";

const workerd = (title: string, date: string, more: More = {}): Environment =>
  runtime(`workerd, ${title}`, "workerd", `node run.mjs ${date}`, { fault: noCodeFromText, ...more });

const testRunner = (
  name: string,
  folder: string,
  command: string,
  packages: readonly string[],
  more: More = {},
): Environment => ({ name, group: "test-runners", folder, packages, command, ...more });

const bundler = (name: string, command: string, more: More = {}): Environment => {
  const tool = name.toLowerCase();
  const page = `out/${tool}`;
  return { name: `${name}, in Chromium`, group: "bundlers", packages: [tool], command, page, ...more };
};

const fetches = (name: string, tool: string, more: More = {}): Environment => ({
  name,
  group: "fetches",
  packages: [tool],
  command: `node ${tool}.mjs`,
  ...more,
});

const typescript = (version: string, more: More = {}): Environment => ({
  name: `TypeScript ${version}`,
  group: "types",
  packages: [`typescript-${version}`],
  command: `cp consumer.ts consumer.cts && node check.mjs typescript-${version}`,
  ...more,
});

const compile = "tsc --noEmit --strict --target es2022 --module nodenext --types node --skipLibCheck";
const library = (name: string, file: string, packages: readonly string[]): Environment => ({
  name,
  group: "libraries",
  packages,
  command: `${compile} ${file}.ts && node ${file}.ts`,
});

const published = "node_modules/prequel-import/openapi.json";
const reader = (name: string, tool: string, command: string): Environment => ({
  name: `The document in ${name}`,
  group: "document-readers",
  packages: [tool],
  command,
});
/** Generates code from the document, and compiles and runs a program that uses it. */
const codeGenerator = (tool: string, file: string, generate: string): Environment => {
  const asBundled = compile.replace("--module nodenext", "--module esnext --moduleResolution bundler");
  const check = `${asBundled} --allowImportingTsExtensions ${file}.ts && node ${file}.ts`;
  return reader(tool, tool, `rm -rf out && ${generate} && ${check}`);
};

/** Installs from the tarballs, then runs the smoke test as ESM and CommonJS. */
const packageManager = (
  name: string,
  folder: string,
  tool: string,
  install: string,
  node = "node",
): Environment => ({
  name,
  group: "package-managers",
  folder,
  packages: [tool],
  command: `cp ../../runtimes/node/smoke.* . && ${install} && ${node} smoke.mjs && ${node} smoke.cjs`,
});

const yarn = "node ../node_modules/@yarnpkg/cli-dist/bin/yarn.js";

export const environments: readonly Environment[] = [
  node("20", "20.19"),
  node("22", "22", quick),
  node("24", "24", quick),
  node("26", "26"),
  runtime("Bun", "bun", "bun smoke.ts", quick),
  runtime("Deno", "deno", "deno run --allow-all --node-modules-dir=manual smoke.ts", quick),
  workerd("newest compatibility date", "", quick),
  workerd(dateWithoutProcess, dateWithoutProcess),
  workerd(oldestDate, oldestDate),
  runtime("edge-runtime", "edge-runtime", "node run.mjs", { fault: noCodeFromText }),

  testRunner("Jest, default configuration", "jest-cjs", "jest", ["jest"], quick),
  testRunner("Jest, ESM", "jest-esm", "NODE_OPTIONS=--experimental-vm-modules jest", ["jest"]),
  testRunner("Jest, jsdom", "jest-jsdom", "jest", ["jest", "jest-environment-jsdom", "jest-fixed-jsdom"]),
  testRunner("ts-jest", "ts-jest", "jest", ["ts-jest", "jest", "typescript"]),
  testRunner("Vitest, happy-dom", "vitest", "vitest run happy-dom", ["vitest", "happy-dom"]),
  testRunner("Vitest, jsdom", "vitest", "vitest run jsdom", ["vitest", "jsdom"]),
  testRunner("node:test, on Node 22", "node-test", "node --test", []),
  testRunner("Mocha", "mocha", "mocha smoke.spec.js --timeout 60000", ["mocha"]),

  bundler(
    "esbuild",
    "esbuild page/main.js --bundle --format=esm --outdir=out/esbuild && cp page/index.html out/esbuild",
    quick,
  ),
  bundler("Vite", "vite build page --outDir ../out/vite"),
  bundler(
    "webpack",
    "webpack --mode production --entry ./page/main.js --output-path out/webpack && cp page/index.html out/webpack",
  ),
  bundler("Parcel", "parcel build page/index.html --dist-dir out/parcel --no-cache --no-autoinstall"),
  bundler(
    "Rollup",
    "rollup page/main.js --plugin node-resolve --dir out/rollup && cp page/index.html out/rollup",
  ),
  {
    name: "Next: page, route and action",
    group: "next",
    packages: ["next", "react"],
    command: "next build && node run.mjs",
  },

  fetches("undici with ProxyAgent", "undici", { command: "node undici-proxy.mjs" }),
  fetches("undici with MockAgent", "undici", { command: "node undici-mock-agent.mjs" }),
  fetches("node-fetch", "node-fetch", quick),
  fetches("cross-fetch", "cross-fetch", { fault: truncatedResponse }),
  fetches("ky", "ky"),
  fetches("MSW", "msw"),
  fetches("nock", "nock"),

  typescript("5.0"),
  typescript("5.4", quick),
  typescript("5.9"),
  typescript("6"),
  typescript("7"),

  library("openapi-react-query with `client.api`", "openapi-react-query", ["openapi-react-query"]),
  library("openapi-msw with the type `paths`", "openapi-msw", ["openapi-msw", "msw"]),
  library("TanStack Query with `client.sources`", "tanstack-query", ["@tanstack/react-query"]),
  library("React Hook Form with the Standard Schema", "react-hook-form", [
    "react-hook-form",
    "@hookform/resolvers",
  ]),
  library("Hono with the Standard Schema", "hono", ["hono", "@hono/standard-validator"]),

  reader("swagger-parser", "@apidevtools/swagger-parser", "node parsers.mjs swagger-parser"),
  reader("Scalar", "@scalar/openapi-parser", "node parsers.mjs scalar"),
  reader("Swagger UI", "swagger-client", "node parsers.mjs swagger-ui"),
  codeGenerator("orval", "orval", `orval --input ${published} --output out/orval.ts --client fetch`),
  codeGenerator("@hey-api/openapi-ts", "hey-api", `openapi-ts --input ${published} --output out/hey-api`),
  codeGenerator(
    "openapi-zod-client",
    "openapi-zod-client",
    `mkdir out && openapi-zod-client ${published} --output out/zod.ts`,
  ),
  ...recipeEnvironments,

  packageManager("npm", "npm", "npm", "npm install --no-audit --no-fund"),
  packageManager("pnpm", "pnpm", "pnpm", "pnpm install"),
  packageManager("Yarn classic", "yarn-classic", "yarn", "node ../node_modules/yarn/bin/yarn.js install"),
  packageManager("Yarn PnP", "yarn-pnp", "@yarnpkg/cli-dist", `${yarn} install`, `${yarn} node`),
];
