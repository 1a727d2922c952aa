import { readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { validateSource } from "prequel-import/validate";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { anyExample, examples } from "../../../scripts/lib/examples.ts";
import { InputError } from "../../../scripts/lib/input-error.ts";
import { readSource } from "../../../scripts/start/input.ts";
import { root } from "../../support/project.ts";
import { useFolder } from "../../support/use-folder.ts";

const folder = useFolder();

async function read(name: string, content: string | Uint8Array): Promise<unknown> {
  const path = join(folder, name);
  await writeFile(path, content);
  return readSource(path);
}

describe.each(examples)("$name is read", ({ name, source }) => {
  test.each([
    ["as JSON", `${name}.json`, JSON.stringify(source)],
    [
      "as JSON, in its envelope, with a byte order mark",
      `${name}.json`,
      `\uFEFF${JSON.stringify({ source })}`,
    ],
    ["as YAML", `${name}.yaml`, stringify(source)],
    ["as JSON under another name", `${name}.txt`, JSON.stringify({ source }, null, "\t")],
  ])("%s", async (_, file, content) => {
    expect(await read(file, content)).toEqual(source);
  });
});

test("every example of openapi/examples that is a request for a source is read", async () => {
  const directory = join(root, "openapi/examples");
  const files = (await readdir(directory)).filter((file) =>
    examples.some(({ name }) => file === `${name}.yaml`),
  );
  expect(files.length).toBe(examples.length);
  const sources = await Promise.all(files.map((file) => readSource(join(directory, file))));
  expect(sources).toEqual(expect.arrayContaining(examples.map(({ source }) => source)));
});

describe("a source is read from YAML", () => {
  test.each(["utf-16le", "utf-16be"])("in %s, with a byte order mark", async (encoding) => {
    const { source } = anyExample;
    const bytes = Buffer.from(`\uFEFF${stringify({ ...source, name: "Café 東京" })}`, "utf16le");
    const content = encoding === "utf-16le" ? bytes : bytes.swap16();
    expect(await read("utf-16.yaml", content)).toEqual({ ...source, name: "Café 東京" });
  });

  test("with merge keys", async () => {
    const { name, provider_id, ...config } = anyExample.source;
    const content = stringify({ shared: { name, provider_id }, source: config })
      .replace("shared:", "shared: &shared")
      .replace("source:", "source:\n  <<: *shared");
    expect(await read("merge.yaml", content)).toEqual(anyExample.source);
  });
});

describe("the error is one sentence that quotes no value", () => {
  const secret = "canary-password";
  const noObject = /^\S+: The source must be an object with `vendor`, `name` and `provider_id`, not (.+)\.$/;
  const repeated = /repeats a key of the same object at line 2: remove one of the two\.$/;
  const unresolved = /has an alias or a merge key that cannot be resolved: correct it\.$/;
  const notText = /is not text in UTF-8: use a JSON or YAML file, saved as UTF-8\.$/;
  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      "an extra word",
      "a.json",
      `{\n"x": 1,\n"y": "${secret}" oops\n}`,
      /not valid JSON at line 3: correct it there/,
    ],
    ["a bare word", "a.json", `{ "password": ${secret} }`, /not valid JSON: correct it\./],
    ["JSON without its end", "a.json", `{ "password": "${secret}"`, /not valid JSON at line 1/],
    ["no JSON at all", "a.json", "", noObject],
    ["a nested mapping", "a.yaml", `x: 1\na: b: ${secret}`, /nor valid YAML at line 2: correct it there/],
    ["an open quote", "a.yaml", `password: "${secret}`, /nor valid YAML at line 1/],
    ["two documents", "a.yaml", `a: ${secret}\n---\nb: 1`, /holds more than one YAML document: keep one\.$/],
    ["a repeated key", "a.yaml", `password: ${secret}\npassword: ${secret}`, repeated],
    ["an unknown alias", "a.yaml", "a: *canary", unresolved],
    ["a merge key without an object", "a.yaml", `<<: ${secret}`, unresolved],
    ["an unknown tag's value", "a.yaml", `!!canary ${secret}`, noObject],
    ["too many aliases", "a.yaml", bomb(secret), unresolved],
    ["a list", "a.yaml", `- ${secret}`, noObject],
    ["a list as the source of a body", "a.yaml", `source: [${secret}]`, noObject],
    ["nothing", "a.yaml", "", noObject],
    ["only a comment", "a.yaml", `# ${secret}`, noObject],
    ["a binary file", "a.yaml", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), notText],
    ["another encoding", "a.yaml", Buffer.from("name: Café", "latin1"), notText],
    ["UTF-16 without a byte order mark", "a.yaml", Buffer.from(`name: ${secret}`, "utf16le"), notText],
    [
      "a misspelled vendor",
      "a.yaml",
      `vendor: postgress\npassword: ${secret}`,
      /: `vendor` .+ mean "postgres"\?$/,
    ],
    [
      "a secret as the vendor",
      "a.json",
      `{ "vendor": "${secret}" }`,
      /: `vendor` cannot have this value: .+\.$/,
    ],
  ])("%s", async (_, name, content, sentence) => {
    const thrown = await read(name, content).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(InputError);
    const { message } = thrown instanceof InputError ? thrown : new Error("no error");
    expect(message).toMatch(sentence);
    expect(message).toMatch(/^.+[.?]$/);
    expect(message).not.toContain("canary");
  });

  test("a folder instead of a file", async () => {
    await expect(readSource(folder)).rejects.toThrow(/cannot be read \(EISDIR\): check the path\.$/);
  });

  test("a file of more than 32 MB, which is not parsed", async () => {
    const path = join(folder, "large.json");
    await writeFile(path, "");
    await truncate(path, 32 * 10 ** 6 + 1);
    await expect(readSource(path)).rejects.toThrow(
      /is larger than 32 MB, the most that the API takes: .+\.$/,
    );
  });
});

test("the issues of a source are the validator's, one line for each", async () => {
  const invalid = { ...anyExample.source, name: 1, "canary:password": null };
  const issues = validateSource(invalid);
  expect(issues).toHaveLength(2);
  const path = join(folder, "invalid.yaml");
  await expect(read("invalid.yaml", stringify(invalid))).rejects.toThrow(
    issues.map(({ message }) => `${path}: ${message}`).join("\n"),
  );
});

describe("very long YAML gets its error within seconds", () => {
  const keys = (count: number) => Array.from({ length: count }, (_, i) => `key_${i}: v`).join("\n");
  const tooLong = /^\S+ is larger than 1 MB, the most that npm start reads as YAML: use a \.json file\.$/;
  test.each([
    ["many keys", keys(60_000), /: `\w+` .+ and `vendor` is missing: did you mean `vendor`\?$/m],
    ["more keys than the parser can take", keys(300_000), tooLong],
    ["many mistakes", "!!canary ".repeat(100_000), /is neither valid JSON nor valid YAML at line 1/],
  ])("%s", { timeout: 20_000 }, async (_, content, sentence) => {
    await expect(read("long.yaml", content)).rejects.toThrow(sentence);
  });
});

/** YAML that doubles in size with every line. */
function bomb(seed: string): string {
  const lines = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  return [`a0: &a0 [${seed}]`, ...lines].join("\n");
}
