import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { disagreementsOf } from "../../../scripts/compare/disagreements.ts";
import { judgeMarks } from "../../../scripts/compare/evidence.ts";
import { factsOf } from "../../../scripts/compare/facts-of.ts";
import { reportOf } from "../../../scripts/compare/report.ts";
import { ourDocument, readOfficial } from "../../../scripts/compare/source.ts";
import { isObject, type JsonObject, objectAt } from "../../../scripts/lib/json.ts";
import { root } from "../../support/project.ts";
import { runScript } from "../../support/run.ts";
import { useFolder } from "../../support/use-folder.ts";
import { inOtherStyle } from "./other-style.ts";

vi.setConfig({ testTimeout: 60_000 });

const folder = useFolder();
const published: JsonObject = JSON.parse(await readFile(join(root, "src/generated/openapi.json"), "utf8"));
const ours = factsOf(ourDocument(root));

async function compareWith(official: JsonObject, extension = "json") {
  const path = join(folder, `official.${extension}`);
  await writeFile(path, extension === "json" ? JSON.stringify(official, null, 2) : stringify(official));
  const theirs = factsOf(readOfficial(path));
  const [disagreements, marks] = [disagreementsOf(ours, theirs), judgeMarks(ours, theirs)];
  return { disagreements, marks, report: reportOf(disagreements, marks) };
}

function edited(edit: (document: JsonObject) => void): JsonObject {
  const document = structuredClone(published);
  edit(document);
  return document;
}

const schemaOf = (document: JsonObject, name: string) => objectAt(document, "components", "schemas", name);
const fieldsOf = (document: JsonObject, name: string) => objectAt(schemaOf(document, name), "properties");

/** The trimmed line that a report names, such as `openapi/vendors/sftp.yaml:14`. */
async function lineAt(reference: string): Promise<string> {
  const [file = "", line] = reference.split(":");
  return (await readFile(join(root, file), "utf8")).split("\n")[Number(line) - 1]?.trim() ?? "";
}

describe("a document with the same content has no differences", () => {
  test.each(["json", "yaml"])("as %s", async (extension) => {
    const { disagreements, marks } = await compareWith(published, extension);
    expect(disagreements).toEqual([]);
    expect(new Set(marks.map(({ verdict }) => verdict))).toEqual(new Set(["confirmed"]));
  });

  test("in another style", async () => {
    const { disagreements, marks } = await compareWith(inOtherStyle(published));
    expect(disagreements).toEqual([]);
    expect(new Set(marks.map(({ verdict }) => verdict))).toEqual(new Set(["confirmed"]));
  });
});

describe("a difference is named with the line to change", () => {
  test("a field that only one of them has", async () => {
    const { report } = await compareWith(
      edited((document) => {
        const { username, ...others } = fieldsOf(document, "SftpConfig");
        schemaOf(document, "SftpConfig").properties = { ...others, user: username };
        schemaOf(document, "SftpConfig").required = [
          "host",
          "port",
          "user",
          "auth_method",
          "public_key_auth",
        ];
      }),
    );
    const operations = "(requests of `createImportSource` and `testNewImportSource`)";
    expect(report).toContain(`\`source.sftp.username\` is not in the official document ${operations}.`);
    expect(report).toContain(`\`source.sftp.user\` is only in the official document ${operations}.`);
    expect(report).not.toContain("openapi/generated/");
    const [, removed = ""] = /(openapi\/vendors\/sftp\.yaml:\d+): remove it/.exec(report) ?? [];
    expect(await lineAt(removed)).toBe("username:");
    const [, added = ""] = /(\S+:\d+): add `user` here and to `required`/.exec(report) ?? [];
    expect(await lineAt(added)).toBe("properties:");
  });

  test("a required field", async () => {
    const { report } = await compareWith(
      edited((document) => {
        schemaOf(document, "SftpConfig").required = ["host", "auth_method", "public_key_auth", "username"];
      }),
    );
    const [, place = ""] =
      /`source\.sftp\.port` is optional in the official document .+\n {2}(\S+:\d+): write `required: \[username, host, auth_method, public_key_auth\]`/.exec(
        report,
      ) ?? [];
    expect(await lineAt(place)).toBe("required: [username, host, port, auth_method, public_key_auth]");
  });

  test("a constant and a type", async () => {
    const { report, marks } = await compareWith(
      edited((document) => {
        objectAt(fieldsOf(document, "SftpConfig"), "auth_method").const = "key_auth";
        objectAt(fieldsOf(document, "SftpConfig"), "port").type = "string";
      }),
    );
    const [, constant = ""] =
      /is never `public_key_auth` .+\n {2}(\S+:\d+): write `const: key_auth`/.exec(report) ?? [];
    expect(await lineAt(constant)).toBe("const: public_key_auth");
    const [, type = ""] =
      /`source\.sftp\.port` has the type `string` .+\n {2}(\S+:\d+): write `type: string`/.exec(report) ?? [];
    expect(await lineAt(type)).toBe("type: integer");
    const refuted = marks.filter(({ verdict }) => verdict === "refuted");
    expect(refuted.map(({ facts }) => facts[0]?.name)).toEqual(["source.sftp.auth_method"]);
  });

  test("a vendor, an operation and a parameter", async () => {
    const { report } = await compareWith(
      edited((document) => {
        const source = schemaOf(document, "SftpSourceInput");
        const mysql = structuredClone(source);
        objectAt(mysql, "properties", "vendor").const = "mysql";
        const { sftp, ...fields } = objectAt(mysql, "properties");
        mysql.properties = { ...fields, mysql: sftp };
        objectAt(document, "components", "schemas").MySql = mysql;
        const union = schemaOf(document, "SourceInput");
        union.oneOf = [
          ...(Array.isArray(union.oneOf) ? union.oneOf : []),
          { $ref: "#/components/schemas/MySql" },
        ];
        const item = objectAt(document, "paths", "/import/sources/{id}");
        delete item.delete;
        item.put = objectAt(item, "patch");
        objectAt(document, "paths", "/import/sources", "get").parameters = [];
      }),
    );
    expect(report).toContain("`source.vendor` may also be `mysql` in the official document");
    expect(report).toContain("`source.mysql` is only in the official document");
    expect(report).not.toContain("source.mysql.");
    expect(report).toContain("`DELETE /import/sources/{id}` is not in the official document.");
    expect(report).toContain("`PUT /import/sources/{id}` is only in the official document.");
    expect(report).toContain("`cursor` is not in the official document (parameters of `listImportSources`).");
    const [, place = ""] =
      /`DELETE \/import\/sources\/\{id\}` .+\n {2}(\S+:\d+): remove it/.exec(report) ?? [];
    expect(await lineAt(place)).toBe("delete:");
  });
});

test("a mark stays open when the official document does not say", async () => {
  const { disagreements, marks } = await compareWith(
    edited((document) => {
      // Any text, instead of a constant.
      const vendor = objectAt(fieldsOf(document, "SftpSourceInput"), "vendor");
      delete vendor.const;
      delete vendor.enum;
      // No errors at all.
      for (const item of Object.values(objectAt(document, "paths")).filter(isObject)) {
        for (const operation of Object.values(item).filter(isObject)) {
          operation.responses = { "200": objectAt(operation, "responses")["200"] };
        }
      }
    }),
  );
  const vendors = await readdir(join(root, "openapi/vendors"));
  const open = marks.filter(({ verdict }) => verdict === "open").map(({ mark }) => mark.line.file);
  expect(new Set(open)).toEqual(
    new Set(["openapi/common/errors.yaml", ...vendors.map((name) => `openapi/vendors/${name}`)]),
  );
  expect(marks.filter(({ verdict }) => verdict === "refuted")).toEqual([]);
  expect(disagreements).toEqual([]);
});

describe("a file that is no OpenAPI document is one sentence", () => {
  test.each([
    ["missing.yaml", undefined, "cannot be read (ENOENT): check the path."],
    ["text.yaml", "a: [", "is neither valid JSON nor valid YAML at line 1: correct it there."],
    ["list.json", "[]", "is not an OpenAPI 3 document: name a file that has `openapi` and `paths`."],
    [
      "swagger.json",
      '{"swagger":"2.0","paths":{}}',
      "is not an OpenAPI 3 document: name a file that has `openapi` and `paths`.",
    ],
    [
      "split.yaml",
      "openapi: 3.0.3\npaths: {/a: {get: {responses: {'200': {$ref: '#/nowhere'}}}}}",
      "refers to #/nowhere, which is not there: bundle the document into one file.",
    ],
  ])("%s", async (name, text, reason) => {
    const path = join(folder, name);
    if (text !== undefined) await writeFile(path, text);
    const { code, stdout, stderr } = await runScript("scripts/compare.ts", [path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(`${name} ${reason}`);
  });

  test("no file", async () => {
    const { code, stderr } = await runScript("scripts/compare.ts", []);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "Name one file: npm run compare -- official.json (or .yaml).\n",
    });
  });
});
