import { createClient, type SourceInput } from "prequel-import";
import { createMock, type MockOptions } from "prequel-import-mock";
import { describe, expect, test } from "vitest";
import { keyIdOf } from "../../mock/src/hash.ts";
import { createWorlds, maxWorlds } from "../../mock/src/world/worlds.ts";
import { anyExample, examples } from "../../scripts/lib/examples.ts";

const { source } = anyExample;
const named = (name: string): SourceInput => ({ ...source, name });
const sourcesOf = (mock: { fetch: typeof fetch }, apiKey: string) =>
  createClient({ apiKey, fetch: mock.fetch, maxRetries: 0 }).sources;

async function namesOf(mock: { fetch: typeof fetch }, apiKey: string): Promise<string[]> {
  const { sources } = await sourcesOf(mock, apiKey).list({ page_size: 100, order: "asc" });
  return sources.map(({ name }) => name);
}

async function journalOf(mock: { fetch: typeof fetch }, apiKey?: string) {
  const headers = apiKey === undefined ? {} : { "x-api-key": apiKey };
  const response = await mock.fetch("http://mock/__mock/requests", { headers });
  return response.json();
}

describe("each API key", () => {
  test("has its own sources", async () => {
    const mock = createMock();
    const { id } = await sourcesOf(mock, "one").create(named("One"));
    await sourcesOf(mock, "two").create(named("Two"));
    expect(await namesOf(mock, "one")).toEqual(["One"]);
    expect(await namesOf(mock, "two")).toEqual(["Two"]);
    for (const call of ["get", "delete", "test"] as const) {
      await expect(sourcesOf(mock, "two")[call](id), call).rejects.toMatchObject({ status: 404 });
    }
    expect(await namesOf(mock, "one")).toEqual(["One"]);
  });

  test("counts rate-limited requests separately", async () => {
    const mock = createMock();
    const create = (key: string) => sourcesOf(mock, key).create(named("mock-rate-limited-1"));
    await expect(create("one")).rejects.toMatchObject({ status: 429 });
    await expect(create("two")).rejects.toMatchObject({ status: 429 });
    await expect(create("one")).resolves.toBeDefined();
    await expect(create("two")).resolves.toBeDefined();
  });

  test("gets the same ids and times for a seed, whatever other keys do", async () => {
    const alone = createMock({ seed: "any" });
    const expected = [
      await sourcesOf(alone, "one").create(source),
      await sourcesOf(alone, "one").create(source),
    ];
    const mock = createMock({ seed: "any" });
    const seen = [];
    for (let count = 0; count < 2; count++) {
      seen.push(await sourcesOf(mock, "one").create(source));
      await sourcesOf(mock, `another-${count}`).create(source);
    }
    expect(seen).toEqual(expected);
  });

  test("has its own journal, in which a short hash stands for the key", async () => {
    const mock = createMock();
    await sourcesOf(mock, "canary-key-1").create(source);
    await sourcesOf(mock, "canary-key-2").list();
    const [all, one, two] = [
      await journalOf(mock),
      await journalOf(mock, "canary-key-1"),
      await journalOf(mock, "canary-key-2"),
    ];
    expect(all).toEqual([...one, ...two]);
    expect([one.length, two.length]).toEqual([1, 1]);
    expect(one[0].key).not.toBe(two[0].key);
    expect(JSON.stringify(all)).not.toContain("canary");
  });
});

describe("a reset", () => {
  const seeds = [named("First"), named("Second")];

  /** Resets by method, by request, or by request with the id of the key. */
  const resets: Record<string, (mock: ReturnType<typeof createMock>, key?: string) => Promise<number>> = {
    "mock.reset": async (mock, key) => {
      mock.reset(key);
      return 204;
    },
    "POST /__mock/reset": async (mock, key) => {
      const headers = key === undefined ? {} : { "x-api-key": key };
      return (await mock.fetch("http://mock/__mock/reset", { method: "POST", headers })).status;
    },
    "POST /__mock/reset?key=": async (mock, key) => {
      const query = key === undefined ? "" : `?key=${keyIdOf(key)}`;
      return (await mock.fetch(`http://mock/__mock/reset${query}`, { method: "POST" })).status;
    },
  };

  describe.each(Object.entries(resets))("with %s", (_, reset) => {
    test("resets the sources, counts, journal, defaults and seed of one key, and no other key", async () => {
      const mock = createMock({ sources: seeds, seed: "any" });
      const before: Record<string, unknown> = {};
      for (const key of ["one", "two"]) {
        before[key] = await sourcesOf(mock, key).list();
        await sourcesOf(mock, key).create(named("Third"));
        await expect(sourcesOf(mock, key).create(named("mock-rate-limited-1"))).rejects.toThrow();
        const headers = { "x-api-key": key };
        const body = JSON.stringify({ scenario: "mock-conflict" });
        await mock.fetch("http://mock/__mock/defaults", { method: "PUT", headers, body });
      }
      expect(await reset(mock, "one")).toBe(204);

      expect(await journalOf(mock, "one")).toEqual([]);
      expect(await sourcesOf(mock, "one").list()).toEqual(before.one);
      await expect(sourcesOf(mock, "one").create(named("mock-rate-limited-1"))).rejects.toMatchObject({
        status: 429,
      });
      expect(await journalOf(mock, "two")).toHaveLength(3);
      await expect(sourcesOf(mock, "two").list()).rejects.toMatchObject({ status: 409 });
      await expect(sourcesOf(mock, "two").create(named("mock-rate-limited-1"))).resolves.toBeDefined();
    });

    test("without a key resets all keys", async () => {
      const mock = createMock({ sources: seeds });
      for (const key of ["one", "two"]) await sourcesOf(mock, key).create(named("Third"));
      expect(await reset(mock)).toBe(204);
      expect(await journalOf(mock)).toEqual([]);
      for (const key of ["one", "two"]) expect(await namesOf(mock, key)).toEqual(["First", "Second"]);
    });
  });
});

describe("initial sources", () => {
  test("of every vendor are there for each key, and can be read, changed and deleted", async () => {
    const mock = createMock({ sources: examples.map(({ source }) => source) });
    for (const key of ["one", "two"]) {
      const { sources } = await sourcesOf(mock, key).list({ page_size: 100, order: "asc" });
      expect(sources.map(({ name }) => name)).toEqual(examples.map(({ source }) => source.name));
      for (const { id } of sources) {
        await sourcesOf(mock, key).update(id, { name: "Changed" });
        await sourcesOf(mock, key).delete(id);
      }
      expect(await namesOf(mock, key)).toEqual([]);
    }
  });

  test("may contain the scenario that makes them unreachable", async () => {
    const mock = createMock({ sources: [named("mock-unreachable")] });
    const { sources } = await sourcesOf(mock, "any").list();
    expect(sources).toMatchObject([{ is_reachable: false }]);
  });

  test("that are invalid stop the mock with a sentence that names the first one", async () => {
    const broken: MockOptions = { sources: [source, named("")] };
    await expect(createMock(broken).listen()).rejects.toThrow(/^sources\[1\]: `name` /);
    const listed = sourcesOf(createMock(broken), "any").list();
    await expect(listed).rejects.toMatchObject({
      status: 500,
      message: expect.stringContaining("sources[1]"),
    });
  });
});

test("the world that was not used for the longest time is dropped", () => {
  const worlds = createWorlds({ seed: undefined, defaults: {}, begin: () => {} });
  for (let index = 0; index < maxWorlds; index++) worlds.of(`${index}`);
  worlds.of("0");
  worlds.of("one more");
  expect(worlds.list()).toHaveLength(maxWorlds);
  expect(worlds.list("1")).toEqual([]);
  expect(worlds.list("0")).toHaveLength(1);
});

test("all worlds together are bounded by size, and the one in use is kept", () => {
  const worlds = createWorlds({ seed: undefined, defaults: {}, begin: () => {} });
  const stored = { id: "any", input: {}, created_at: "", updated_at: "", isReachable: true };
  for (const key of ["a", "b", "c"]) worlds.of(key).sources.put("any", stored, 60 * 10 ** 6);
  worlds.of("c");
  expect(worlds.list().map(({ keyId }) => keyId)).toEqual(["b", "c"]);
});
