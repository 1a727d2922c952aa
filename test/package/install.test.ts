import { spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "tsdown";
import { beforeAll, describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { authMethods } from "../../src/generated/vendors.ts";
import { launchChromium, skipNote, skipsChromium } from "../support/chromium.ts";
import { brokenLinks } from "../support/links.ts";
import { root } from "../support/project.ts";
import { type Finished, run } from "../support/run.ts";
import { serve } from "../support/servers.ts";
import { useFolder } from "../support/use-folder.ts";

// Starts compilers and other programs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = useFolder();
const { modules, files } = inject("packed");

beforeAll(async () => {
  await symlink(modules, join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
});

test.each(["prequel-import", "prequel-import-mock"])("%s contains only what should be published", (name) => {
  const wanted = [
    /^dist\/[\w.-]+\.(?:c?js|d\.c?ts)$/,
    /^(?:(?:advise|fetch|form|validate)\/)?package\.json$/,
    /^(?:README|CHANGELOG|CONTRIBUTING|SECURITY|mock\/README)\.md$/,
    /^(?:openapi\.json|LICENSE|THIRD-PARTY-NOTICES\.txt)$/,
    /^docs\/(?:[\w-]+\.md|images\/[\w-]+\.webp)$/,
    /^(?:mock\/)?images\/page-(?:light|dark)\.webp$/,
    /^examples\/(?!.*\/(?:dist|node_modules)\/)/,
  ];
  expect(files[name]?.filter((path) => !wanted.some((pattern) => pattern.test(path)))).toEqual([]);
  expect(files[name]).toContain("dist/index.js");
  expect(files[name]).toContain("dist/index.d.ts");
});

test.each(["prequel-import", "prequel-import-mock"])(
  "every link of a page in %s leads to a published file",
  (name) => {
    const pages = files[name]?.filter((path) => path.endsWith(".md")) ?? [];
    expect(pages).toContain("README.md");
    expect(brokenLinks(join(modules, name), pages)).toEqual([]);
  },
);

test("prequel-import has one runtime dependency", async () => {
  const { dependencies } = JSON.parse(await readFile(join(modules, "prequel-import/package.json"), "utf8"));
  expect(Object.keys(dependencies)).toEqual(["openapi-fetch"]);
});

test.each([
  ["import", "a.mjs", 'import { createClient } from "prequel-import"; console.log(typeof createClient);'],
  [
    "import of validate",
    "b.mjs",
    'import { validateSource } from "prequel-import/validate"; console.log(typeof validateSource);',
  ],
  [
    "import of advise",
    "e.mjs",
    'import { adviseSource } from "prequel-import/advise"; console.log(typeof adviseSource);',
  ],
  [
    "import of form",
    "d.mjs",
    'import { formIssues } from "prequel-import/form"; console.log(typeof formIssues);',
  ],
  [
    "import of the mock",
    "c.mjs",
    'import { createMock } from "prequel-import-mock"; console.log(typeof createMock);',
  ],
])("%s works", async (_, file, code) => {
  await writeFile(join(folder, file), code);
  const { code: exit, stdout } = await run(process.execPath, [join(folder, file)], { cwd: folder });
  expect(stdout).toBe("function\n");
  expect(exit).toBe(0);
});

describe("a consumer compiles", () => {
  /** Handles every source by vendor and authentication method, so that `never` is left. */
  const cases = Object.entries(authMethods).map(([vendor, methods]) => {
    const inner = methods.map(
      (method) => `case "${method}": return source.${vendor}.${method} satisfies object;`,
    );
    const rest = methods.length > 1 ? `default: return source.${vendor} satisfies never;` : "";
    return `case "${vendor}": switch (source.${vendor}.auth_method) { ${inner.join(" ")} ${rest} }`;
  });
  const consumer = `import { createClient, isVendor, type SourceInput, vendorOf, vendors } from "prequel-import";
import { createSourceFormSchema, sourceForms, visibleFields } from "prequel-import/form";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock";
export async function read(values: FormData): Promise<SourceInput | string[]> {
  const schema = createSourceFormSchema({ provider_id: "acme" });
  const { issues, ...result } = await schema["~standard"].validate(values);
  return "value" in result ? result.value : (issues ?? []).map(({ name, message }) => name + message);
}
export const labels = visibleFields(sourceForms.postgres, {}).map(({ label }) => label);
function credentialsOf(source: SourceInput): object {
  switch (source.vendor) { ${cases.join("\n")}
    default: return source satisfies never;
  }
}
export async function create(source: SourceInput): Promise<string> {
  const client = createClient({ apiKey: "any", fetch: createMock().fetch, validate: validateSource });
  const created = await client.sources.create(source);
  for (const vendor of vendors) if (isVendor(created, vendor)) return vendor;
  return vendorOf(created) ?? created.id;
}
`;

  const compilers = ["typescript", "typescript-6", "typescript-7"];
  const projects: Readonly<Record<string, object>> = {
    // Checks our declarations too, which need no types of Node. Once is enough: both projects use the same.
    nodenext: { module: "nodenext", moduleResolution: "nodenext", types: [], skipDefaultLibCheck: true },
    bundler: { module: "esnext", moduleResolution: "bundler", types: ["node"], skipLibCheck: true },
  };
  const finished: Record<string, Finished> = {};

  // Each compiler compiles both projects in one process.
  beforeAll(async () => {
    for (const [name, options] of Object.entries(projects)) {
      const compilerOptions = { ...options, target: "es2022", strict: true, noEmit: true };
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "consumer.ts"), consumer);
      await writeFile(join(folder, name, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    }
    const compile = async (compiler: string) => {
      const tsc = join(root, "node_modules", compiler, "bin/tsc");
      const args = [tsc, "--build", ...Object.keys(projects)];
      finished[compiler] = await run(process.execPath, args, { cwd: folder });
    };
    await Promise.all(compilers.map(compile));
  });

  test.each(compilers.flatMap((compiler) => Object.keys(projects).map((project) => [compiler, project])))(
    "with %s, %s",
    (compiler, project) => {
      const { code, stdout, stderr } = finished[compiler] ?? {};
      const errors = stdout?.split("\n").filter((line) => line.startsWith(`${project}/`));
      expect({ errors, stderr }).toEqual({ errors: [], stderr: "" });
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    },
  );
});

test("the mock depends only on the client, and contains the licenses of the packages that it bundles", async () => {
  const { dependencies } = JSON.parse(
    await readFile(join(modules, "prequel-import-mock/package.json"), "utf8"),
  );
  expect(Object.keys(dependencies)).toEqual(["prequel-import"]);
  const notices = await readFile(join(modules, "prequel-import-mock/THIRD-PARTY-NOTICES.txt"), "utf8");
  for (const name of ["@stoplight/prism-http", "@noble/hashes", "ajv", "lodash"]) {
    expect(notices).toContain(`Name: ${name}\n`);
  }
});

describe.skipIf(skipsChromium)(`the mock in a page without a server, in Chromium${skipNote}`, () => {
  test("responds to the client without a request to the network", async () => {
    const page = `import { createClient } from "prequel-import";
import { createMock } from "prequel-import-mock/fetch";
globalThis.run = async (source) => {
  const { sources } = createClient({ apiKey: "canary-key", fetch: createMock().fetch, dangerouslyAllowBrowser: true });
  const { id } = await sources.create(source);
  const refused = await sources.create({ ...source, name: "" }).catch(({ name }) => name);
  return [(await sources.list()).sources.map((one) => one.id === id), refused];
};`;
    await writeFile(join(folder, "page.mjs"), page);
    await build({
      config: false,
      cwd: folder,
      entry: "page.mjs",
      outDir: join(folder, "page"),
      platform: "browser",
      deps: { alwaysBundle: [/./] },
      dts: false,
      logLevel: "silent",
    });
    const [chunk = "", ...others] = (await readdir(join(folder, "page"))).sort();
    const entry = [chunk, ...others].find((name) => /^page\.m?js$/.test(name)) ?? "";
    const url = await serve(async ({ url: path = "/" }, response) => {
      const isPage = path === "/";
      response.setHeader("content-type", isPage ? "text/html" : "text/javascript");
      response.end(
        isPage
          ? `<script type="module" src="/${entry}"></script>`
          : await readFile(join(folder, "page", path.slice(1)), "utf8").catch(() => ""),
      );
    });
    const browser = await launchChromium();
    const tab = await browser.newPage();
    const requested: string[] = [];
    tab.on("request", (request) => requested.push(request.url()));
    await tab.goto(url);
    const result = await tab.evaluate((source) => Reflect.get(globalThis, "run")(source), anyExample.source);
    await browser.close();
    expect(result).toEqual([[true], "UnprocessableEntityError"]);
    expect(requested.filter((one) => !one.startsWith(url))).toEqual([]);
  });
});

test("a source is created against the installed mock", async () => {
  const cli = join(modules, "prequel-import-mock/dist/cli.js");
  const mock = spawn(process.execPath, [cli, "--port", "0"], { cwd: folder });
  onTestFinished(() => void mock.kill());
  let url: string | undefined;
  for await (const line of createInterface(mock.stdout)) {
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) break;
  }
  const program = `import { createClient } from "prequel-import";
const client = createClient({ apiKey: "canary-key", baseUrl: ${JSON.stringify(url)} });
console.log((await client.sources.create(${JSON.stringify(anyExample.source)})).name);`;
  await writeFile(join(folder, "create.mjs"), program);
  const finished = await run(process.execPath, ["create.mjs"], { cwd: folder });
  expect(finished).toEqual({ code: 0, stdout: `${anyExample.source.name}\n`, stderr: "" });
});

test("a source of every vendor is created, found unreachable, corrected and deleted", async () => {
  const sources = [...new Map(examples.map(({ source }) => [source.vendor, source])).values()];
  const program = `import { createClient } from "prequel-import";
import { validateSource, validateSourceUpdate } from "prequel-import/validate";
import { createMock } from "prequel-import-mock";
const validation = { validate: validateSource, validateUpdate: validateSourceUpdate };
const client = createClient({ apiKey: "canary-key", fetch: createMock().fetch, ...validation });
const places = ["host", "bucket_name", "project_id", "storage_account_name"];
for (const source of ${JSON.stringify(sources)}) {
  const { vendor } = source;
  const place = places.find((name) => name in source[vendor]);
  const wrong = { ...source, [vendor]: { ...source[vendor], [place]: "mock-unreachable" } };
  const changes = { [vendor]: { [place]: source[vendor][place] } };
  const created = await client.sources.create(wrong);
  const tests = [await client.sources.test(created.id), await client.sources.test(created.id, changes)];
  const updated = await client.sources.update(created.id, changes);
  const ensured = await client.sources.ensure(source);
  await client.sources.delete(created.id);
  const gone = await client.sources.get(created.id).catch(({ name }) => name);
  const codes = tests.map(({ code }) => code);
  console.log(vendor, created.is_reachable, ...codes, updated.is_reachable, ensured.created, gone);
}`;
  await writeFile(join(folder, "correct.mjs"), program);
  const { stdout, stderr } = await run(process.execPath, ["correct.mjs"], { cwd: folder });
  const story = (vendor: string) => `${vendor} false unreachable reachable true false NotFoundError`;
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual(Object.keys(authMethods).map(story));
});

test("a copy of the example compiles and builds", async () => {
  const copy = join(folder, "connect-form");
  const isSource = (path: string) => !/node_modules|dist$/.test(path.slice(root.length));
  await cp(join(root, "examples/connect-form"), copy, { recursive: true, filter: isSource });
  const bin = (path: string) => join(root, "node_modules", path);
  const compiled = await run(process.execPath, [bin("typescript/bin/tsc")], { cwd: copy });
  expect(compiled).toEqual({ code: 0, stdout: "", stderr: "" });
  // Vitest sets NODE_ENV, with which Vite makes a page for development.
  const env = { NODE_ENV: undefined };
  const built = await run(process.execPath, [bin("vite/bin/vite.js"), "build"], { cwd: copy, env });
  expect(built).toMatchObject({ code: 0, stderr: "" });
});

test("both packages load with `require`, and an error of one module system is known in the other by its name", async () => {
  const program = `const { createClient, NotFoundError } = require("prequel-import");
const { validateSource } = require("prequel-import/validate");
const { createMock } = require("prequel-import-mock");
const options = { apiKey: "canary-key", fetch: createMock().fetch, validate: validateSource };
const nameOf = (client) => client.sources.get("unknown").catch((error) => [error.name, error instanceof NotFoundError]);
async function main() {
  const { name } = await createClient(options).sources.create(${JSON.stringify(anyExample.source)});
  const esm = await import("prequel-import");
  console.log(JSON.stringify([name, await nameOf(createClient(options)), await nameOf(esm.createClient(options))]));
}
main();`;
  await writeFile(join(folder, "both.cjs"), program);
  const { stdout, stderr } = await run(process.execPath, ["both.cjs"], { cwd: folder });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual([
    anyExample.source.name,
    ["NotFoundError", true],
    ["NotFoundError", false],
  ]);
});
