import { createClient } from "prequel-import";
import { formIssues, sourceForms } from "prequel-import/form";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { valueAt, withValueAt } from "../support/value-at.ts";

const { source } = anyExample;
const at = (name: string) => `${source.vendor}.${name}`;
const mock = createMock();
let baseUrl: string;
beforeAll(async () => {
  baseUrl = await mock.listen();
});
afterAll(() => mock.close());

const { provider_id: _, ...twoFaults } = withValueAt(source, [source.vendor, "port"], 0);
const expected = [
  { name: "provider_id", message: "Enter the provider ID." },
  { name: at("port"), message: "Port must be a number from 1 to 65535." },
];

/** The error of a create that fails. */
async function errorOf(options: object): Promise<unknown> {
  const { sources } = createClient({ apiKey: "canary-key", baseUrl, ...options });
  // The source has mistakes on purpose.
  return sources.create(JSON.parse(JSON.stringify(twoFaults))).catch((error: unknown) => error);
}

describe("the issues are at the same inputs", () => {
  test("for a ValidationError of the client", async () => {
    const issues = formIssues(await errorOf({ validate: validateSource }));
    expect(issues.map(({ name, message }) => ({ name, message }))).toEqual(expect.arrayContaining(expected));
    expect(issues).toHaveLength(expected.length);
  });

  test("for a 422 of the mock", async () => {
    const issues = formIssues(await errorOf({}));
    expect(issues.map(({ name, message }) => ({ name, message }))).toEqual(expect.arrayContaining(expected));
    expect(issues).toHaveLength(expected.length);
  });
});

test("a missing group gives an issue at each input that it needs", () => {
  const method = String(valueAt(source, [source.vendor, "auth_method"]));
  const required = sourceForms[source.vendor].fields.filter((field) => field.required && !field.conditions);
  const namesAfter = (path: string[]) =>
    formIssues({ issues: validateSource(withValueAt(source, path, undefined)) }).map(({ name }) => name);
  const namesIn = (group: string) =>
    required.map(({ name }) => name).filter((name) => name.startsWith(`${group}.`));
  expect(namesAfter([source.vendor, method])).toEqual(namesIn(at(method)));
  expect(namesAfter([source.vendor])).toEqual(namesIn(source.vendor));
});

test("issues at no input become one issue of the form", () => {
  const issues = [
    { path: [], code: "not_json" },
    { path: [source.vendor, "canary-key"], code: "unknown_field" },
  ];
  expect(formIssues({ issues })).toEqual([
    {
      path: [],
      name: "",
      label: "",
      code: "not_json",
      message: "Something in this form could not be read. Reload the page and try again.",
    },
  ]);
});

test("the source type has its own input", () => {
  const issues = validateSource({ ...source, vendor: "acme" });
  expect(formIssues({ issues })).toMatchObject([{ name: "vendor", message: "Choose the source type." }]);
});

test.each([
  undefined,
  "canary-error",
  new Error("canary-error"),
  { body: "canary" },
  { issues: [1, { path: 5 }] },
])("%s has no issues", (error) => {
  expect(formIssues(error)).toEqual([]);
});

test("an error whose properties throw has no issues", () => {
  const error = {
    get body(): never {
      throw new Error("canary-error");
    },
  };
  expect(formIssues(error)).toEqual([]);
});
