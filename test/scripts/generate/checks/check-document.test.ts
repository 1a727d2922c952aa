import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { checkDocument } from "../../../../scripts/generate/checks/check-document.ts";
import { brokenReferencesIn } from "../../../../scripts/generate/checks/references.ts";
import { yamlFilesOf } from "../../../../scripts/generate/checks/yaml-files.ts";
import { root } from "../../../support/project.ts";
import { useFolder } from "../../../support/use-folder.ts";

const scratch = useFolder();
const vendor = "openapi/vendors/postgres.yaml";
const source = "openapi/common/source.yaml";
let folder: string;

beforeEach(async ({ task }) => {
  folder = join(scratch, task.id);
  await cp(join(root, "openapi"), join(folder, "openapi"), { recursive: true });
});

type Change = (text: string) => string;

async function edit(path: string, change: Change): Promise<void> {
  const before = await readFile(join(folder, path), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), after);
}

const withField = (name: string, value: string) => (text: string) =>
  text.replace("    schema:\n", `    ${name}: ${value}\n    schema:\n`);

describe("a document that Redocly cannot read is reported with file, line, operations, field and reason", () => {
  test.each<[string, Change, string, string]>([
    [
      "an unclosed list",
      (text) => text.replace("type: object", "type: [object"),
      ":3:3",
      "This is not valid YAML.",
    ],
    ["a tab", (text) => text.replace("  type", "\ttype"), ":2:1", "Tabs are not allowed as indentation"],
    [
      "a key twice",
      (text) => text.replace("  type", "  type: object\n  type"),
      ":3:3",
      "Map keys must be unique",
    ],
    [
      "a file without content",
      () => "\n",
      ":1:1",
      "Write a mapping into this file, as `name: value`: it is empty.",
    ],
    [
      "a file with a list",
      () => "- a\n",
      ":1:1",
      "Write a mapping into this file, as `name: value`: it has a list.",
    ],
    [
      "a file with a text",
      () => "a\n",
      ":1:1",
      "Write a mapping into this file, as `name: value`: it has a single value.",
    ],
    [
      "a reference to itself",
      withField("own", '{ $ref: "#/PostgresConfig/properties/own" }'),
      ":57:18 at #/PostgresConfig/properties/own/$ref (createImportSource, testNewImportSource)",
      "This `$ref` leads back to itself",
    ],
    ...["constructor", "toString", "hasOwnProperty", "__proto__"].map(
      (name): [string, Change, string, string] => [
        `a field called ${name}`,
        withField(name, "{ type: string }"),
        `:57:5 at #/PostgresConfig/properties/${name} (createImportSource, testNewImportSource)`,
        "No field can have this name: every JavaScript object has it",
      ],
    ),
    [
      "a field called $ref",
      withField("$ref", "{ type: string }"),
      ":57:5 at #/PostgresConfig/properties/$ref (createImportSource, testNewImportSource)",
      "No field can have this name: every tool takes it for a reference.",
    ],
    [
      "a field with a slash in its name",
      withField("a/b", "{ type: string }"),
      ":57:5 at #/PostgresConfig/properties/a~1b (createImportSource, testNewImportSource)",
      "No field can have this name: a reference to a name with `/` or `~` does not work.",
    ],
  ])("%s", async (_, change, where, reason) => {
    await edit(vendor, change);
    const error: unknown = await checkDocument(root, folder).catch((reason: unknown) => reason);
    expect(String(error)).toContain(`${vendor}${where}`);
    expect(String(error)).toContain(reason);
  });

  test("references of two files that lead to each other", async () => {
    await edit(vendor, (text) => `${text}\nThere: { $ref: ../common/source.yaml#/Back }\n`);
    await edit(source, (text) => `${text}\nBack: { $ref: ../vendors/postgres.yaml#/There }\n`);
    const message = "This `$ref` leads back to itself";
    await expect(checkDocument(root, folder)).rejects.toThrow(message);
  });
});

test.each<[string, string, Change, string]>([
  [
    "a file",
    source,
    (text) => text.replace("vendors/postgres.yaml#", "vendors/postgress.yaml#"),
    "there is no file openapi/vendors/postgress.yaml. Did you mean `../vendors/postgres.yaml#/PostgresSourceInput`?",
  ],
  [
    "a file in another folder",
    source,
    (text) => text.replace("../vendors/postgres.yaml#", "./vendors/postgres.yaml#"),
    "there is no file openapi/common/vendors/postgres.yaml. Did you mean `../vendors/postgres.yaml#/PostgresSourceInput`?",
  ],
  [
    "a schema",
    vendor,
    (text) => text.replace('"#/PostgresConfig"', '"#/PostgresConfg"'),
    `${vendor} has no \`#/PostgresConfg\`. Did you mean \`#/PostgresConfig\`?`,
  ],
  [
    "nothing that resembles it",
    vendor,
    (text) => text.replace('"#/PostgresConfig"', '"#/Nowhere"'),
    `${vendor} has no \`#/Nowhere\`. Correct it.`,
  ],
])("a reference to nothing names the likely target: %s", async (_, file, change, reason) => {
  await edit(file, change);
  const problems = brokenReferencesIn(await yamlFilesOf(folder));
  expect(problems.map((problem) => [problem.file, problem.message])).toEqual([
    [file, expect.stringContaining(reason)],
  ]);
});

test("every reference in the document leads somewhere", async () => {
  expect(brokenReferencesIn(await yamlFilesOf(folder))).toEqual([]);
  await rm(join(folder, "openapi/vendors/postgres.yaml"));
  expect(brokenReferencesIn(await yamlFilesOf(folder))).not.toEqual([]);
});
