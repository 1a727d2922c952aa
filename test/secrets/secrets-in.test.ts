import { expect, test } from "vitest";
import { maxDepth, secretsIn, secretsInHeader } from "../../src/secrets/secrets-in.ts";

const b64 = (text: string) => Buffer.from(text).toString("base64");
const pem = "-----BEGIN PRIVATE KEY-----\ncanary-line-1\nshort\ncanary-line-2\n-----END PRIVATE KEY-----";

/** Each text once: an empty one replaces nothing. */
const distinct = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== "");

test.each<[string, unknown, string[]]>([
  ["a password", { password: "canary-1", host: "db" }, ["canary-1"]],
  ["a number", { password: 4711 }, ["4711"]],
  ["flags and nothing", { password: true, secret: null, token: undefined }, []],
  ["a number of tokens", { max_tokens: 100, tokens: "canary" }, ["canary"]],
  [
    "an object under a secret name",
    { my_credentials: { a: "canary-1", b: ["canary-2", 3] } },
    ["canary-1", "canary-2", "3"],
  ],
  [
    "a key file",
    { service_account_key: { type: "service_account", private_key_id: "canary-1" } },
    ["canary-1"],
  ],
  ["a key file as text that is not JSON", { service_account_key: "canary-1" }, ["canary-1"]],
  ["a list", [{ password: "canary-1" }, "host"], ["canary-1"]],
  [
    "a secret in a harmless object",
    { postgres: { password_auth: { password: "canary-1", username: "reader" } } },
    ["canary-1"],
  ],
  ["a bearer token under a harmless name", { note: "Bearer canary-7.a-b/canary" }, ["canary-7.a-b/canary"]],
  [
    "a key in PEM",
    { private_key: pem },
    [
      "-----BEGIN PRIVATE KEY-----\ncanary-line-1\nshort\ncanary-line-2\n-----END PRIVATE KEY-----",
      "canary-line-1shortcanary-line-2",
      "canary-line-1",
      "canary-line-2",
    ],
  ],
  [
    "a key in PEM with escaped lines",
    { note: pem.replaceAll("\n", "\\n") },
    [
      "-----BEGIN PRIVATE KEY-----\\ncanary-line-1\\nshort\\ncanary-line-2\\n-----END PRIVATE KEY-----",
      "canary-line-1shortcanary-line-2",
      "canary-line-1",
      "canary-line-2",
    ],
  ],
  [
    "a password of several words",
    { password: "canary one canary-of-16-letters" },
    ["canary one canary-of-16-letters", "canaryonecanary-of-16-letters", "canary-of-16-letters"],
  ],
  ["JSON as text", { note: '{"password":"canary-1","host":"db"}' }, ["canary-1"]],
  ["JSON as text under a secret name", { password: '{"a":"canary-1"}' }, ['{"a":"canary-1"}']],
  ["JSON text as text under a secret name", { password: '"canary-1"' }, ['"canary-1"', "canary-1"]],
  ["JSON behind a byte order mark", { note: '\ufeff {"password":"canary-1"}' }, ["canary-1"]],
  ["a list as text", { note: ' [{"password":"canary-1"}]' }, ["canary-1"]],
  ["text with JSON in it", { note: 'x {"password":"canary-1"}' }, []],
  ["base64 of JSON", { note: b64('{"password":"canary-1"}') }, ["canary-1"]],
  [
    "base64 of a password",
    { password: b64("canary-1 and more") },
    ["Y2FuYXJ5LTEgYW5kIG1vcmU=", "canary-1 and more", "canary-1andmore"],
  ],
  [
    "base64 of UTF-16",
    { note: Buffer.from('{"password":"canary-1"}', "utf16le").toString("base64") },
    ["canary-1"],
  ],
  [
    "base64 in lines",
    { note: b64('{"password":"canary-1","a":"b"}').replace(/(.{20})/g, "$1\n ") },
    ["canary-1"],
  ],
  [
    "base64 of bytes",
    { password: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]).toString("base64") },
    ["AQIDBAUGBwgJ"],
  ],
  ["a data URL", { note: ` data:application/json;base64,${b64('{"password":"canary-1"}')}` }, ["canary-1"]],
  [
    "base64 with escaped padding",
    { note: b64('{"password":"canary-12"}').replaceAll("=", "%3D") },
    ["canary-12"],
  ],
  ["words that are not base64", { password: "many words here" }, ["many words here", "manywordshere"]],
  [
    "a URL with a password",
    { host: "postgres://reader:canary-1@db.example/app" },
    ["reader:canary-1", "canary-1"],
  ],
  [
    "a URL with a slash in its password",
    { host: " postgres://reader:can/ary@1@db.example/app" },
    ["reader:can/ary@1", "can/ary@1"],
  ],
  [
    "a URL with a line in its password",
    { host: "postgres://reader:can\nary@db.example/app" },
    ["reader:can\nary", "can\nary"],
  ],
  ["a URL with a port", { host: "postgres://db.example:5432/app@x" }, []],
  ["a URL without a user", { host: "postgres://:canary-1@db.example" }, [":canary-1", "canary-1"]],
  [
    "parameters",
    { host: "https://db.example/?sig=canary-1&pwd=canary-2;a=b#c password=canary-3 d" },
    ["canary-1", "canary-2", "canary-3"],
  ],
  ["an address", { email: "a@b.example" }, []],
])("the secrets in %s", (_, value, secrets) => {
  expect(distinct(secretsIn(value))).toEqual(secrets);
});

test("the secrets in a nested value, down to the depth that the API can have", () => {
  const nested = (levels: number): unknown => (levels === 0 ? { password: "canary" } : [nested(levels - 1)]);
  expect(secretsIn(nested(maxDepth - 1))).toEqual(["canary"]);
  expect(secretsIn(nested(maxDepth))).toEqual([]);
});

test("the secrets in nested objects and in JSON inside JSON, down to the same depth", () => {
  const objects = (levels: number): unknown =>
    levels === 0 ? { password: "canary" } : { a: objects(levels - 1) };
  expect(secretsIn(objects(maxDepth - 1))).toEqual(["canary"]);
  expect(secretsIn(objects(maxDepth))).toEqual([]);
});

test.each<[string, string, string[]]>([
  ["a token", "Bearer canary-token", ["canary-token"]],
  [
    "Basic",
    "Basic cmVhZGVyOmNhbmFyeToxCjI=",
    ["cmVhZGVyOmNhbmFyeToxCjI", "reader:canary:1\n2", "reader", "canary:1\n2"],
  ],
  ["basic in lower case", "basic   YTpjYW5hcnktMQ==", ["YTpjYW5hcnktMQ", "a:canary-1", "a", "canary-1"]],
  [
    "parameters",
    'Digest user="reader-name", response="canary-1", a=b',
    ["reader-name", "response", "canary-1"],
  ],
  ["a cookie", "a=canary-1; b=short", ["canary-1"]],
  ["a short value", "canary", []],
  ["basic without colon", "Basic Y2FuYXJ5", ["Y2FuYXJ5", "canary"]],
])("the secrets in a header with %s: the whole value, and parts", (_, value, parts) => {
  expect(distinct(secretsInHeader(value))).toEqual([value, ...parts]);
});
