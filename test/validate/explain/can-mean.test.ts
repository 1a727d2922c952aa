import { expect, test } from "vitest";
import { canMean, soundsSecret } from "../../../src/validate/explain/can-mean.ts";
import type { PathNode } from "../../../src/validate/path.ts";
import { anything } from "../../../src/validate/schema.ts";

/** An unknown field at a path of keys. */
function unknownField(keys: readonly string[], value: unknown = "db") {
  const key = keys.at(-1) ?? "";
  const path = keys.reduce<PathNode | undefined>((parent, key) => ({ parent, key, order: 0 }), undefined);
  const owner = { path: undefined, schema: anything, fields: { keys: [], values: [] } };
  return { key, path: path ?? { parent: undefined, key, order: 0 }, value, owner };
}

const secretUrl = "postgres://reader:canary@db.example/app";

test.each<[string, string[], unknown, boolean]>([
  ["ordinary text", ["hosst"], "db", true],
  ["a number", ["hosst"], 1, true],
  ["an object", ["hosst"], { a: secretUrl }, true],
  ["a secret name", ["my_password"], "db", false],
  ["a secret name far in a long key", [`${"x".repeat(20_000)}_password`], "db", false],
  ["an object with a secret name around it", ["password", "hosst"], "db", false],
  ["an object with a harmless name around it", ["password_auth", "hosst"], "db", true],
  ["text that looks like a secret", ["hosst"], secretUrl, false],
  ["a list of text that looks like a secret", ["hosst"], ["db", secretUrl], false],
  ["a list of ordinary values", ["hosst"], ["db", 1, [secretUrl]], true],
  ["a secret behind many spaces", ["hosst"], " ".repeat(20_000) + secretUrl, false],
  ["JSON as text", ["hosst"], ' {"a":1}', false],
  ["a list as text", ["hosst"], "[1]", false],
  ["text with a bracket in it", ["hosst"], "a [1]", true],
])("%s can become a field that is not secret: %#", (_, keys, value, can) => {
  expect(canMean(unknownField(keys, value), "host")).toBe(can);
  expect(canMean(unknownField(keys, value), "password")).toBe(true);
});

test.each([
  ["db_pass", true],
  ["pw", true],
  ["CLIENT_SECRET", true],
  ["token", true],
  ["creds", true],
  ["api_key", true],
  ["sig", true],
  ["key", false],
  ["sign", false],
  ["host", false],
])("%s resembles the name of a secret: %s", (key, sounds) => {
  expect(soundsSecret(unknownField([key]))).toBe(sounds);
});
