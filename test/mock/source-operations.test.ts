import { createClient, type SourceInput, type SourceUpdate } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";

const mock = createMock();
let baseUrl: string;
beforeAll(async () => {
  baseUrl = await mock.listen();
});
afterAll(() => mock.close());

const postgres: SourceInput = {
  vendor: "postgres",
  name: "Acme production",
  provider_id: "acme",
  postgres: {
    host: "db.acme.example.com",
    port: 5432,
    database: "app",
    auth_method: "password_auth",
    password_auth: { username: "reader", password: "canary-password" },
  },
};
const unreachable: SourceInput = {
  ...postgres,
  postgres: { ...postgres.postgres, host: "mock-unreachable" },
};
const correction: SourceUpdate = { postgres: { host: "db2.acme.example.com" } };

/** The documented results of a connection test. */
const { reachable, unreachable: failed } =
  document.paths["/import/test-source"].post.responses[200].content["application/json"].examples;

describe.each(["over HTTP", "in-process"])("%s", (transport) => {
  let send: typeof fetch;
  let sources: ReturnType<typeof createClient>["sources"];
  let id: string;
  beforeEach(async () => {
    send = transport === "over HTTP" ? fetch : mock.fetch;
    ({ sources } = createClient({ apiKey: "canary-key", baseUrl, fetch: send, maxRetries: 0 }));
    ({ id } = await sources.create(postgres));
  });

  /** A request without the client, with the scenario in the header. */
  async function sendScenario(method: string, path: string, source: object, scenario: string) {
    const headers = {
      "content-type": "application/json",
      "x-api-key": "canary-key",
      "x-mock-scenario": scenario,
    };
    const body = JSON.stringify({ source });
    const response = await send(`${baseUrl}/import${path}`, { method, headers, body });
    return (await response.json()).data;
  }

  async function expectNotFound(unknown: string): Promise<void> {
    const calls = [
      sources.get(unknown),
      sources.update(unknown, { name: "Acme" }),
      sources.test(unknown, correction),
      sources.schema(unknown, { method: "sql", sql: {} }),
      sources.delete(unknown),
    ];
    const results = await Promise.allSettled(calls);
    const notFound = { status: "rejected", reason: { name: "NotFoundError" } };
    expect(results).toMatchObject(calls.map(() => notFound));
  }

  describe("update", () => {
    test("returns the source with the changes, and stores it", async () => {
      const before = await sources.get(id);
      const updated = await sources.update(id, { name: "Acme staging", ...correction });
      expect(updated).toEqual({
        ...before,
        name: "Acme staging",
        postgres: { ...before.postgres, host: "db2.acme.example.com" },
        updated_at: expect.any(String),
      });
      expect(Date.parse(updated.updated_at)).toBeGreaterThan(Date.parse(before.updated_at));
      expect(await sources.get(id)).toEqual(updated);
      const {
        sources: [newest],
      } = await sources.list({ page_size: 1 });
      expect(newest).toEqual(updated);
    });

    test("accepts every documented example of a change", async () => {
      const { content } = document.paths["/import/sources/{id}"].patch.requestBody;
      for (const [name, { value }] of Object.entries(content["application/json"].examples)) {
        const { source } = examples.find(({ source: { vendor } }) => vendor in value.source) ?? anyExample;
        const created = await sources.create(source);
        const updated = await sources.update(created.id, value.source as SourceUpdate);
        expect(updated, name).toMatchObject({ id: created.id, is_reachable: true });
      }
    });

    test("with an invalid result gets its issues, and saves nothing", async () => {
      const before = await sources.get(id);
      const { id: bucket } = await sources.create({
        vendor: "s3",
        name: "Acme exports",
        provider_id: "acme",
        s3: {
          bucket_name: "acme-exports",
          region: "us-east-1",
          auth_method: "aws_iam_role",
          aws_iam_role: { aws_iam_role_arn: "arn:aws:iam::123456789012:role/reader" },
        },
      });
      const incomplete = {
        s3: { auth_method: "aws_access_keys", aws_access_keys: { access_id: "a" } },
      } as const;
      const missing = { path: ["s3", "aws_access_keys", "secret_key"], code: "missing" };
      const mismatch = { path: ["s3"], code: "mismatch" };
      const cases = [
        [bucket, incomplete, missing],
        [id, { s3: { region: "us-east-1" } }, mismatch],
      ] as const;
      for (const [source, changes, issue] of cases) {
        const error = { name: "UnprocessableEntityError", body: { issues: [issue] } };
        await expect(sources.update(source, changes)).rejects.toMatchObject(error);
        await expect(sources.test(source, changes)).rejects.toMatchObject(error);
      }
      expect(await sources.get(id)).toEqual(before);
    });
  });

  describe("reachability", () => {
    test("follows the scenario in the stored source", async () => {
      const created = await sources.create(unreachable);
      expect(created).toMatchObject({ is_reachable: false });
      const renamed = await sources.update(created.id, { name: "Acme staging" });
      expect(renamed).toMatchObject({ is_reachable: false });
      expect(await sources.get(created.id)).toEqual(renamed);
      const corrected = await sources.update(created.id, correction);
      expect(corrected).toMatchObject({ is_reachable: true });
      expect(await sources.get(created.id)).toEqual(corrected);
      const broken = await sources.update(created.id, { name: "mock-unreachable" });
      expect(broken).toMatchObject({ is_reachable: false });
    });

    test("finds the unreachable scenario behind another scenario", async () => {
      const slow = await sources.create({ ...unreachable, name: "mock-slow-0.01s" });
      expect(slow).toMatchObject({ is_reachable: false });
    });

    test("by the header lasts until the next update", async () => {
      const { source } = await sendScenario("POST", "/sources", postgres, "mock-unreachable");
      expect(source).toMatchObject({ is_reachable: false });
      expect(await sources.get(source.id)).toMatchObject({ is_reachable: false });
      expect(await sources.update(source.id, { name: "Acme" })).toMatchObject({ is_reachable: true });
      const updated = await sendScenario("PATCH", `/sources/${source.id}`, {}, "mock-unreachable");
      expect(updated.source).toMatchObject({ is_reachable: false });
    });
  });

  describe("test", () => {
    test("of a new source follows its scenario, and stores nothing", async () => {
      expect(await sources.test(postgres)).toEqual(reachable.value.data);
      expect(await sources.test(unreachable)).toEqual(failed.value.data);
      const {
        sources: [newest],
      } = await sources.list({ page_size: 1 });
      expect(newest?.id).toBe(id);
    });

    test("of a stored source follows the scenario after the changes, and saves none of them", async () => {
      const stored = await sources.get(id);
      expect(await sources.test(id)).toEqual(reachable.value.data);
      expect(await sources.test(id, { postgres: { host: "mock-unreachable" } })).toEqual(failed.value.data);
      expect(await sources.test(id)).toEqual(reachable.value.data);
      expect(await sources.get(id)).toEqual(stored);

      const { id: broken } = await sources.create(unreachable);
      expect(await sources.test(broken)).toEqual(failed.value.data);
      expect(await sources.test(broken, { name: "Acme" })).toEqual(failed.value.data);
      expect(await sources.test(broken, correction)).toEqual(reachable.value.data);
      expect(await sources.test(broken)).toEqual(failed.value.data);
    });

    test("follows the scenario in the header", async () => {
      for (const path of ["/test-source", `/sources/${id}/test-source`]) {
        const source = path === "/test-source" ? postgres : {};
        expect(await sendScenario("POST", path, source, "mock-unreachable")).toEqual(failed.value.data);
      }
    });
  });

  describe("delete", () => {
    test("responds as the document says", async () => {
      const headers = { "x-api-key": "canary-key" };
      const response = await send(`${baseUrl}/import/sources/${id}`, { method: "DELETE", headers });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: "success", data: {}, message: "" });
    });

    test("removes the source from every operation, and no other source", async () => {
      const other = await sources.create(postgres);
      expect(await sources.delete(id)).toBeUndefined();
      await expectNotFound(id);
      const {
        sources: [newest, next],
      } = await sources.list({ page_size: 2 });
      expect(newest).toEqual(other);
      expect(next?.id).not.toBe(id);
    });

    test("between two pages does not shift them", async () => {
      const third = await sources.create(postgres);
      const listed: string[] = [];
      for await (const source of sources.list({ page_size: 1 })) {
        listed.push(source.id);
        if (source.id === third.id) await sources.delete(third.id);
        if (listed.length === 2) break;
      }
      expect(listed).toEqual([third.id, id]);
    });
  });

  test("an unknown id gets a 404 from every operation", async () => {
    for (const unknown of ["nothing", "a b", "%"]) await expectNotFound(unknown);
  });
});

test("times grow with every change, also within one millisecond", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { sources } = createClient({ apiKey: "canary-key", fetch: mock.fetch });
  const { id, created_at } = await sources.create(postgres);
  const times = [created_at];
  for (let count = 0; count < 3; count++) times.push((await sources.update(id, {})).updated_at);
  vi.useRealTimers();
  expect(new Set(times).size).toBe(4);
  expect(times.toSorted()).toEqual(times);
});
