import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import document from "prequel-import/openapi.json" with { type: "json" };
import { createMock } from "prequel-import-mock";
import { describe, expect, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { scenarioFields, scenarioHeader } from "../../mock/src/scenarios/requested-scenario.ts";
import { scenarios } from "../../mock/src/scenarios/scenarios.ts";
import { anyExample } from "../../scripts/lib/examples.ts";
import { root } from "../support/project.ts";
import { run, runScript } from "../support/run.ts";
import { serveTcp } from "../support/servers.ts";
import { useFolder } from "../support/use-folder.ts";

const program = "mock/src/cli.ts";
const folder = useFolder();
const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
const body = JSON.stringify({ source: anyExample.source });

/** Starts the command as a person does, on a free port, and waits until it prints its URL. */
async function start(...args: string[]) {
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), program, "--port", "0", ...args],
    { cwd: root },
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string | undefined> => (await lines.next()).value;
  const first = (await next()) ?? "";
  const url = /http:\/\/[^\s"]+:\d+/.exec(first)?.[0] ?? "";
  return { child, url, first, next };
}

async function exitOf(child: ChildProcessWithoutNullStreams): Promise<unknown[]> {
  return child.exitCode === null && child.signalCode === null ? once(child, "exit") : [child.exitCode];
}

test("--help shows the options, the fields and every scenario", async () => {
  const { code, stdout, stderr } = await runScript(program, ["--help"]);
  expect([code, stderr]).toEqual([0, ""]);
  const table = scenarios.flatMap(({ name, shows }) => [`  ${name} `, shows.replaceAll("`", "")]);
  const flags = [
    "--port",
    "--host",
    "--seed",
    "--json",
    "--quiet",
    "--base-path",
    "--version",
    "--unchecked",
  ];
  const more = ["--sources", "--scenario", "--delay", "--document", "--watch"];
  for (const text of [...table, ...scenarioFields, scenarioHeader, ...flags, ...more])
    expect(stdout).toContain(text);
});

test("--version prints the version of the package", async () => {
  const { version } = JSON.parse(await readFile(join(root, "mock/package.json"), "utf8"));
  expect(await runScript(program, ["--version"])).toMatchObject({ code: 0, stdout: `${version}\n` });
});

test("continues to serve when the reader of its output is gone", async () => {
  const { child, url } = await start("--json");
  child.stdout.destroy();
  for (let count = 0; count < 5; count++) {
    const response = await fetch(`${url}/import/sources`, { headers });
    expect(response.status).toBe(200);
  }
  expect(child.exitCode).toBeNull();
});

test("-p sets the port, and --base-path a path prefix", async () => {
  const { url } = await start("-p", "0", "--base-path", "/api");
  expect((await fetch(`${url}/api/import/sources`, { headers })).status).toBe(200);
  expect((await fetch(`${url}/import/sources`, { headers })).status).toBe(404);
});

test("--sources, --scenario and --delay set what each key begins with", async () => {
  const lists = [JSON.stringify([anyExample.source]), stringify({ sources: [anyExample.source] })];
  for (const [index, text] of lists.entries()) {
    const file = join(folder, index === 0 ? "sources.json" : "sources.yaml");
    await writeFile(file, text);
    const { url } = await start("--sources", file, "--scenario", "mock-unreachable", "--delay", "1");
    const listed = await (await fetch(`${url}/import/sources`, { headers })).json();
    expect(listed.data.sources).toMatchObject([{ name: anyExample.source.name, is_reachable: true }]);
    const created = await fetch(`${url}/import/sources`, { method: "POST", headers, body });
    expect((await created.json()).data.source.is_reachable).toBe(false);
    const defaults = await (await fetch(`${url}/__mock/defaults`)).json();
    expect(defaults).toEqual({ scenario: "mock-unreachable", delay: 1 });
  }
});

test("--watch reloads the --document, and keeps the sources and the last good document", async () => {
  const file = join(folder, "openapi.yaml");
  const write = (version: string) =>
    writeFile(file, stringify({ ...document, info: { title: "Any", version } }));
  await write("first");
  const { child, url, next } = await start("--document", file, "--watch", "--quiet");
  const version = async () => (await (await fetch(`${url}/__mock/openapi.json`)).json()).info.version;
  const errors = createInterface(child.stderr)[Symbol.asyncIterator]();
  const create = await fetch(`${url}/import/sources`, { method: "POST", headers, body });
  const { id } = (await create.json()).data.source;
  expect(await version()).toBe("first");

  await writeFile(file, "paths: [");
  const broken = /openapi\.yaml is neither .+ at line 1: .+keeps the document/;
  await expect.poll(async () => (await errors.next()).value).toMatch(broken);
  expect(await version()).toBe("first");

  await write("second");
  let line = await next();
  while (line !== `Reloaded ${file}.`) line = await next();
  expect(await version()).toBe("second");
  expect((await fetch(`${url}/import/sources/${id}`, { headers })).status).toBe(200);
});

test("the greeting has the URL, a command to copy, and the way to the scenarios", async () => {
  const { url, next } = await start();
  expect(await next()).toBe("");
  const curl = await next();
  expect(curl).toContain(`curl ${url}/import/sources`);
  expect(await next()).toBe("");
  expect(await next()).toMatch(/mock-unreachable.+--help/);

  const { stdout } = await run("sh", ["-c", `${curl} --silent`]);
  expect(JSON.parse(stdout)).toMatchObject({ status: "success" });
  expect(await next()).toBe("");
  expect(await next()).toMatch(/^POST {2}\/import\/sources {2}\w+ {2}200 {2}[\d.]+ ms$/);
});

test("--json prints only JSON, and --seed gives the same ids and times as `createMock`", async () => {
  const { url, first, next } = await start("--json", "--seed", "any");
  expect(JSON.parse(first)).toEqual({ url });
  const create = (send: typeof fetch) => send(`${url}/import/sources`, { method: "POST", headers, body });
  const envelope = await (await create(fetch)).json();
  expect(envelope).toEqual(await (await create(createMock({ seed: "any" }).fetch)).json());
  expect(JSON.parse((await next()) ?? "")).toMatchObject({ method: "POST", status: 200 });
});

test("--quiet prints nothing about requests, and 0.0.0.0 is printed as a host that a browser can open", async () => {
  const { child, url, next } = await start("--quiet", "--host", "0.0.0.0");
  expect(new URL(url).hostname).toBe("127.0.0.1");
  expect((await fetch(`${url}/import/sources`, { headers })).status).toBe(200);
  child.kill();
  const printed: string[] = [];
  for (let line = await next(); line !== undefined; line = await next()) printed.push(line);
  expect(printed.at(-2)).toContain("--help");
  expect(printed.at(-1)).toBe("");
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends the command at once, with connections open",
  async (signal) => {
    const { child, url } = await start();
    // One connection waits for its response, one is in the middle of its request, one is idle.
    const waiting = fetch(`${url}/import/sources`, {
      headers: { ...headers, "x-mock-scenario": "mock-timeout" },
    });
    const broken = expect(waiting).rejects.toThrow(TypeError);
    await (await fetch(`${url}/import/sources`, { headers })).text();
    const half = await connected(Number(new URL(url).port));
    half.write("POST /import/sources HTTP/1.1\r\nhost: mock\r\ncontent-length: 9\r\n\r\n{");
    child.kill(signal);
    expect(await exitOf(child)).toEqual([0, null]);
    await broken;
  },
);

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

describe("a mistake ends the command with one sentence and exit code 2", () => {
  test.each([
    ["an unknown option", ["--canary"], /Unknown option '--canary': --help lists the options/],
    ["an argument", ["canary"], /--help lists the options/],
    ["an unknown scenario", ["--scenario", "mock-nothing"], /use one of mock-unreachable/],
    ["a delay that is not a number", ["--delay", "1s"], /--delay must be a whole number from 0 to 3600000/],
    [
      "a missing file of sources",
      ["--sources", "nothing.json"],
      /nothing\.json cannot be read: check the path/,
    ],
    ["a file without sources", ["--sources", "package.json"], /package\.json contains no list of sources/],
    [
      "a file that is not a document",
      ["--document", "package.json"],
      /package\.json is not an OpenAPI document/,
    ],
    ["--watch without --document", ["--watch"], /--watch needs a --document/],
    ["a port out of range", ["--port", "65536"], /--port must be a whole number from 0 to 65535/],
    [
      "an address of another machine",
      ["--host", "192.0.2.1", "--port", "0"],
      /choose another one with --host/,
    ],
  ])("%s", async (_, args, sentence) => {
    const { code, stdout, stderr } = await runScript(program, args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^prequel-import-mock: [^\n]+\.\n$/);
  });

  test("a port in use", async () => {
    const { port } = new URL(await serveTcp(() => {}));
    const { code, stderr } = await runScript(program, ["--port", port]);
    expect(code).toBe(2);
    expect(stderr).toBe("prequel-import-mock: the port is in use: choose another one with --port.\n");
  });
});

test("`listen` rejects after `close`, and for an invalid port", async () => {
  const mock = createMock();
  const listening = mock.listen();
  await mock.close();
  await expect(listening).rejects.toThrow("closed");
  expect(mock.url).toBeUndefined();
  await expect(createMock().listen(Number.NaN)).rejects.toThrow(TypeError);
});

test("`listen` rejects when the port is in use, and works when called again", async () => {
  const first = createMock();
  const url = await first.listen();
  const second = createMock();
  await expect(second.listen(Number(new URL(url).port))).rejects.toMatchObject({ code: "EADDRINUSE" });
  await first.close();
  expect(await second.listen()).toMatch(/^http:/);
  await second.close();
});
