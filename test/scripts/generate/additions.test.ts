import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Document, parse, parseDocument, stringify } from "yaml";
import { copyProject, root } from "../../support/project.ts";
import { run, runScript } from "../../support/run.ts";
import { typeCheck } from "../../support/type-check.ts";
import { useFolder } from "../../support/use-folder.ts";

// Each test starts programs that start programs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = useFolder();
const additions = join(root, "test/scripts/generate/additions");
const examples = ["acme_db.acme_password", "acme_db.acme_ticket"];
const newMethod = "s3.acme_ticket";
let project: string;

beforeAll(async () => {
  project = await copyProject(folder);
  await addVendor();
  await addMethod();
  await addOperations();
  for (const [name, code] of Object.entries(programs)) await writeFile(join(project, name), code);
  expect(await runScript("scripts/generate.ts", [], { cwd: project })).toMatchObject({ code: 0, stderr: "" });
});

/** Adds a vendor as CONTRIBUTING.md says: its file, its examples, and a line wherever another vendor is listed. */
async function addVendor(): Promise<void> {
  await copyFile(join(additions, "acme_db.yaml"), join(project, "openapi/vendors/acme_db.yaml"));
  for (const name of examples) {
    await copyFile(join(additions, `${name}.yaml`), join(project, `openapi/examples/${name}.yaml`));
  }
  const list = join(project, "openapi/common/source.yaml");
  const listing = /^.*vendors\/snowflake\.yaml.*\n/gm;
  const text = await readFile(list, "utf8");
  expect(text.match(listing)).toHaveLength(3);
  const copyOf = (line: string) => line.replaceAll("snowflake", "acme_db").replaceAll("Snowflake", "AcmeDb");
  await writeFile(
    list,
    text.replace(listing, (line) => line + copyOf(line)),
  );
}

/** Adds a way to authenticate with S3: only the vendor's file and an example. */
async function addMethod(): Promise<void> {
  await edit("openapi/vendors/s3.yaml", (vendor) => {
    const method = "acme_ticket";
    const { aws_iam_role: _, ...properties } = vendor.toJS().S3AwsIamRoleConfig.properties;
    vendor.addIn(["S3Config", "oneOf"], { $ref: "#/S3AcmeTicketConfig" });
    vendor.setIn(["S3Config", "discriminator", "mapping", method], "#/S3AcmeTicketConfig");
    vendor.set("S3AcmeTicketConfig", {
      type: "object",
      title: "Amazon S3, with a ticket",
      description: "A bucket that is read with a ticket.",
      additionalProperties: false,
      required: ["bucket_name", "region", "auth_method", method],
      properties: {
        ...properties,
        auth_method: { ...properties.auth_method, title: "Ticket", const: method, example: method },
        [method]: { $ref: "acme_db.yaml#/AcmeTicket", "x-evidence": "inferred" },
      },
    });
  });
  const example = await readFile(join(root, "openapi/examples/s3.aws_iam_role.yaml"), "utf8");
  const { request, response } = parse(example);
  const { aws_iam_role: _, ...config } = request.value.source.s3;
  const ticket = { auth_method: "acme_ticket", acme_ticket: { ticket_token: "canary-ticket" } };
  request.value.source.s3 = { ...config, ...ticket };
  delete response.value.data.source.s3.aws_iam_role;
  await writeFile(join(project, `openapi/examples/${newMethod}.yaml`), stringify({ request, response }));
}

/** Adds operations of kinds that the document does not have, and query parameters to the list. */
async function addOperations(): Promise<void> {
  const { paths, parameters } = parse(await readFile(join(additions, "operations.yaml"), "utf8"));
  await edit("openapi/openapi.yaml", (openapi) => {
    for (const [url, item] of Object.entries<object>(paths)) {
      for (const [method, operation] of Object.entries(item)) {
        openapi.setIn(["paths", url, method], openapi.createNode(parse(stringify(operation))));
      }
    }
    for (const parameter of parameters) {
      openapi.addIn(["paths", "/import/sources", "get", "parameters"], openapi.createNode(parameter));
    }
  });
}

async function edit(path: string, change: (document: Document) => void): Promise<void> {
  const document = parseDocument(await readFile(join(project, path), "utf8"));
  change(document);
  await writeFile(join(project, path), document.toString({ lineWidth: 0 }));
}

/** Programs of a user of the new operations. Each prints its results. */
const programs = {
  "test/operations.ts": `
import { createClient } from "prequel-import";
import { startPrism } from "./support/plain-prism.ts";

const prism = await startPrism();
const { api } = createClient({ apiKey: "canary-key", baseUrl: prism.url });
const params = { path: { id: "an-id" } };

const patched = await api.PATCH("/import/extras/{id}", { params, body: { name: "Acme staging" } });
const name: string | undefined = patched.data?.data.source.name;
const removed = await api.DELETE("/import/extras/{id}", { params });
const nothing: undefined = removed.data;
const refreshed = await api.POST("/import/extras/{id}/refresh", { params });
const source = refreshed.data?.data.source;
const status = await api.GET("/import/status");
const rejected = await createClient({ apiKey: "canary-key", baseUrl: prism.url + "/nowhere" }).api.DELETE(
  "/import/extras/{id}",
  { params },
);

// @ts-expect-error A misspelled field.
api.PATCH("/import/extras/{id}", { params, body: { nam: "Acme staging" } }).catch(() => {});
// @ts-expect-error A misspelled option.
api.DELETE("/import/extras/{id}", { params, timout: 1 }).catch(() => {});

console.log(JSON.stringify({
  patched: [patched.response.status, name],
  removed: [removed.response.status, nothing === undefined],
  refreshed: [refreshed.response.status, source?.id],
  status: [status.response.status, status.data],
  rejected: [rejected.response.status, rejected.error],
}));
await prism.close();
`,
  "test/query-parameters.ts": `
import { once } from "node:events";
import { createServer } from "node:http";
import { createClient } from "prequel-import";

const urls: (string | undefined)[] = [];
const server = createServer((request, response) => {
  urls.push(request.url);
  response.end(JSON.stringify({ status: "success", data: { sources: [] }, message: "", has_next: false }));
}).listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" ? address?.port : undefined;
const client = createClient({ apiKey: "canary-key", baseUrl: \`http://127.0.0.1:\${port}\` });

const query = {
  provider_id: "a&b=c/ü",
  vendors: ["postgres", "s3"],
  created: { after: "2026-01-01", before: "2026-02-01" },
  order: undefined,
};
await client.sources.list(query);
for await (const _ of client.sources.list(query));
await client.api.GET("/import/sources", { params: { query } });
server.closeAllConnections();
server.close();
console.log(JSON.stringify(urls));
`,
};

test("everything compiles, with the type tests and the programs that use the additions", async () => {
  expect(await typeCheck(project)).toEqual({ code: 0, stdout: "", stderr: "" });
});

describe("a vendor and a way to authenticate that are added only to the document", () => {
  test("are in the tables, the types and the README", async () => {
    const read = (path: string) => readFile(join(project, path), "utf8");
    expect(await read("src/generated/vendors.ts")).toContain('  acme_db: ["acme_password","acme_ticket"],');
    expect(await read("src/generated/secrets.ts")).toMatch(
      /"acme_passphrase": "value"[\s\S]+"ticket_token": "value"/,
    );
    expect(await read("src/generated/vendors.ts")).toContain("  AcmeDbSourceInput,");
    expect(await read("README.md")).toContain("| Acme DB | `acme_db` | `acme_password` (inferred), ");
  });

  test("are shown by npm start", async () => {
    const { code, stdout, stderr } = await runScript("scripts/start.ts", [], { cwd: project });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    for (const name of [...examples, newMethod]) {
      expect(stdout).toMatch(new RegExp(`^${name} +yes +[\\da-f-]{13}`, "m"));
    }
  });

  test("pass the tests that use every example", async () => {
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const tests = [
      "test/contract/",
      "test/client/vendors.test.ts",
      "test/form/",
      "test/mock/source-view.test.ts",
      "test/scripts/start/input.test.ts",
    ];
    const report = join(folder, "report.json");
    const args = [
      "run",
      "--no-isolate",
      "--maxWorkers=1",
      "--reporter=json",
      `--outputFile=${report}`,
      ...tests,
    ];
    const { code } = await run(process.execPath, [vitest, ...args], { cwd: project });
    const { testResults }: VitestReport = JSON.parse(await readFile(report, "utf8"));
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(results.filter(({ status }) => status !== "passed")).toEqual([]);
    expect(code).toBe(0);
    const names = results.map(({ fullName }) => fullName).join("\n");
    for (const name of [...examples, newMethod]) expect(names).toContain(name);
  });
});

/** The part of vitest's report that the test reads. */
interface VitestReport {
  testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

describe("operations that are added only to the document", () => {
  async function resultOf(program: keyof typeof programs): Promise<unknown> {
    const { code, stdout, stderr } = await runScript(program, [], { cwd: project });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    return JSON.parse(stdout);
  }

  test("can be called", async () => {
    expect(await resultOf("test/operations.ts")).toEqual({
      patched: [200, "Acme production"],
      removed: [204, true],
      refreshed: [200, expect.any(String)],
      status: [200, { status: "success", data: null, message: "" }],
      rejected: [404, { status: "error", data: null, message: expect.any(String) }],
    });
  });

  test("serialize their query parameters as the document says", async () => {
    const url =
      "/import/sources?provider_id=a%26b%3Dc%2F%C3%BC&vendors=postgres|s3&after=2026-01-01&before=2026-02-01";
    expect(await resultOf("test/query-parameters.ts")).toEqual([url, url, url]);
  });
});
