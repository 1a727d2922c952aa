import {
  createClient,
  type RequestOptions,
  responseOf,
  type SourceInput,
  type SourceUpdate,
} from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { validateSourceUpdate } from "prequel-import/validate";
import { describe, expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { filled } from "../support/source-fields.ts";
import { usePrism } from "../support/use-prism.ts";

const prism = usePrism();

const client = () => createClient({ apiKey: "canary-key", baseUrl: prism.url, maxRetries: 0 });

/** What an update may send of a source: everything but the vendor and the provider. */
function changesOf({ vendor, provider_id: _, ...changes }: SourceInput): SourceUpdate {
  expect(changes).toHaveProperty(vendor);
  return changes;
}

describe.each(examples)("a source like $name", ({ source }) => {
  test.each([
    ["with the fields of the example", changesOf(source)],
    ["with every optional field", changesOf(filled(source))],
  ])("is updated and tested %s", async (_, changes) => {
    expect(validateSourceUpdate(changes)).toEqual([]);
    const { sources } = client();
    expect(await sources.update("an-id", changes)).toHaveProperty("id");
    expect(await sources.test("an-id", changes)).toEqual({ code: "reachable", message: expect.any(String) });
    expect(await sources.test(source)).toEqual({ code: "reachable", message: expect.any(String) });
  });

  test("may not change its vendor or its provider", async () => {
    const { vendor, provider_id } = source;
    for (const fixed of [{ vendor }, { provider_id }]) {
      const changes = { ...changesOf(source), ...fixed } as SourceUpdate;
      expect(validateSourceUpdate(changes)).toHaveLength(1);
      await expect(client().sources.update("an-id", changes)).rejects.toMatchObject({ status: 422 });
      await expect(client().sources.test("an-id", changes)).rejects.toMatchObject({ status: 422 });
    }
  });
});

describe("the other methods of `sources`", () => {
  test("an update may change the name alone, or one configuration, but not two", async () => {
    const { sources } = client();
    expect(await sources.update("an-id", { name: "Acme staging" })).toHaveProperty("id");
    expect(await sources.update("an-id", { postgres: { host: "db2.acme.example.com" } })).toHaveProperty(
      "id",
    );
    const two = { postgres: { host: "db2.acme.example.com" }, s3: { region: "us-east-1" } };
    await expect(sources.update("an-id", two)).rejects.toMatchObject({ status: 422 });
    await expect(sources.test("an-id", two)).rejects.toMatchObject({ status: 422 });
  });

  test("`test(id)` without changes tests the stored source", async () => {
    const result = await client().sources.test("an-id");
    expect(result).toEqual({ code: "reachable", message: expect.any(String) });
    expect(responseOf(result)).toMatchObject({ status: 200 });
  });

  test("a failed connection resolves", async () => {
    const headers = { prefer: "example=unreachable" };
    const result = await client().sources.test("an-id", undefined, { headers });
    expect(result).toEqual({ code: "unreachable", message: expect.any(String) });
  });

  test.each([
    ["table", { method: "table", table: { source_table_namespace: "public", source_table_name: "orders" } }],
    ["sql", { method: "sql", sql: { query: "select 1", whatever: true } }],
    ["glob", { method: "glob", glob: { pattern: "*.csv" } }],
  ] as const)("the columns are listed by %s", async (_, request) => {
    const columns = await client().sources.schema("an-id", request);
    expect(columns[0]).toEqual({
      name: expect.any(String),
      raw_type: expect.any(String),
      prequel_type: expect.any(String),
      ordinal_position: 1,
      is_nullable: expect.any(Boolean),
    });
    expect(responseOf(columns)?.status).toBe(200);
  });

  test("a deletion resolves to nothing", async () => {
    expect(await client().sources.delete("an-id")).toBeUndefined();
  });
});

const { source } = anyExample;
const id = "an-id";

/** One call of each operation of the document. */
const calls: Readonly<Record<string, (options: RequestOptions) => Promise<unknown>>> = {
  createImportSource: (options) => client().sources.create(source, options),
  listImportSources: async (options) => client().sources.list(options),
  getImportSource: (options) => client().sources.get(id, options),
  updateImportSource: (options) => client().sources.update(id, { name: "Acme" }, options),
  deleteImportSource: (options) => client().sources.delete(id, options),
  testImportSource: (options) => client().sources.test(id, {}, options),
  testNewImportSource: (options) => client().sources.test(source, options),
  getImportSourceSchema: (options) => client().sources.schema(id, { method: "glob", glob: {} }, options),
};

const operations = Object.entries(document.paths)
  .filter(([path]) => /\/sources|-source$/.test(path))
  .flatMap(([, item]) =>
    Object.values(item).map(({ operationId, responses }) => ({
      operationId,
      errors: Object.keys(responses).filter((status) => Number(status) >= 400),
    })),
  );

test("every operation on sources is called here", () => {
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(calls).sort());
});

describe.each(operations)("$operationId", ({ operationId, errors }) => {
  test.each(errors)("rejects with the documented %s", async (status) => {
    await expect(calls[operationId]?.({ headers: { prefer: `code=${status}` } })).rejects.toMatchObject({
      status: Number(status),
      outcome: Number(status) < 500 ? "rejected" : "unknown",
      body: { status: "error", data: null, message: expect.any(String) },
    });
  });

  test("takes `null` for no options", async () => {
    // JavaScript is not checked by the types.
    const withNull = calls[operationId]?.(null as unknown as RequestOptions);
    await expect(withNull).resolves.toSatisfy((result) => result === undefined || result instanceof Object);
  });
});
