import { createClient } from "prequel-import";
import { createMock } from "prequel-import-mock";
import { beforeAll, describe, expect, test } from "vitest";
import { createStore, maxSources } from "../../mock/src/world/store.ts";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { documentSchema } from "../support/document-schema.ts";

const isPage = documentSchema("ListSourcesResponse");
const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
const origin = "https://api.example.com";

async function createAll(mock: { fetch: typeof fetch }, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const { source } = examples[index % examples.length] ?? anyExample;
    const body = JSON.stringify({ source: { ...source, name: `Source ${index}` } });
    const response = await mock.fetch(`${origin}/import/sources`, { method: "POST", headers, body });
    ids.push((await response.json()).data.source.id);
  }
  return ids;
}

async function get(mock: { fetch: typeof fetch }, url: string) {
  const response = await mock.fetch(url, { headers });
  return response.json();
}

async function followPages(mock: { fetch: typeof fetch }, first: string, between = async () => {}) {
  const ids: string[] = [];
  const sizes: number[] = [];
  let url: string | undefined = first;
  while (url !== undefined) {
    const page: Awaited<ReturnType<typeof get>> = await get(mock, url);
    expect(page).toMatchObject({ status: "success", has_next: page.next_url !== undefined });
    expect(isPage(page), JSON.stringify(isPage.errors)).toBe(true);
    sizes.push(page.data.sources.length);
    ids.push(...page.data.sources.map(({ id }: { id: string }) => id));
    url = page.next_url;
    await between();
    if (sizes.length > 100) throw new Error("There is always a next page.");
  }
  return { ids, sizes };
}

describe("created sources", () => {
  const mock = createMock();
  let ids: string[];
  beforeAll(async () => {
    ids = await createAll(mock, 25);
  });

  test("are listed newest first, ten on a page", async () => {
    const { ids: listed, sizes } = await followPages(mock, `${origin}/import/sources`);
    expect(listed).toEqual(ids.toReversed());
    expect(sizes).toEqual([10, 10, 5]);
  });

  test.each([1, 7, 25, 100])("are listed in either order, %i on a page", async (size) => {
    const list = `${origin}/import/sources?page_size=${size}`;
    expect((await followPages(mock, `${list}&order=asc`)).ids).toEqual(ids);
    expect((await followPages(mock, `${list}&order=desc`)).ids).toEqual(ids.toReversed());
  });

  test("are returned one by one as they are listed", async () => {
    const { data } = await get(mock, `${origin}/import/sources?page_size=100&order=asc`);
    for (const [index, id] of ids.entries()) {
      const { status, data: got } = await get(mock, `${origin}/import/sources/${id}`);
      expect(status).toBe("success");
      expect(got.source).toEqual(data.sources[index]);
      expect(got.source.name).toBe(`Source ${index}`);
    }
  });
});

test("the client creates, lists and gets, over HTTP and in-process", async () => {
  const mock = createMock();
  const baseUrl = await mock.listen();
  const options = { apiKey: "canary-key", baseUrl };
  for (const client of [createClient(options), createClient({ ...options, fetch: mock.fetch })]) {
    const created = [];
    for (const { source } of examples) created.push(await client.sources.create(source));
    const listed = [];
    for await (const source of client.sources.list({ page_size: 10 })) listed.push(source);
    expect(listed.slice(0, created.length)).toEqual(created.toReversed());
    for (const source of created) expect(await client.sources.get(source.id)).toEqual(source);
  }
  await mock.close();
});

test("`next_url` has the origin of the request", async () => {
  const mock = createMock();
  await createAll(mock, 2);
  const { next_url } = await get(mock, `${origin}/import/sources?page_size=1`);
  expect(new URL(next_url).origin).toBe(origin);
});

test("sources created between two pages do not shift them", async () => {
  const mock = createMock();
  const ids = await createAll(mock, 6);
  const createOne = async () => {
    await createAll(mock, 1);
  };
  const { ids: listed } = await followPages(mock, `${origin}/import/sources?page_size=2`, createOne);
  expect(listed).toEqual(ids.toReversed());
});

test("an empty list is one empty page", async () => {
  const page = await get(createMock(), `${origin}/import/sources`);
  expect(page).toEqual({ status: "success", data: { sources: [] }, message: "", has_next: false });
});

describe("the store", () => {
  const all = { size: 100, order: "asc", after: undefined } as const;

  test("replaces a source at its position", () => {
    const store = createStore();
    for (const id of ["a", "b", "c"]) store.put(id, { id }, 1);
    store.put("b", { id: "changed" }, 1);
    expect(store.get("b")).toEqual({ id: "changed" });
    expect(store.page(all).sources).toEqual([{ id: "a" }, { id: "changed" }, { id: "c" }]);
  });

  test("frees the memory of replaced and removed sources", () => {
    const store = createStore();
    store.put("first", 0, 1);
    for (let id = 0; id < 10; id++) {
      store.put("replaced", id, 30 * 10 ** 6);
      store.put(`${id}`, id, 30 * 10 ** 6);
      store.remove(`${id}`);
      store.remove("unknown");
    }
    expect(store.page(all).sources).toEqual([0, 9]);
  });
});

describe("the store is bounded", () => {
  test("by number", () => {
    const store = createStore();
    for (let id = 0; id <= maxSources; id++) store.put(`${id}`, { id }, 1);
    expect(store.get("0")).toBeUndefined();
    expect(store.get("1")).toEqual({ id: 1 });
    expect(store.get(`${maxSources}`)).toBeDefined();
  });

  test("by size, and it always keeps the newest", () => {
    const store = createStore();
    for (let id = 0; id < 10; id++) store.put(`${id}`, { id }, 20 * 10 ** 6);
    const { sources } = store.page({ size: 100, order: "asc", after: undefined });
    expect(sources).toEqual([{ id: 7 }, { id: 8 }, { id: 9 }]);
  });
});
