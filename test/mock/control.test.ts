import { createClient } from "prequel-import";
import { createMock, type Mock, type MockOptions } from "prequel-import-mock";
import { beforeEach, describe, expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";

const { source } = anyExample;
let mock: Mock;
beforeEach(() => {
  mock = createMock();
});

const sourcesOf = (apiKey: string) => createClient({ apiKey, fetch: mock.fetch, maxRetries: 0 }).sources;

async function control(path: string, init: RequestInit = {}) {
  const response = await mock.fetch(`http://mock/__mock${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? "" : JSON.parse(text) };
}

const keyed = (key: string) => ({ headers: { "x-api-key": key } });
const put = (defaults: unknown, key = "") =>
  control("/defaults", { method: "PUT", headers: { "x-api-key": key }, body: JSON.stringify(defaults) });

describe("readiness", () => {
  test.each(["/", "/__mock/health"])("%s responds to GET and HEAD with a 200", async (path) => {
    const url = await mock.listen();
    for (const method of ["GET", "HEAD"]) {
      for (const accept of ["*/*", "text/html", "application/json"]) {
        const response = await fetch(url + path, { method, headers: { accept } });
        expect([method, accept, response.status]).toEqual([method, accept, 200]);
      }
    }
    await mock.close();
  });

  test("is not a request to the API", async () => {
    await control("/health");
    await mock.fetch("http://mock/");
    expect((await control("/requests")).body).toEqual([]);
  });
});

describe("the filters of /__mock/requests", () => {
  beforeEach(async () => {
    for (const { source } of examples) await sourcesOf("one").create(source);
    await sourcesOf("two")
      .create({ ...source, name: "mock-conflict" })
      .catch(() => {});
    await sourcesOf("two").list({ page_size: 5 });
    await mock.fetch("http://mock/import/sources");
  });

  test.each([
    ["method=post", examples.length + 1],
    ["method=GET", 2],
    ["path=/import/sources", examples.length + 3],
    ["path=/import", 0],
    ["status=409", 1],
    ["status=200&method=GET", 1],
    ["status=401&status=409", 2],
    ["scenario=mock-conflict", 1],
    ["vendor=none", 0],
    ["", examples.length + 3],
  ])("%s selects %i", async (query, count) => {
    expect((await control(`/requests?${query}`)).body).toHaveLength(count);
  });

  test("select by vendor and by key", async () => {
    const { vendor } = source;
    const same = examples.filter((example) => example.source.vendor === vendor);
    expect((await control(`/requests?vendor=${vendor}`)).body).toHaveLength(same.length + 1);
    expect((await control(`/requests?vendor=${vendor}`, keyed("two"))).body).toHaveLength(1);
  });

  test("refuse an unknown filter", async () => {
    const { status, body } = await control("/requests?verb=GET");
    expect([status, body.message]).toEqual([422, expect.stringContaining("method, path, vendor, status")]);
  });

  test("DELETE clears the journal of one key", async () => {
    await control("/requests", { method: "DELETE", ...keyed("one") });
    expect((await control("/requests", keyed("one"))).body).toEqual([]);
    expect((await control("/requests", keyed("two"))).body).toHaveLength(2);
  });
});

test("the journal has the issues of a response, without names that may be secrets", async () => {
  const headers = { "content-type": "application/json", "x-api-key": "any" };
  const body = JSON.stringify({ source: { ...source, name: "", "canary-secret": 1 } });
  await mock.fetch("http://mock/import/sources", { method: "POST", headers, body });
  const schema = JSON.stringify({ method: "glob", glob: {}, "canary-secret": 1 });
  const { id } = await sourcesOf("any").create(source);
  await mock.fetch(`http://mock/import/sources/${id}/get-schema`, { method: "POST", headers, body: schema });
  const [first, , last] = (await control("/requests")).body;
  expect(first.issues).toContainEqual(expect.objectContaining({ path: ["name"] }));
  expect(first.issues.map(({ path }: { path: unknown[] }) => path)).toContainEqual(["[unknown field]"]);
  expect(last.issues).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining("[unknown field]") }),
  );
  expect(JSON.stringify([first, last])).not.toContain("canary");
});

describe("defaults", () => {
  const statusOf = (key = "any") =>
    sourcesOf(key)
      .create(source)
      .then(
        () => 200,
        ({ status }) => status,
      );

  test("a scenario applies to all requests of a key, until it is turned off", async () => {
    expect(await put({ scenario: "mock-conflict" }, "one")).toMatchObject({
      status: 200,
      body: { scenario: "mock-conflict" },
    });
    expect([await statusOf("one"), await statusOf("one"), await statusOf("two")]).toEqual([409, 409, 200]);
    await control("/defaults", { method: "DELETE", ...keyed("one") });
    expect(await statusOf("one")).toBe(200);
  });

  test("without a key, a scenario applies to every key, also to one that had its own", async () => {
    await put({ scenario: "mock-forbidden" }, "one");
    await put({ scenario: "mock-conflict" });
    expect([await statusOf("one"), await statusOf("two")]).toEqual([409, 409]);
  });

  test("without its own defaults, a key has those of all keys again", async () => {
    await put({ scenario: "mock-conflict" });
    await put({}, "one");
    expect(await statusOf("one")).toBe(200);
    await control("/defaults", { method: "DELETE", ...keyed("one") });
    expect(await statusOf("one")).toBe(409);
  });

  test("`times` limits a scenario to the next requests", async () => {
    await put({ scenario: "Mock-Conflict ", times: 2, delay: 1 });
    expect((await control("/defaults")).body).toEqual({ scenario: "mock-conflict", times: 2, delay: 1 });
    expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([409, 409, 200]);
    expect((await control("/defaults")).body).toEqual({ delay: 1 });
  });

  test("a request that asks for a scenario or an example, or has no valid key, does not count", async () => {
    await put({ scenario: "mock-conflict", times: 1 });
    await sourcesOf("any")
      .create({ ...source, name: "mock-forbidden" })
      .catch(() => {});
    await mock.fetch("http://mock/import/sources", { headers: { "x-api-key": "any", prefer: "code=500" } });
    await mock.fetch("http://mock/import/sources");
    expect(await statusOf()).toBe(409);
  });

  test("a delay comes before each response", async () => {
    await put({ delay: 60_000 });
    const signal = AbortSignal.timeout(100);
    await expect(sourcesOf("any").list({ signal })).rejects.toMatchObject({ name: "TimeoutError" });
    await put({ delay: 5 });
    await expect(sourcesOf("any").list()).resolves.toBeDefined();
  });

  test("can be options, which a change replaces and a reset restores", async () => {
    mock = createMock({ scenario: "mock-unreachable", delay: 1 });
    const isReachable = async () => (await sourcesOf("any").create(source)).is_reachable;
    expect(await isReachable()).toBe(false);
    await put({}, "any");
    expect(await isReachable()).toBe(true);
    mock.reset("any");
    expect(await isReachable()).toBe(false);
    await put({});
    expect(await isReachable()).toBe(true);
    await control("/defaults", { method: "DELETE" });
    expect((await control("/defaults")).body).toEqual({ scenario: "mock-unreachable", delay: 1 });
  });

  test.each([
    [{ scenario: "mock-nothing" }, "mock-unreachable"],
    [{ scenario: null }, "mock-unreachable"],
    [{ delay: -1 }, "milliseconds"],
    [{ delay: "300" }, "milliseconds"],
    [{ delay: 1.5 }, "milliseconds"],
    [{ scenario: "mock-conflict", times: 0 }, "times"],
    [{ times: 1 }, "scenario"],
    [{ scenarios: "mock-conflict" }, "scenario, times, delay"],
  ])("%o is refused with a sentence, and changes nothing", async (defaults, word) => {
    await put({ delay: 1 });
    const { status, body } = await put(defaults);
    expect([status, body.message]).toEqual([422, expect.stringContaining(word)]);
    expect((await control("/defaults")).body).toEqual({ delay: 1 });
  });

  test.each(["", "{", "[]", "1"])("the body %j is refused", async (body) => {
    expect(await control("/defaults", { method: "PUT", body })).toMatchObject({ status: 400 });
  });

  test.each<MockOptions>([{ scenario: "mock-nothing" }, { delay: -1 }, { delay: Number.NaN }])(
    "the options %o are refused",
    (options) => {
      expect(() => createMock(options)).toThrow(TypeError);
    },
  );
});

describe("the state for the page", () => {
  test("has the keys, the sources, the requests and the defaults, without secrets", async () => {
    await sourcesOf("canary-key").create(source);
    await sourcesOf("canary-other").list();
    const { body } = await control("/state", keyed("canary-key"));
    expect(body.keys).toEqual([
      { key: expect.any(String), sources: 1, requests: 1 },
      { key: expect.any(String), sources: 0, requests: 1 },
    ]);
    expect(body.sources).toMatchObject([{ source: { name: source.name, is_reachable: true } }]);
    expect(body.requests).toMatchObject([{ method: "POST", status: 200, vendor: source.vendor }]);
    expect(body.defaults).toEqual({});
    expect(JSON.stringify(body)).not.toContain("canary");
    expect((await control("/state")).body.requests).toHaveLength(2);
  });

  test("is only a number while nothing changes", async () => {
    const { revision } = (await control("/state")).body;
    expect((await control(`/state?revision=${revision}`)).body).toEqual({ revision });
    const changes = [
      () => sourcesOf("any").list(),
      () => put({ delay: 0 }),
      () => control("/requests", { method: "DELETE" }),
      async () => mock.reset(),
    ];
    let known = revision;
    for (const change of changes) {
      await change();
      const { body } = await control(`/state?revision=${known}`);
      expect(body).toMatchObject({ requests: expect.any(Array) });
      known = body.revision;
    }
  });
});

test.each(["canary-key", "d6a7cd2", "d6a7cd2a0", "D6A7CD2A"])(
  "?key=%s is not the id of a key",
  async (key) => {
    for (const [method, path] of [
      ["PUT", "/defaults"],
      ["GET", "/requests"],
      ["POST", "/reset"],
    ] as const) {
      const { status, body } = await control(`${path}?key=${key}`, { method });
      expect([path, status, body.message]).toEqual([path, 422, expect.stringContaining("X-API-KEY")]);
    }
    expect((await control("/state")).body.keys).toEqual([]);
  },
);

test("a request whose caller leaves has no status", async () => {
  const signal = AbortSignal.timeout(50);
  const headers = { "x-api-key": "any", "x-mock-scenario": "mock-slow-30s" };
  await expect(mock.fetch("http://mock/import/sources", { headers, signal })).rejects.toThrow();
  expect((await control("/requests?status=none")).body).toMatchObject([{ scenario: "mock-slow-30s" }]);
});

test("a path or a method that the mock does not have gets an error that names those it has", async () => {
  const unknown = await control("/nothing");
  expect([unknown.status, unknown.body.message]).toEqual([404, expect.stringContaining("/__mock/reset")]);
  expect((await control("")).status).toBe(404);
  const wrong = await control("/reset");
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "POST"]);
  expect((await control("/constructor")).status).toBe(404);
});
