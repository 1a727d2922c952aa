import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { anyExample } from "../../../scripts/lib/examples.ts";
import { type Finished, type RunOptions, runScript } from "../../support/run.ts";
import { serve } from "../../support/servers.ts";
import { useFolder } from "../../support/use-folder.ts";

const folder = useFolder();
const { source, envelope } = anyExample;

const file = join(folder, "my-source.json");
beforeAll(() => writeFile(file, JSON.stringify(source)));

/** Runs `npm start` with a real deployment and key in the environment, and records the requests to it. */
async function start(
  args: (deployment: string) => readonly string[],
  { input = "", env = {} }: RunOptions = {},
): Promise<Finished & { requests: string[] }> {
  const requests: string[] = [];
  const deployment = await serve((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers["x-api-key"]}`);
    response.end(JSON.stringify(envelope));
  });
  const finished = await runScript("scripts/start.ts", args(deployment), {
    input,
    env: { PREQUEL_BASE_URL: deployment, PREQUEL_API_KEY: "canary-key", ...env },
  });
  return { ...finished, requests };
}

describe("a source from a file goes to the mock, whatever the environment says", () => {
  test.each([
    ["from a file", file, ""],
    ["from the file to copy", "examples/my-source.yaml", ""],
    ["from YAML on standard input", "-", stringify({ source })],
    ["from JSON on standard input", "-", JSON.stringify({ source }, null, "\t")],
  ])("%s", async (_, path, input) => {
    const { code, stdout, stderr, requests } = await start(() => [path], { input });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/id: '[\da-f-]{36}'/);
    expect(stdout).toContain(source.name);
    expect(stdout).not.toContain("canary");
    expect(requests).toEqual([]);
  });
});

describe("--base-url", () => {
  test("sends one request to that URL, with the key from the environment", async () => {
    const { code, stdout, stderr, requests } = await start((url) => [file, "--base-url", url]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toContain(envelope.data.source.id);
    expect(stdout).not.toContain("canary");
    expect(requests).toEqual(["POST /import/sources canary-key"]);
  });

  test("sends nothing without a key", async () => {
    const { code, stderr, requests } = await start((url) => [file, "--base-url", url], {
      env: { PREQUEL_API_KEY: undefined },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^ConfigurationError: There is no API key: [^\n]+\.\n$/);
    expect(requests).toEqual([]);
  });
});

describe("a mistake ends with one sentence and exit code 1", () => {
  const usage = /^npm start does not understand these arguments: use npm start -- \[my-source/;
  const secret = "canary-password";
  test.each<[string, readonly string[], string, RegExp]>([
    ["a missing file", [join(folder, "nowhere.json")], "", /nowhere\.json cannot be read \(ENOENT\)/],
    ["an invalid input", ["-"], `a: b: "${secret}"`, /Standard input is neither valid JSON nor valid YAML/],
    [
      "a misspelled vendor",
      ["-"],
      "vendor: postgress",
      /^Standard input: `vendor` cannot have this value: did you/,
    ],
    ["an unknown option", ["--canary"], "", usage],
    ["two files", ["a.json", "b.json"], "", usage],
    ["a base URL without a file", ["--base-url", "https://prequel.example.com"], "", usage],
  ])("%s", async (_, args, input, sentence) => {
    const { code, stdout, stderr, requests } = await start(() => args, { input });
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^[^\n]+[.?]\n$/);
    expect(stderr).not.toContain("canary");
    expect(requests).toEqual([]);
  });
});

test("an invalid source is not sent, and each issue is printed", async () => {
  const input = JSON.stringify({ ...source, name: 1, password: "canary-password" });
  const { code, stdout, stderr, requests } = await start((url) => ["-", "--base-url", url], { input });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^Standard input: `name` [^\n]+\nStandard input: `password` [^\n]+\n$/);
  expect(stderr).not.toContain("canary");
  expect(requests).toEqual([]);
});

test("--help prints the usage", async () => {
  expect(await start(() => ["--help"])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Usage: npm/),
  });
});
