import { createMock, type MockOptions } from "prequel-import-mock";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { anyExample } from "../support/examples.ts";

const headers = { "content-type": "application/json", "x-api-key": "canary-key", "x-own": "kept" };
const requests = "http://mock/__mock/requests";

let mock: ReturnType<typeof createMock>;
beforeEach(() => {
  mock = createMock();
});

const create = (body: string, more: Readonly<Record<string, string>> = {}) =>
  mock.fetch("http://mock/import/sources", { method: "POST", headers: { ...headers, ...more }, body });

async function seen() {
  const response = await mock.fetch(requests);
  const text = await response.text();
  expect(text).not.toContain("canary");
  return JSON.parse(text);
}

describe("/__mock/requests", () => {
  test("says what was sent and what became of it, without a secret", async () => {
    const source = { ...anyExample.source, name: "mock-conflict" };
    await create(JSON.stringify({ source }));
    const [{ body, headers: sent, ...rest }] = await seen();
    expect(rest).toEqual({
      method: "POST",
      path: "/import/sources",
      vendor: source.vendor,
      status: 409,
      scenario: "mock-conflict",
    });
    expect(body.source).toMatchObject({ vendor: source.vendor, name: source.name });
    expect(sent).toMatchObject({ "x-api-key": "[redacted]", "x-own": "kept" });
  });

  test("keeps the last 200", async () => {
    for (let place = 0; place < 205; place++) await mock.fetch(`http://mock/${place}`);
    const paths = (await seen()).map(({ path }: { path: string }) => path);
    expect(paths).toEqual(Array.from({ length: 200 }, (_, place) => `/${place + 5}`));
  });

  test("is cleared by DELETE, and is not among what it tells", async () => {
    await create("{}");
    const cleared = await mock.fetch(requests, { method: "DELETE" });
    expect([cleared.status, await cleared.text()]).toEqual([204, ""]);
    expect(await seen()).toEqual([]);
    expect(await seen()).toEqual([]);
  });

  test("does not keep what secrets cannot be found in, nor long bodies", async () => {
    await create('{"password":"canary');
    await create("password=canary", { "content-type": "application/x-www-form-urlencoded" });
    await create('"canary"');
    await create('["canary"]');
    await create(JSON.stringify({ source: "canary".repeat(20_000) }));
    const bodies = (await seen()).map(({ body }: { body: unknown }) => body);
    expect(bodies).toEqual([
      "[not a JSON object]",
      "[not a JSON object]",
      "[not a JSON object]",
      "[not a JSON object]",
      "[too long to keep]",
    ]);
  });

  test("tells no value of a field that there is not: it may be a misspelt secret", async () => {
    const { name } = anyExample.source;
    await create(JSON.stringify({ source: { name, postgres: { pasword: "canary" } }, more: ["canary"] }));
    const [{ body }] = await seen();
    const postgres = { pasword: "[unknown field]" };
    expect(body).toEqual({ source: { name, postgres }, more: "[unknown field]" });
  });

  test("tells nothing of JSON that was sent as text", async () => {
    await create(JSON.stringify({ source: JSON.stringify({ pasword: "canary" }) }));
    expect(await seen()).toMatchObject([{ body: { source: "[JSON as text]" } }]);
  });

  test("survives what is nested without end", async () => {
    await create(`{"source":${"[".repeat(30_000)}${"]".repeat(30_000)}}`);
    expect(JSON.stringify(await seen())).toContain("[too deep]");
  });

  test("answers nothing else", async () => {
    expect((await mock.fetch("http://mock/__mock")).status).toBe(404);
    expect((await mock.fetch(requests, { method: "PUT" })).status).toBe(405);
  });
});

describe("the line of a request", () => {
  async function lines(options: MockOptions, work: () => Promise<unknown>): Promise<string[]> {
    const log = vi.spyOn(console, "log").mockReturnValue();
    mock = createMock(options);
    await work();
    const told = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    return told;
  }
  const some = async () => {
    const source = { ...anyExample.source, name: "mock-forbidden" };
    await create(JSON.stringify({ source }));
    await mock.fetch("http://mock/import/sources?page_size=2&api_key=canary-in-the-path", { headers });
    await create(JSON.stringify({ source: { vendor: "canary", name: "mock-canary" } }));
    await create("{}", { "x-mock-scenario": "mock-reset" }).catch(() => {});
  };

  test("has method, path, vendor, status, time and scenario", async () => {
    const told = await lines({ quiet: false }, some);
    const ms = "\\d+(\\.\\d)? ms";
    expect(told).toEqual([
      expect.stringMatching(
        `^POST  /import/sources  ${anyExample.source.vendor}  403  ${ms}  mock-forbidden$`,
      ),
      expect.stringMatching(`^GET  /import/sources\\?page_size=2&api_key=\\[redacted\\]  200  ${ms}$`),
      expect.stringMatching(`^POST  /import/sources  422  ${ms}  unknown scenario$`),
      expect.stringMatching(`^POST  /import/sources  no response  ${ms}  mock-reset$`),
    ]);
  });

  test("has the same for machines", async () => {
    const told = await lines({ quiet: false, json: true }, some);
    const line = { method: "POST", path: "/import/sources", ms: expect.any(Number) };
    const { vendor } = anyExample.source;
    expect(told.map((text) => JSON.parse(text))).toEqual([
      { ...line, vendor, status: 403, scenario: "mock-forbidden" },
      expect.objectContaining({ method: "GET", vendor: null, status: 200, scenario: null }),
      { ...line, vendor: null, status: 422, scenario: "unknown scenario" },
      { ...line, vendor: null, status: null, scenario: "mock-reset" },
    ]);
    expect(told.join()).not.toContain("canary");
  });

  test("is not written where nobody asks for it", async () => {
    expect(await lines({}, some)).toEqual([]);
    expect(await lines({ seed: undefined, quiet: undefined, json: undefined }, some)).toEqual([]);
    expect(await lines({ quiet: true, json: true }, some)).toEqual([]);
  });
});
