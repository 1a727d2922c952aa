import { Ajv2020 } from "ajv/dist/2020.js";
import document from "prequel-import/openapi.json" with { type: "json" };
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock";
import { expect, test } from "vitest";
import { createEngine } from "../../mock/src/prism/engine.ts";
import { anyExample, examples } from "../support/examples.ts";

const ajv = new Ajv2020({ strict: false }).addSchema(document, "document");
const isEnvelope = ajv.compile({ $ref: "document#/components/schemas/ErrorResponse" });

const mock = createMock();
const valid = JSON.stringify({ source: anyExample.source });
const json = { "content-type": "application/json", "x-api-key": "canary-key" };

interface Case {
  readonly what: string;
  readonly status: number;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const cases: Case[] = [
  { what: "malformed JSON", status: 400, body: '{"source":' },
  { what: "no key", status: 401, headers: { "content-type": "application/json" } },
  { what: "an empty key", status: 401, headers: { ...json, "x-api-key": "" } },
  { what: "a key that begins with invalid", status: 401, headers: { ...json, "x-api-key": "invalid-key" } },
  {
    what: "no key and malformed JSON",
    status: 401,
    headers: { "content-type": json["content-type"] },
    body: "{",
  },
  { what: "an unknown path", status: 404, path: "/import/nothing" },
  { what: "a path that is no text", status: 404, method: "GET", path: "/import/sources/%E0%A4%A" },
  { what: "a path with an empty part", status: 404, path: "//import/sources" },
  { what: "the wrong method", status: 405, method: "DELETE" },
  { what: "a body over 32 MB", status: 413, body: " ".repeat(32 * 10 ** 6 + 1) },
  {
    what: "a body that is not said to be JSON",
    status: 415,
    headers: { ...json, "content-type": "text/plain" },
  },
  { what: "a body that is not said to be anything", status: 415, headers: { ...json, "content-type": "" } },
  { what: "a content type that is none", status: 415, headers: { ...json, "content-type": "canary" } },
  { what: "a form", status: 415, headers: { ...json, "content-type": "application/x-www-form-urlencoded" } },
  { what: "an answer that is not JSON", status: 406, headers: { ...json, accept: "application/xml" } },
  { what: "no body", status: 422, body: "" },
  { what: "a body of another shape", status: 422, body: "[]" },
  {
    what: "a body with more than the source",
    status: 422,
    body: JSON.stringify({ ...JSON.parse(valid), more: 1 }),
  },
  { what: "JSON that is 5 000 deep", status: 422, body: `${"[".repeat(5000)}${"]".repeat(5000)}` },
  {
    what: "objects that are 5 000 deep",
    status: 422,
    body: `${'{"source":'.repeat(5000)}1${"}".repeat(5000)}`,
  },
  { what: "an unknown order", status: 422, method: "GET", path: "/import/sources?order=random" },
  { what: "a cursor of nobody", status: 422, method: "GET", path: "/import/sources?cursor=canary" },
];

test.for(cases)("$what is answered $status, in the API's envelope", async (wrong) => {
  const { status, method = "POST", path = "/import/sources", headers = json } = wrong;
  const body = method === "POST" ? { body: wrong.body ?? valid } : {};
  const response = await mock.fetch(`http://mock${path}`, { method, headers, ...body });
  const answer = await response.json();
  expect({ status: response.status, answer }).toMatchObject({
    status,
    answer: { message: expect.stringMatching(/./) },
  });
  expect(isEnvelope(answer), JSON.stringify(answer)).toBe(true);
});

test("any key that does not begin with invalid works", async () => {
  for (const key of ["a", "sk_prod_canary", "valid"]) {
    const response = await mock.fetch("http://mock/import/sources", { headers: { "x-api-key": key } });
    expect(response.status, key).toBe(200);
  }
});

test("a wrong method is told the right ones", async () => {
  const response = await mock.fetch("http://mock/import/sources", { method: "PATCH", headers: json });
  expect(response.headers.get("allow")).toBe("GET, POST");
});

test("invalid input is named in the words of prequel-import/validate, with paths inside the source", async () => {
  for (const { name, source } of examples) {
    const faulty = { ...source, name: "", provider_id: 7, unknown: "x" };
    const body = JSON.stringify({ source: faulty });
    const response = await mock.fetch("http://mock/import/sources", { method: "POST", headers: json, body });
    const issues = validateSource(faulty);
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

test("a refusal does not repeat a secret", async () => {
  for (const { name, source } of examples) {
    const body = JSON.stringify({ source, more: "canary" }).replaceAll('"provider_id"', '"providerId"');
    const response = await mock.fetch("http://mock/import/sources", { method: "POST", headers: json, body });
    const text = await response.text();
    expect(response.status, name).toBe(422);
    expect(text, name).not.toContain("canary");
  }
});

test("the mock does not start with an engine that accepts what it must not", async () => {
  const { post } = document.paths["/import/sources"];
  const content = { "application/json": { schema: {} } };
  const paths = { "/import/sources": { post: { ...post, requestBody: { ...post.requestBody, content } } } };
  await expect(createEngine({ ...document, paths })).rejects.toThrow(
    "accepts a body that is known to be bad",
  );
  await expect(createEngine(document)).resolves.toBeDefined();
});
