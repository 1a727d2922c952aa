import { type Column, createClient, type SchemaRequest, type SourceInput } from "prequel-import";
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { documentSchema } from "../support/document-schema.ts";

const isDocumented = documentSchema("SchemaResponse");
const mock = createMock();
let baseUrl: string;
beforeAll(async () => {
  baseUrl = await mock.listen();
});
afterAll(() => mock.close());

const requests: readonly SchemaRequest[] = [
  { method: "table", table: { source_table_namespace: "public", source_table_name: "orders" } },
  { method: "sql", sql: { query: "select 1" } },
  { method: "glob", glob: { pattern: "*.csv" } },
];

/** The columns of a new source for each request, over HTTP and in-process. */
async function columnsOf(source: SourceInput): Promise<Column[][]> {
  const clients = [fetch, mock.fetch].map((send) =>
    createClient({ apiKey: "canary-key", baseUrl, fetch: send }),
  );
  const calls = clients.map(async ({ sources }) => {
    const { id } = await sources.create(source);
    return Promise.all(requests.map((request) => sources.schema(id, request)));
  });
  return (await Promise.all(calls)).flat();
}

test.each(examples)("$name has documented columns, whatever the request asks for", async ({ source }) => {
  const [first = [], ...others] = await columnsOf(source);
  expect(isDocumented({ status: "success", data: { schema: first }, message: "" })).toBe(true);
  expect(first.map(({ ordinal_position }) => ordinal_position)).toEqual(first.map((_, index) => index + 1));
  expect(first.length).toBeGreaterThan(1);
  for (const other of others) expect(other).toEqual(first);
});

test.each([
  ["postgres", false],
  ["redshift", false],
  ["redshift_serverless", false],
  ["bigquery", false],
  ["snowflake", false],
  ["s3", true],
  ["abs", true],
  ["gcs", true],
  ["s3_compatible", true],
  ["sftp", true],
])("the columns of %s are all text: %s", async (vendor, isText) => {
  const { source } = examples.find(({ source }) => source.vendor === vendor) ?? anyExample;
  expect(source.vendor).toBe(vendor);
  const [columns = []] = await columnsOf(source);
  expect(columns.every(({ raw_type }) => raw_type === "text")).toBe(isText);
});
