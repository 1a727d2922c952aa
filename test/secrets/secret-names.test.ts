import document from "prequel-import/openapi.json" with { type: "json" };
import { expect, test } from "vitest";
import { isObject, type Json, mapJson } from "../../scripts/lib/json.ts";
import { isObjectWithSecrets, isSecretField, isSecretName } from "../../src/secrets/secret-names.ts";

test.each([
  ...[
    "password",
    "Password",
    "pwd",
    "passwd",
    "db_pass",
    "dbPassword",
    "password2",
    "passwordConfirm",
    "PGPASSWORD",
  ],
  ...[
    "ACME_PASSWORD",
    "passphrase",
    "AWS_SECRET_ACCESS_KEY",
    "client-secret",
    "secret_key",
    "X-API-KEY",
    "apiKey",
  ],
  ...[
    "X-Auth-Token",
    "access_token",
    "sas_token",
    "Authorization",
    "Proxy-Authorization",
    "Set-Cookie",
    "cookie",
  ],
  ...["privateKey", "private-key", "private_key_id", "credentials", "key_file", "connection_string", "sig"],
])("%s is the name of a secret", (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each([
  "host",
  "public_key",
  "access_id",
  "access_key",
  "token_uri",
  "password_auth",
  "passenger",
  "design",
  "",
])("%j is not the name of a secret", (name) => {
  expect(isSecretName(name)).toBe(false);
});

test("exactly the names of secrets in the document are secret", () => {
  const names = new Map<string, boolean>();
  mapJson(document, (node) => {
    const properties: Json | undefined = node.properties;
    for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
      const isSecret = isObject(property) && property.writeOnly === true;
      names.set(name, isSecret || (names.get(name) ?? false));
    }
    return node;
  });
  const wrong = [...names].filter(([name, isSecret]) => isSecretName(name) !== isSecret);
  expect(wrong).toEqual([]);
});

test.each<[string, unknown, boolean]>([
  ["password", "canary", true],
  ["password", 4711, true],
  ["password", {}, true],
  ["password", null, false],
  ["password", undefined, false],
  ["use_password", true, false],
  ["host", "db", false],
  ["max_tokens", 100, false],
  ["max_tokens", "canary", true],
  ["tokens_left", 100, true],
])("%s: %j holds a secret: %s", (name, value, isSecret) => {
  expect(isSecretField(name, value)).toBe(isSecret);
});

test.each([
  ["service_account_key", true],
  ["keyFile", true],
  ["password", false],
  ["host", false],
])("%s is the name of an object with secrets: %s", (name, isObject) => {
  expect(isObjectWithSecrets(name)).toBe(isObject);
});
