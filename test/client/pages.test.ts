import { createClient, type ImportSource } from "prequel-import";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { serve } from "../support/servers.ts";
import { manySources, nextUrls, page, serveList } from "./serve-list.ts";

const existing = manySources(250);
const { absolute } = nextUrls;

async function collect(pages: AsyncIterable<ImportSource>): Promise<ImportSource[]> {
  const found: ImportSource[] = [];
  for await (const source of pages) found.push(source);
  return found;
}

describe.each(Object.entries(nextUrls))("a next_url that is %s", (_, nextUrl) => {
  test.each([10, 33, 50, 99, 100])(
    "leads to each of 250 sources once, in order, %i to a page",
    async (size) => {
      const { baseUrl, requests } = await serveList(existing, nextUrl);
      const { sources } = createClient({ apiKey: "canary-key", baseUrl });
      expect(await collect(sources.list({ page_size: size, order: "asc" }))).toEqual(existing);
      expect(requests).toHaveLength(Math.ceil(250 / size));
    },
  );

  test("is followed under a base URL with a path", async () => {
    const { baseUrl } = await serveList(existing, nextUrl, "/self/hosted");
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    expect(await collect(sources.list())).toEqual(existing.toReversed());
  });
});

describe("a list", () => {
  test("is a promise that requests its first page at once, and only once", async () => {
    const { baseUrl, requests } = await serveList(manySources(12), absolute);
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    const list = sources.list({ page_size: 10, order: "asc" });
    expect(list).toBeInstanceOf(Promise);
    expect(list.catch).toBeTypeOf("function");
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    const page = await list;
    expect(await collect(list)).toEqual(manySources(12));
    expect(await collect(page)).toEqual(manySources(12));
    expect(requests).toEqual([
      "/import/sources?page_size=10&order=asc",
      "/import/sources?page_size=10&order=asc&cursor=at%2B10%3D%2F%3F",
      "/import/sources?page_size=10&order=asc&cursor=at%2B10%3D%2F%3F",
    ]);
  });

  test("that an async function returns can be iterated over every page", async () => {
    const { baseUrl } = await serveList(manySources(25), absolute);
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    const page = await (async () => sources.list({ order: "asc" }))();
    expect(await collect(page)).toEqual(manySources(25));
    expect(JSON.parse(JSON.stringify(page))).toEqual({ ...page });
  });

  test("that fails rejects when it is read, and leaves no unhandled rejection", async () => {
    const unhandled: unknown[] = [];
    const keep = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", keep);
    onTestFinished(() => void process.off("unhandledRejection", keep));
    const baseUrl = await serve((_request, response) => response.writeHead(401).end());
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    const list = sources.list();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(collect(list)).rejects.toMatchObject({ name: "AuthenticationError" });
    await expect(list).rejects.toMatchObject({ name: "AuthenticationError" });
    sources.list();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unhandled).toEqual([]);
  });

  test("that is awaited resolves to one page and sends one request, however often it is awaited", async () => {
    const { baseUrl, requests } = await serveList(existing, absolute);
    const list = createClient({ apiKey: "canary-key", baseUrl }).sources.list({ page_size: 2, order: "asc" });
    const first = await list;
    expect(first).toEqual({ sources: existing.slice(0, 2), has_next: true, cursor: "at+2=/?" });
    expect(await list).toBe(first);
    expect(requests).toEqual(["/import/sources?page_size=2&order=asc"]);
  });

  test("can be read page by page with the cursor", async () => {
    const { baseUrl } = await serveList(manySources(25), absolute);
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    const found: ImportSource[] = [];
    let cursor: string | undefined;
    do {
      const { sources: some, ...next } = await sources.list({ order: "asc", cursor });
      found.push(...some);
      cursor = next.cursor;
    } while (cursor !== undefined);
    expect(found).toEqual(manySources(25));
  });

  test("requests a page only when a source of that page is needed", async () => {
    const { baseUrl, requests } = await serveList(existing, absolute);
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    let count = 0;
    for await (const _ of sources.list({ page_size: 10 })) if (++count === 20) break;
    expect(requests).toHaveLength(2);
  });

  test("starts again with every iteration", async () => {
    const { baseUrl } = await serveList(manySources(12), absolute);
    const list = createClient({ apiKey: "canary-key", baseUrl }).sources.list({ order: "asc" });
    expect(await collect(list)).toEqual(manySources(12));
    expect(await collect(list)).toEqual(manySources(12));
  });

  test("without sources has one empty page", async () => {
    const { baseUrl } = await serveList([], absolute);
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    expect(await sources.list()).toEqual({ sources: [], has_next: false, cursor: undefined });
    expect(await collect(sources.list())).toEqual([]);
  });

  test("ends when `has_next` is false, even if there is a `next_url`", async () => {
    const baseUrl = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(page([], false, "?cursor=more"));
    });
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    expect(await sources.list()).toEqual({ sources: [], has_next: false, cursor: undefined });
    expect(await collect(sources.list())).toEqual([]);
  });

  test("rejects with the signal's own reason when it is aborted between two pages", async () => {
    const { baseUrl, requests } = await serveList(existing, absolute);
    const controller = new AbortController();
    const list = createClient({ apiKey: "canary-key", baseUrl }).sources.list({ signal: controller.signal });
    const read = async () => {
      for await (const _ of list) controller.abort("enough");
    };
    await expect(read()).rejects.toBe("enough");
    expect(requests).toHaveLength(1);
  });
});

describe("the iteration fails after the first page when next_url", () => {
  const json = { "content-type": "application/json" };

  test.each<[string, string | null | undefined]>([
    ["is missing", undefined],
    ["is null", null],
    ["is empty", ""],
    ["has no cursor", "/import/sources?page_size=10"],
    ["has an empty cursor", "/import/sources?cursor="],
    ["leads to the same page", "/import/sources?cursor=first"],
  ])("%s", async (_, nextUrl) => {
    const [source] = manySources(1);
    let requests = 0;
    const baseUrl = await serve((_request, response) => {
      requests++;
      response.writeHead(200, json).end(page([source], true, nextUrl));
    });
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    const found: ImportSource[] = [];
    const read = async () => {
      for await (const one of sources.list({ cursor: "first" })) found.push(one);
    };
    await expect(read()).rejects.toMatchObject({
      name: "InvalidResponseError",
      status: 200,
      contentType: "application/json",
      message: expect.stringContaining("no `next_url` to a new page"),
    });
    expect(found).toEqual([source]);
    expect(requests).toBe(1);
    expect(await sources.list({ cursor: "first" })).toMatchObject({ sources: [source], has_next: true });
  });

  test("is not a string", async () => {
    const envelope = { ...JSON.parse(page([], true, "")), next_url: { toString: 1 } };
    const baseUrl = await serve((_request, response) => response.end(JSON.stringify(envelope)));
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    expect(await sources.list()).toMatchObject({ has_next: true, cursor: undefined });
    await expect(collect(sources.list())).rejects.toMatchObject({ name: "InvalidResponseError" });
  });

  test("leads to a page that was already read", async () => {
    let requests = 0;
    const baseUrl = await serve((_request, response) => {
      response.writeHead(200, json).end(page([], true, `?cursor=${requests++ % 3}`));
    });
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    await expect(collect(sources.list())).rejects.toThrow("no `next_url` to a new page");
    expect(requests).toBe(4);
  });

  test.each<[string, (other: string) => string]>([
    ["leads to another port", (other) => `${other}/import/sources?cursor=next`],
    [
      "leads to another host without a scheme",
      (other) => `${other.slice("http:".length)}/import/sources?cursor=next`,
    ],
    ["leads to another scheme", () => "https://127.0.0.1/import/sources?cursor=next"],
    ["is an invalid URL", () => "http://[?cursor=next"],
    ["is a data URL", () => "data:text/plain,?cursor=next"],
  ])("%s", async (_, nextUrl) => {
    let otherRequests = 0;
    const other = await serve((_request, response) => {
      otherRequests++;
      response.writeHead(200, json).end(page([]));
    });
    let requests = 0;
    const baseUrl = await serve((_request, response) => {
      requests++;
      response.writeHead(200, json).end(page(manySources(1), true, nextUrl(other)));
    });
    const { sources } = createClient({ apiKey: "canary-key", baseUrl });
    await expect(collect(sources.list())).rejects.toMatchObject({
      name: "InvalidResponseError",
      outcome: "unknown",
      message:
        "The API responded to listImportSources with 200 and a `next_url` on another origin, where nothing is sent: check that `baseUrl` is the API's own address; nothing was changed, so it can be repeated.",
    });
    expect({ requests, otherRequests }).toEqual({ requests: 1, otherRequests: 0 });
  });
});

test.each([
  ["an object", {}],
  ["a string", "none"],
  ["null", null],
])("a page whose sources are %s ends in an InvalidResponseError", async (_, notAList) => {
  const baseUrl = await serve((_request, response) => {
    const body = { status: "success", data: { sources: notAList }, message: "", has_next: false };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const { sources } = createClient({ apiKey: "canary-key", baseUrl });
  await expect(sources.list()).rejects.toMatchObject({ name: "InvalidResponseError" });
  await expect(collect(sources.list())).rejects.toMatchObject({ name: "InvalidResponseError" });
});
