import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../scripts/changes/rules/judgment.ts";
import { type JsonObject, objectAt } from "../../../../scripts/lib/json.ts";
import { changesAfter, type Edit, fieldOf, operationOf, parameterOf, schemaOf } from "../edits.ts";

const setField =
  (schema: string, field: string, keywords: JsonObject): Edit =>
  (document) => {
    Object.assign(fieldOf(document, schema, field), keywords);
  };

const setOperation =
  (keywords: JsonObject): Edit =>
  (document) => {
    Object.assign(operationOf(document, "/import/sources", "get"), keywords);
  };

type Case = [name: string, edit: Edit, effect: Effect, words: string];

const view = (keywords: JsonObject) => setField("SftpView", "port", keywords);
const input = (keywords: JsonObject) => setField("SftpConfig", "port", keywords);

describe("a request", () => {
  test.each<Case>([
    ["another type", input({ type: "string" }), "breaking", "has the type `string` now, not `integer`"],
    ["a wider type", input({ type: "number" }), "compatible", "has the type `number` now, not `integer`"],
    ["null", input({ type: ["integer", "null"] }), "compatible", "has the type `integer` or `null` now"],
    ["values", input({ enum: [22, 2222] }), "breaking", "must be `22` or `2222` now"],
    ["a lower bound", input({ minimum: 0 }), "compatible", "has the `minimum` `0` now, not `1`"],
    ["a higher bound", input({ minimum: 22 }), "breaking", "has the `minimum` `22` now, not `1`"],
    ["no bound", input({ minimum: undefined }), "compatible", "has no `minimum` any more"],
    ["a pattern", setField("SftpConfig", "host", { pattern: "^s" }), "breaking", "`pattern`"],
    ["a format", setField("SftpConfig", "host", { format: "hostname" }), "breaking", "`format`"],
    ["a harmless format", setField("SftpConfig", "host", { format: "password" }), "text", "format"],
    [
      "an unknown keyword",
      input({ multipleOf: 2, dependentRequired: {} }),
      "breaking",
      "`dependentRequired`",
    ],
    [
      "no secret",
      setField("PasswordAuth", "password", { writeOnly: undefined }),
      "breaking",
      "not a secret any more",
    ],
    ["deprecated", input({ deprecated: true }), "compatible", "is deprecated now"],
    [
      "unknown fields",
      (document) => {
        delete schemaOf(document, "SftpPublicKeyAuth").additionalProperties;
      },
      "compatible",
      "`public_key_auth` of `sftp` may have unknown fields now",
    ],
    [
      "conditions on several fields",
      (document) => {
        schemaOf(document, "SourceUpdate").anyOf = [{ maxProperties: 1 }];
      },
      "breaking",
      "`source` has other conditions",
    ],
    [
      "another place of a parameter",
      (document) => {
        parameterOf(document, "cursor").in = "header";
      },
      "breaking",
      "has the `in` `header` now, not `query`",
    ],
    [
      "another content type",
      (document) => {
        const body = objectAt(operationOf(document, "/import/test-source", "post"), "requestBody");
        body.content = { "application/yaml": objectAt(body, "content", "application/json") };
      },
      "breaking",
      "`application/yaml` now, not `application/json`",
    ],
  ])("%s", expectChange);
});

describe("a response", () => {
  test.each<Case>([
    ["another type", view({ type: "string" }), "breaking", "has the type `string` now, not `integer`"],
    ["null", view({ type: ["integer", "null"] }), "breaking", "has the type `integer` or `null` now"],
    [
      "never null",
      setField("ListSourcesResponse", "next_url", { type: "string" }),
      "compatible",
      "has the type `string` now, not `string` or `null`",
    ],
    ["a bound", view({ minimum: 22 }), "compatible", "`minimum`"],
    ["an unknown keyword", view({ dependentRequired: {} }), "breaking", "`dependentRequired`"],
    ["values", view({ enum: [22] }), "compatible", "is always `22` now"],
    ["a secret", view({ writeOnly: true }), "breaking", "is a secret now"],
    [
      "another constant",
      setField("SourceResponse", "status", { const: "ok" }),
      "breaking",
      "is `ok` now, not `success`",
    ],
    [
      "any value",
      setField("SourceResponse", "status", { const: undefined }),
      "compatible",
      "may be any value now",
    ],
    [
      "a field that may be missing",
      (document) => {
        schemaOf(document, "SftpView").required = ["is_valid", "username", "host"];
      },
      "breaking",
      "`port` of `sftp` may be missing from responses now",
    ],
    [
      "a field that is always present",
      (document) => {
        schemaOf(document, "AwsIamRoleView").required = ["aws_iam_role"];
      },
      "compatible",
      "is always in responses now",
    ],
    [
      "unknown fields",
      (document) => {
        schemaOf(document, "SftpView").additionalProperties = false;
      },
      "compatible",
      "`additionalProperties`",
    ],
    [
      "a status that is gone",
      (document) => {
        delete objectAt(operationOf(document, "/import/sources/{id}", "delete"), "responses")["409"];
      },
      "breaking",
      "The status `409` is gone",
    ],
    [
      "a header",
      (document) => {
        const response = objectAt(operationOf(document, "/import/sources", "get"), "responses", "200");
        response.headers = { "x-next": { description: "The next page.", schema: { type: "string" } } };
      },
      "compatible",
      "The header `x-next` of the status `200` is new",
    ],
  ])("%s", expectChange);
});

describe("an operation or the document", () => {
  test.each<Case>([
    ["another id", setOperation({ operationId: "listSources" }), "breaking", "`listImportSources` is gone"],
    ["deprecated", setOperation({ deprecated: true }), "compatible", "is deprecated now"],
    ["safe to repeat", setOperation({ "x-safe": true }), "text", "`x-safe`"],
    ["no security", setOperation({ security: [] }), "compatible", "has another `security` now"],
    [
      "another path",
      (document) => {
        const paths = objectAt(document, "paths");
        paths["/import/source-test"] = paths["/import/test-source"];
        delete paths["/import/test-source"];
      },
      "breaking",
      "is `POST /import/source-test` now, not `POST /import/test-source`",
    ],
    [
      "another version",
      (document) => {
        objectAt(document, "info").version = "2027-01-01";
      },
      "breaking",
      "`apiVersion` is `2027-01-01` now",
    ],
    [
      "another default server",
      (document) => {
        document.servers = [{ url: "https://api.example.com" }];
      },
      "breaking",
      "`baseUrl` is `https://api.example.com` now, not `https://api.prequel.co`",
    ],
    [
      "another header for the key",
      (document) => {
        objectAt(document, "components", "securitySchemes", "ApiKeyAuth").name = "Authorization";
      },
      "breaking",
      "The authentication is different",
    ],
  ])("%s", expectChange);
});

function expectChange(_: string, edit: Edit, effect: Effect, words: string): void {
  const changes = changesAfter(edit);
  expect(changes).toContainEqual(
    expect.objectContaining({ effect, sentence: expect.stringContaining(words) }),
  );
}
