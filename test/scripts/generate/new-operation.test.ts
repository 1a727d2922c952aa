import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { parse, parseDocument, stringify } from "yaml";
import { copyProject } from "../../support/project.ts";
import { root, run, runScript } from "../../support/run.ts";
import { useFolder } from "../../support/use-folder.ts";

// Each test starts programs that start programs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = useFolder();
let project: string;

beforeAll(async () => {
  project = await copyProject(folder);
  const added = parse(
    await readFile(join(root, "test/scripts/generate/new-operation/operations.yaml"), "utf8"),
  );
  const path = join(project, "openapi/openapi.yaml");
  const document = parseDocument(await readFile(path, "utf8"));
  for (const [url, item] of Object.entries<object>(added.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      document.setIn(["paths", url, method], document.createNode(parse(stringify(operation))));
    }
  }
  for (const parameter of added.parameters) {
    document.addIn(["paths", "/import/sources", "get", "parameters"], document.createNode(parameter));
  }
  await writeFile(path, document.toString({ lineWidth: 0 }));
  expect(await runScript("scripts/generate.ts", [], { cwd: project })).toMatchObject({ code: 0, stderr: "" });
});

/** A program of a user of the generated client: it must compile, and it prints what came back. */
const program = (body: string) => `
import { createServer } from "node:http";
import { createClient } from "prequel-import";
import { startPrism } from "../../generate/support/plain-prism.ts";

const id = "an-id";
const params = { path: { id } };
const prism = await startPrism();
const { api } = createClient({ apiKey: "canary-key", baseUrl: prism.url });
${body}
await prism.close();
`;

async function runProgram(body: string): Promise<unknown> {
  await writeFile(join(project, "test/program.ts"), program(body));
  const tsc = join(root, "node_modules/typescript-7/bin/tsc");
  expect(await run(process.execPath, [tsc], { cwd: project })).toEqual({ code: 0, stdout: "", stderr: "" });
  const { code, stdout, stderr } = await runScript("test/program.ts", [], { cwd: project });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

test("operations of new kinds are called with types, without a line of code", async () => {
  const printed = await runProgram(`
const patched = await api.PATCH("/import/sources/{id}", { params, body: { name: "Acme staging" } });
const name: string | undefined = patched.data?.data.source.name;
const removed = await api.DELETE("/import/sources/{id}", { params });
const nothing: undefined = removed.data;
const refreshed = await api.POST("/import/sources/{id}/refresh", { params });
const source = refreshed.data?.data.source;
const status = await api.GET("/import/status");
const refused = await createClient({ apiKey: "canary-key", baseUrl: prism.url + "/nowhere" }).api.DELETE(
  "/import/sources/{id}",
  { params },
);

// @ts-expect-error A misspelled field.
api.PATCH("/import/sources/{id}", { params, body: { nam: "Acme staging" } }).catch(() => {});
// @ts-expect-error A misspelled option.
api.DELETE("/import/sources/{id}", { params, timout: 1 }).catch(() => {});

console.log(JSON.stringify({
  patched: [patched.response.status, name],
  removed: [removed.response.status, nothing === undefined],
  refreshed: [refreshed.response.status, source?.id],
  status: [status.response.status, status.data],
  refused: [refused.response.status, refused.error],
}));
`);
  expect(printed).toEqual({
    patched: [200, "Acme production"],
    removed: [204, true],
    refreshed: [200, expect.any(String)],
    status: [200, { status: "success", data: null, message: "" }],
    refused: [404, { status: "error", data: null, message: expect.any(String) }],
  });
});

test("new query parameters of the list reach the server, written as the document says", async () => {
  const printed = await runProgram(`
const urls: (string | undefined)[] = [];
const server = createServer((request, response) => {
  urls.push(request.url);
  response.end(JSON.stringify({ status: "success", data: { sources: [] }, message: "", has_next: false }));
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
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
`);
  const url =
    "/import/sources?provider_id=a%26b%3Dc%2F%C3%BC&vendors=postgres|s3&after=2026-01-01&before=2026-02-01";
  expect(printed).toEqual([url, url, url]);
});
