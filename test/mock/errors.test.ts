import { validateSource, validateSourceUpdate } from "prequel-import/validate";
import { createMock } from "prequel-import-mock";
import { expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { documentSchema } from "../support/document-schema.ts";

const isEnvelope = documentSchema("ErrorResponse");

const mock = createMock();
const valid = JSON.stringify({ source: anyExample.source });
const json = { "content-type": "application/json", "x-api-key": "canary-key" };

interface ErrorCase {
  readonly name: string;
  readonly status: number;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const cases: ErrorCase[] = [
  { name: "malformed JSON", status: 400, body: '{"source":' },
  { name: "no key", status: 401, headers: { "content-type": "application/json" } },
  { name: "an empty key", status: 401, headers: { ...json, "x-api-key": "" } },
  { name: "a key that begins with invalid", status: 401, headers: { ...json, "x-api-key": "invalid-key" } },
  {
    name: "no key and malformed JSON",
    status: 401,
    headers: { "content-type": json["content-type"] },
    body: "{",
  },
  { name: "an unknown path", status: 404, path: "/import/nothing" },
  {
    name: "a path with malformed percent-encoding",
    status: 404,
    method: "GET",
    path: "/import/sources/%E0%A4%A",
  },
  { name: "a path with an empty segment", status: 404, path: "//import/sources" },
  { name: "the wrong method", status: 405, method: "DELETE" },
  { name: "a body over 32 MB", status: 413, body: " ".repeat(32 * 10 ** 6 + 1) },
  {
    name: "a body with another content type",
    status: 415,
    headers: { ...json, "content-type": "text/plain" },
  },
  { name: "a body without a content type", status: 415, headers: { ...json, "content-type": "" } },
  { name: "a malformed content type", status: 415, headers: { ...json, "content-type": "canary" } },
  { name: "a form", status: 415, headers: { ...json, "content-type": "application/x-www-form-urlencoded" } },
  { name: "an Accept header without JSON", status: 406, headers: { ...json, accept: "application/xml" } },
  { name: "no body", status: 422, body: "" },
  { name: "a body of another shape", status: 422, body: "[]" },
  {
    name: "a body with a field next to the source",
    status: 422,
    body: JSON.stringify({ ...JSON.parse(valid), more: 1 }),
  },
  { name: "arrays nested 5 000 deep", status: 413, body: `${"[".repeat(5000)}${"]".repeat(5000)}` },
  {
    name: "objects nested 5 000 deep",
    status: 413,
    body: `${'{"source":'.repeat(5000)}1${"}".repeat(5000)}`,
  },
  {
    name: "more fields than any source has",
    status: 413,
    body: `{"source":{${'"a":1,'.repeat(10_000)}"b":1}}`,
  },
  { name: "an unknown order", status: 422, method: "GET", path: "/import/sources?order=random" },
  {
    name: "a cursor that the mock did not issue",
    status: 422,
    method: "GET",
    path: "/import/sources?cursor=canary",
  },
];

test.for(cases)("$name gets a $status in the API's envelope", async (errorCase) => {
  const { status, method = "POST", path = "/import/sources", headers = json } = errorCase;
  const body = method === "POST" ? { body: errorCase.body ?? valid } : {};
  const response = await mock.fetch(`http://mock${path}`, { method, headers, ...body });
  const envelope = await response.json();
  expect({ status: response.status, envelope }).toMatchObject({
    status,
    envelope: { message: expect.stringMatching(/./) },
  });
  expect(isEnvelope(envelope), JSON.stringify(envelope)).toBe(true);
});

test("any key works that does not begin with `invalid`", async () => {
  for (const key of ["a", "sk_prod_canary", "valid"]) {
    const response = await mock.fetch("http://mock/import/sources", { headers: { "x-api-key": key } });
    expect(response.status, key).toBe(200);
  }
});

test("the `Allow` header of a 405 lists the methods of the path", async () => {
  const response = await mock.fetch("http://mock/import/sources", { method: "PATCH", headers: json });
  expect(response.headers.get("allow")).toBe("GET, POST, HEAD");
});

test("invalid input gets the issues of prequel-import/validate, with paths inside the source", async () => {
  for (const { name, source } of examples) {
    const invalid = { ...source, name: "", provider_id: 7, unknown: "x" };
    const body = JSON.stringify({ source: invalid });
    const response = await mock.fetch("http://mock/import/sources", { method: "POST", headers: json, body });
    const issues = validateSource(invalid);
    expect(response.status, name).toBe(422);
    expect(await response.json(), name).toEqual({
      status: "error",
      data: null,
      message: issues[0]?.message,
      issues,
    });
    expect(issues, name).toHaveLength(3);
  }
});

test.each([
  ["POST", "/import/sources", validateSource],
  ["POST", "/import/test-source", validateSource],
  ["PATCH", "/import/sources/any-id", validateSourceUpdate],
  ["POST", "/import/sources/any-id/test-source", validateSourceUpdate],
] as const)("%s %s gets the issues of its check", async (method, path, check) => {
  const sources = examples.map(({ source: { vendor } }) => ({ name: "", more: 1, [vendor]: { host: 7 } }));
  for (const source of [...sources, { postgres: {}, s3: {} }, { oracle: {} }, [], null, 7]) {
    const response = await mock.fetch(`http://mock${path}`, {
      method,
      headers: json,
      body: JSON.stringify({ source }),
    });
    const { issues } = await response.json();
    expect({ status: response.status, issues }).toEqual({ status: 422, issues: check(source) });
  }
});

test.each([
  ["POST", "/import/sources", {}],
  ["POST", "/import/test-source", {}],
  ["PATCH", "/import/sources/any-id", {}],
  ["PATCH", "/import/sources/any-id", { source: {}, more: 1 }],
  ["POST", "/import/sources/any-id/test-source", { more: 1 }],
  ["POST", "/import/sources/any-id/get-schema", { method: "canary" }],
  ["POST", "/import/sources/any-id/get-schema", { method: "table", table: {} }],
])("%s %s with the body %j gets the violations of Prism", async (method, path, body) => {
  const response = await mock.fetch(`http://mock${path}`, {
    method,
    headers: json,
    body: JSON.stringify(body),
  });
  const { issues } = await response.json();
  expect(response.status).toBe(422);
  expect(issues.length).toBeGreaterThan(0);
  for (const { code, message } of issues) {
    expect(code).toBe("invalid");
    expect(message).toMatch(/^Request body .+\.$/);
  }
});

test("an error response does not repeat a secret", async () => {
  for (const { name, source } of examples) {
    const body = JSON.stringify({ source, more: "canary" }).replaceAll('"provider_id"', '"providerId"');
    const response = await mock.fetch("http://mock/import/sources", { method: "POST", headers: json, body });
    const text = await response.text();
    expect(response.status, name).toBe(422);
    expect(text, name).not.toContain("canary");
  }
});
