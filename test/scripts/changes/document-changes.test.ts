import { expect, test } from "vitest";
import type { Effect } from "../../../scripts/changes/rules/judgment.ts";
import { isObject, type JsonObject, objectAt } from "../../../scripts/lib/json.ts";
import {
  changesAfter,
  type Edit,
  fieldOf,
  fieldsOf,
  listOf,
  operationOf,
  parameterOf,
  schemaOf,
} from "./edits.ts";

function addMethod(document: JsonObject): void {
  const schemas = objectAt(document, "components", "schemas");
  const first = schemaOf(document, "SftpConfig");
  const second = structuredClone(first);
  objectAt(second, "properties", "auth_method").const = "password_auth";
  schemas.SftpKeyConfig = first;
  schemas.SftpPasswordConfig = second;
  const { title, description } = first;
  const branches = ["SftpKeyConfig", "SftpPasswordConfig"];
  schemas.SftpConfig = {
    title,
    description,
    oneOf: branches.map((name) => ({ $ref: `#/components/schemas/${name}` })),
  };
  const update = fieldOf(document, "SftpConfigUpdate", "auth_method");
  delete update.const;
  update.enum = ["public_key_auth", "password_auth"];
}

function addVendor(document: JsonObject): void {
  const schemas = objectAt(document, "components", "schemas");
  const input = structuredClone(schemaOf(document, "SftpSourceInput"));
  const { sftp, ...fields } = objectAt(input, "properties");
  objectAt(fields, "vendor").const = "acme_db";
  input.properties = { ...fields, acme_db: sftp };
  schemas.AcmeDbSourceInput = input;
  // First, so that every other vendor has another position than before.
  listOf(schemaOf(document, "SourceInput"), "oneOf").unshift({
    $ref: "#/components/schemas/AcmeDbSourceInput",
  });
  fieldsOf(document, "ImportSource").acme_db = { $ref: "#/components/schemas/SftpView" };
}

/** Each edit with the names that its sentence must have. */
const edits: Record<Effect, [name: string, edit: Edit, ...names: string[]][]> = {
  breaking: [
    [
      "a new required field",
      (document) => {
        fieldsOf(document, "SftpConfig").passphrase = { type: "string", minLength: 1 };
        listOf(schemaOf(document, "SftpConfig"), "required").push("passphrase");
      },
      "`passphrase`",
      "`sftp`",
      "`createImportSource`",
    ],
    [
      "a new required field of one method of one vendor",
      (document) => {
        fieldsOf(document, "S3AwsAccessKeysConfig").prefix = { type: "string" };
        listOf(schemaOf(document, "S3AwsAccessKeysConfig"), "required").push("prefix");
      },
      "`prefix`",
      "`s3`",
      "`aws_access_keys`",
    ],
    [
      "an optional field that becomes required",
      (document) => listOf(schemaOf(document, "PostgresConfig"), "required").push("schema"),
      "`schema`",
      "`postgres`",
    ],
    [
      "a field of a request that is gone",
      (document) => delete fieldsOf(document, "AbsConfig").storage_account_name,
      "`storage_account_name`",
      "`abs`",
    ],
    [
      "a field of a response that is gone",
      (document) => delete fieldsOf(document, "SftpView").username,
      "`username`",
      "`sftp`",
      "`getImportSource`",
    ],
    [
      "a tighter bound",
      (document) => Object.assign(fieldOf(document, "SnowflakeConfig", "port"), { maximum: 1023 }),
      "`port`",
      "`snowflake`",
      "`1023`",
    ],
    [
      "another constant",
      (document) => Object.assign(fieldOf(document, "SnowflakeConfig", "auth_method"), { const: "key_pair" }),
      "`public_key_auth`",
      "`snowflake`",
    ],
    [
      "a value that a parameter no longer takes",
      (document) => Object.assign(objectAt(parameterOf(document, "order"), "schema"), { enum: ["asc"] }),
      "`order`",
      "`desc`",
      "`listImportSources`",
    ],
    [
      "a field that becomes a secret",
      (document) => Object.assign(fieldOf(document, "PasswordAuth", "username"), { writeOnly: true }),
      "`password_auth.username`",
      "`postgres`",
    ],
    [
      "an operation that is gone",
      (document) => delete objectAt(document, "paths", "/import/sources/{id}").delete,
      "`deleteImportSource`",
    ],
  ],
  compatible: [
    [
      "a new optional field of a request",
      (document) => Object.assign(fieldsOf(document, "GcsHmacKeysConfig"), { prefix: { type: "string" } }),
      "`prefix`",
      "`gcs`",
      "`gcs_hmac_keys`",
    ],
    [
      "a required field that becomes optional",
      (document) => {
        const config = schemaOf(document, "SftpConfig");
        config.required = listOf(config, "required").filter((name) => name !== "port");
      },
      "`port`",
      "`sftp`",
    ],
    [
      "a new field of a response",
      (document) => {
        fieldsOf(document, "BigQueryView").location = { type: "string" };
        listOf(schemaOf(document, "BigQueryView"), "required").push("location");
      },
      "`location`",
      "`bigquery`",
      "`getImportSource`",
    ],
    [
      "a new value in a response",
      (document) =>
        Object.assign(fieldOf(document, "SourceResponse", "status"), {
          const: undefined,
          enum: ["success", "partial"],
        }),
      "`status`",
      "`partial`",
      "`createImportSource`",
    ],
    [
      "a new value of a parameter",
      (document) => listOf(objectAt(parameterOf(document, "order"), "schema"), "enum").push("name"),
      "`order`",
      "`name`",
      "`listImportSources`",
    ],
    [
      "a looser bound",
      (document) => Object.assign(objectAt(parameterOf(document, "page_size"), "schema"), { maximum: 500 }),
      "`page_size`",
      "`500`",
    ],
    [
      "a new operation",
      (document) => {
        objectAt(document, "paths")["/import/vendors"] = {
          get: { operationId: "listVendors", responses: { "200": { description: "All." } } },
        };
      },
      "`listVendors`",
    ],
    [
      "a new status",
      (document) => {
        const responses = objectAt(operationOf(document, "/import/sources", "get"), "responses");
        responses["410"] = { description: "The cursor is too old." };
      },
      "`410`",
      "`listImportSources`",
    ],
    ["a new method", addMethod, "`password_auth`", "`sftp`"],
    ["a new vendor", addVendor, "`acme_db`", "`createImportSource`"],
  ],
  text: [
    [
      "the title of a vendor",
      (document) => Object.assign(schemaOf(document, "SftpSourceInput"), { title: "SSH" }),
      "`sftp`",
      "title",
    ],
    [
      "the description of a field",
      (document) => Object.assign(fieldOf(document, "AbsConfig", "bucket_name"), { description: "A name." }),
      "`bucket_name`",
      "`abs`",
      "description",
    ],
    [
      "the example of a field",
      (document) => Object.assign(fieldOf(document, "SftpConfig", "host"), { example: "sftp.example.org" }),
      "`host`",
      "`sftp`",
      "example",
    ],
    [
      "the evidence of a field",
      (document) =>
        Object.assign(fieldOf(document, "SftpConfig", "auth_method"), { "x-evidence": "inferred" }),
      "`auth_method`",
      "`sftp`",
      "evidence",
    ],
    [
      "a help text of the form",
      (document) => Object.assign(fieldOf(document, "SftpConfig", "port"), { "x-help": "The port." }),
      "`port`",
      "`sftp`",
      "help text",
    ],
    [
      "a suggested value of the form",
      (document) => Object.assign(fieldOf(document, "SftpConfig", "port"), { "x-suggested": 2222 }),
      "`port`",
      "`sftp`",
      "suggested value",
    ],
    [
      "the summary of an operation",
      (document) =>
        Object.assign(operationOf(document, "/import/sources", "get"), { summary: "All sources" }),
      "`listImportSources`",
      "summary",
    ],
    [
      "the description of a status",
      (document) =>
        Object.assign(objectAt(document, "components", "responses", "Conflict"), { description: "No." }),
      "`409`",
      "`createImportSource`",
    ],
    [
      "an example of a request",
      (document) => {
        const body = objectAt(operationOf(document, "/import/sources", "post"), "requestBody");
        const examples = objectAt(body, "content", "application/json", "examples");
        objectAt(examples, "sftp.public_key_auth", "value", "source").name = "Acme files";
      },
      "`sftp.public_key_auth`",
      "`createImportSource`",
    ],
    [
      "the description of the document",
      (document) => Object.assign(objectAt(document, "info"), { description: "An API." }),
      "`info`",
      "description",
    ],
  ],
};

const strongest = (effects: readonly Effect[]) =>
  (["breaking", "compatible", "text"] as const).find((effect) => effects.includes(effect));

for (const [effect, cases] of Object.entries(edits)) {
  test.each(cases)(`${effect}: %s`, (_, edit, ...names) => {
    const changes = changesAfter(edit);
    expect(strongest(changes.map((change) => change.effect))).toBe(effect);
    const sentences = changes.filter((change) => change.effect === effect).map(({ sentence }) => sentence);
    expect(sentences).toContainEqual(
      expect.toSatisfy((sentence: string) => names.every((name) => sentence.includes(name))),
    );
  });
}

test("30 edits are labeled", () => {
  expect(Object.values(edits).map(({ length }) => length)).toEqual([10, 10, 10]);
});

test("a change that several vendors and operations share is one sentence", () => {
  const changes = changesAfter((document) => {
    fieldOf(document, "AwsAccessKeys", "access_id").maxLength = 128;
    fieldOf(document, "AwsAccessKeysUpdate", "access_id").maxLength = 128;
  });
  expect(changes.map(({ sentence }) => sentence)).toEqual([
    "`aws_access_keys.access_id` of `s3` and `s3_compatible` has the `maxLength` `128` now: a request that does not " +
      "meet it is refused (`createImportSource`, `updateImportSource`, `testImportSource` and `testNewImportSource`).",
  ]);
});

test("a change of every vendor and every operation lists neither", () => {
  const changes = changesAfter((document) => {
    for (const name of Object.keys(objectAt(document, "components", "schemas"))) {
      const fields = name.endsWith("SourceInput") && schemaOf(document, name).properties;
      if (isObject(fields)) objectAt(fields, "name").maxLength = 80;
    }
    fieldOf(document, "ErrorResponse", "message").description = "The reason.";
  });
  expect(changes.map(({ sentence }) => sentence)).toEqual([
    "`message` of errors has another description (every operation).",
    "`name` has the `maxLength` `80` now: a request that does not meet it is refused (`createImportSource` and `testNewImportSource`).",
  ]);
});

test("fields of the same name at two depths are two changes", () => {
  const changes = changesAfter((document) => {
    fieldOf(document, "ConnectionTest", "message").maxLength = 80;
    fieldOf(document, "ConnectionTestResponse", "message").maxLength = 80;
  });
  const operations = "(`testImportSource` and `testNewImportSource`)";
  expect(changes.map(({ sentence }) => sentence)).toEqual([
    `\`data.message\` has other conditions in \`maxLength\` now ${operations}.`,
    `\`message\` has other conditions in \`maxLength\` now ${operations}.`,
  ]);
});

test("a field that becomes a secret is one change, with its format", () => {
  const changes = changesAfter((document) =>
    Object.assign(fieldOf(document, "PasswordAuth", "username"), { writeOnly: true, format: "password" }),
  );
  expect(changes.map(({ effect }) => effect)).toEqual(["breaking"]);
});

test("a change of one method names the method", () => {
  const changes = changesAfter((document) => {
    fieldOf(document, "S3AwsIamRoleConfig", "region").maxLength = 20;
    // The order of the variants means nothing.
    listOf(schemaOf(document, "S3Config"), "oneOf").reverse();
    listOf(schemaOf(document, "SourceInput"), "oneOf").reverse();
  });
  expect(changes).toEqual([
    {
      effect: "breaking",
      kind: "changed",
      sentence:
        "`region` of `s3` with `aws_iam_role` has the `maxLength` `20` now: a request that does not meet it is refused " +
        "(`createImportSource` and `testNewImportSource`).",
      names: ["region", "s3"],
    },
  ]);
});

test("a new object field is one change, not one per nested field", () => {
  const changes = changesAfter((document) => {
    const key = {
      type: "object",
      required: ["pem"],
      properties: { pem: { type: "string", writeOnly: true } },
    };
    fieldsOf(document, "SftpConfig").host_key = key;
    listOf(schemaOf(document, "SftpConfig"), "required").push("host_key");
  });
  expect(changes.map(({ kind, names }) => ({ kind, names }))).toEqual([
    { kind: "added", names: ["host_key", "sftp"] },
  ]);
});

test("a schema whose type has another name is gone", () => {
  const changes = changesAfter((document) => {
    const schemas = objectAt(document, "components", "schemas");
    schemas.SftpKey = schemas.SftpPublicKeyAuth;
    delete schemas.SftpPublicKeyAuth;
    fieldsOf(document, "SftpConfig").public_key_auth = { $ref: "#/components/schemas/SftpKey" };
  });
  expect(changes.map(({ effect, names }) => ({ effect, names }))).toEqual([
    { effect: "breaking", names: ["SftpPublicKeyAuth"] },
  ]);
});
