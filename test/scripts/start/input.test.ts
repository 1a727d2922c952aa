import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { vendors } from "prequel-import";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { examples } from "../../../scripts/lib/examples.ts";
import { InputError, readSource } from "../../../scripts/start/input.ts";
import { useFolder } from "../../support/use-folder.ts";

const folder = useFolder();

async function read(name: string, content: string): Promise<unknown> {
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

describe("the error is one sentence that quotes no value", () => {
  const secret = "canary-password";
  const known = new RegExp(`set \`vendor\` to one of ${vendors.join(", ")}\\.$`);
  test.each<[string, string, string, RegExp]>([
    [
      "an extra word",
      "a.json",
      `{\n"x": 1,\n"y": "${secret}" oops\n}`,
      /not valid JSON at line 3: correct it there/,
    ],
    ["a bare word", "a.json", `{ "password": ${secret} }`, /not valid JSON: correct it\./],
    ["JSON without its end", "a.json", `{ "password": "${secret}"`, /not valid JSON at line 1/],
    ["no JSON at all", "a.json", "", /not valid JSON: correct it\./],
    ["a nested mapping", "a.yaml", `x: 1\na: b: ${secret}`, /nor valid YAML at line 2: correct it there/],
    ["an open quote", "a.yaml", `password: "${secret}`, /nor valid YAML at line 1/],
    ["two documents", "a.yaml", `a: ${secret}\n---\nb: 1`, /nor valid YAML at line 2/],
    ["an unknown tag's value", "a.yaml", `!!canary ${secret}`, known],
    ["too many aliases", "a.yaml", bomb(secret), /nor valid YAML: correct it\./],
    ["a list", "a.yaml", `- ${secret}`, known],
    ["nothing", "a.yaml", "", known],
    ["no vendor", "a.json", `{ "password": "${secret}" }`, known],
    [
      "an unknown vendor",
      "a.json",
      `{ "vendor": "a_db", "a_db": "${secret}" }`,
      /no known vendor "a_db": set/,
    ],
    ["a vendor over two lines", "a.json", '{ "vendor": "a\\nb" }', /no known vendor "a\\nb": set/],
  ])("%s", async (_, name, content, sentence) => {
    const thrown = await read(name, content).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(InputError);
    const { message } = thrown instanceof InputError ? thrown : new Error("no error");
    expect(message).toMatch(sentence);
    expect(message).toMatch(/^.+\.$/);
    expect(message).not.toContain("canary");
  });

  test("a folder instead of a file", async () => {
    await expect(readSource(folder)).rejects.toThrow(/cannot be read \(EISDIR\): check the path\.$/);
  });
});

/** YAML that doubles in size with every line. */
function bomb(seed: string): string {
  const lines = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  return [`a0: &a0 [${seed}]`, ...lines].join("\n");
}
