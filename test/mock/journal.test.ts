import { createMock, type MockOptions } from "prequel-import-mock";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";

const headers = {
  "content-type": "application/json",
  "x-api-key": "canary-key",
  "x-own": "canary-own",
  accept: "*/*",
};
const requests = "http://mock/__mock/requests";

let mock: ReturnType<typeof createMock>;
beforeEach(() => {
  mock = createMock();
});

const create = (body: string, more: Readonly<Record<string, string>> = {}) =>
  mock.fetch("http://mock/import/sources", { method: "POST", headers: { ...headers, ...more }, body });

async function readJournal() {
  const response = await mock.fetch(requests);
  const text = await response.text();
  expect(text).not.toContain("canary");
  return JSON.parse(text);
}

describe("/__mock/requests", () => {
  test("has each request and its status, without secrets", async () => {
    const source = { ...anyExample.source, name: "mock-conflict" };
    await create(JSON.stringify({ source }));
    const [{ body, headers: sent, ...rest }] = await readJournal();
    expect(rest).toEqual({
      number: 0,
      time: expect.any(String),
      key: expect.stringMatching(/^[\da-f]{8}$/),
      method: "POST",
      path: "/import/sources",
      vendor: source.vendor,
      status: 409,
      scenario: "mock-conflict",
    });
    expect(body.source).toMatchObject({ vendor: source.vendor, name: source.name });
    expect(sent).toMatchObject({ "x-api-key": "[redacted]", "x-own": "[redacted]", accept: "*/*" });
  });

  test("keeps the last 200", async () => {
    for (let index = 0; index < 205; index++) await mock.fetch(`http://mock/${index}`);
    const paths = (await readJournal()).map(({ path }: { path: string }) => path);
    expect(paths).toEqual(Array.from({ length: 200 }, (_, index) => `/${index + 5}`));
  });

  test("is cleared by DELETE, and leaves out requests to itself", async () => {
    await create("{}");
    const cleared = await mock.fetch(requests, { method: "DELETE" });
    expect([cleared.status, await cleared.text()]).toEqual([204, ""]);
    expect(await readJournal()).toEqual([]);
    expect(await readJournal()).toEqual([]);
  });

  test("does not keep long bodies or bodies in which it cannot find secrets", async () => {
    await create('{"password":"canary');
    await create("password=canary", { "content-type": "application/x-www-form-urlencoded" });
    await create('"canary"');
    await create('["canary"]');
    await create(JSON.stringify({ source: "canary".repeat(20_000) }));
    const bodies = (await readJournal()).map(({ body }: { body: unknown }) => body);
    expect(bodies).toEqual([
      "[not a JSON object]",
      "[not a JSON object]",
      "[not a JSON object]",
      "[not a JSON object]",
      "[too long to keep]",
    ]);
  });

  test("redacts unknown fields: a misspelled field may contain a secret", async () => {
    const { name } = anyExample.source;
    await create(JSON.stringify({ source: { name, postgres: { pasword: "canary" } }, more: ["canary"] }));
    const [{ body }] = await readJournal();
    const postgres = { pasword: "[unknown field]" };
    expect(body).toEqual({ source: { name, postgres }, more: "[unknown field]" });
  });

  test.each<unknown>(["canary", ["canary"]])("redacts %j in the place of an object", async (value) => {
    const { source } = anyExample;
    const { vendor } = source;
    await create(JSON.stringify({ source: value }));
    await create(JSON.stringify({ source: { ...source, [vendor]: value } }));
    await create(JSON.stringify({ source: { ...source, [vendor]: { ssh_tunnel: value } } }));
    await create(JSON.stringify({ source: { ...source, s3: { aws_access_keys: value } } }));
    const bodies = (await readJournal()).map(({ body }: { body: unknown }) => body);
    const replaced = "[not an object]";
    expect(bodies).toMatchObject([
      { source: replaced },
      { source: { [vendor]: replaced } },
      { source: { [vendor]: { ssh_tunnel: replaced } } },
      { source: { s3: { aws_access_keys: replaced } } },
    ]);
  });

  test("redacts a vendor and a method that the document does not have", async () => {
    await create(JSON.stringify({ source: { vendor: "canary", postgres: { auth_method: "canary" } } }));
    const [{ body }] = await readJournal();
    expect(body.source).toEqual({ vendor: "[unknown]", postgres: { auth_method: "[unknown]" } });
  });

  test("redacts JSON that is sent as text", async () => {
    await create(JSON.stringify({ source: { name: JSON.stringify({ pasword: "canary" }) } }));
    expect(await readJournal()).toMatchObject([{ body: { source: { name: "[JSON as text]" } } }]);
  });

  test("takes the vendor only from the field `vendor`", async () => {
    const { source } = anyExample;
    const typed = JSON.stringify({ source }).replaceAll(/"canary[^"]*"/g, `"${source.vendor}"`);
    await create(typed.replace(`"vendor":"${source.vendor}"`, '"vendor":"none"'));
    expect((await readJournal())[0]).toEqual(expect.not.objectContaining({ vendor: source.vendor }));
    await create(typed);
    expect((await readJournal())[1]).toMatchObject({ vendor: source.vendor, status: 200 });
  });

  test("shows no key, and no secret in headers, in the path or under an unusual name", async () => {
    await mock.fetch(
      "http://mock/import/sources?page_size=2&motto=canary-query&cursor=canary-cursor&order=canary",
      {
        headers: {
          ...headers,
          motto: "canary-header",
          prefer: "Bearer canary-bearer",
          host: "a:canary@b",
          cookie: "a=canary",
        },
      },
    );
    expect(await readJournal()).toMatchObject([{ path: expect.stringContaining("page_size=2") }]);
  });

  test("shows no segment of a path and no name of a header or a parameter that may be a secret", async () => {
    await mock.fetch("http://mock/import/sources/sk_live_51Hcanary?sk_live_51Hcanary=1", {
      headers: { ...headers, "x-sk-live-51hcanary": "1" },
    });
    expect(await readJournal()).toMatchObject([{ path: "/import/sources/[redacted]?[redacted]=[redacted]" }]);
  });

  test("shows the deepest body that the mock accepts", async () => {
    const name = JSON.parse(`${"[".repeat(62)}${"]".repeat(62)}`);
    await create(JSON.stringify({ source: { name } }));
    expect(await readJournal()).toMatchObject([{ status: 422, body: { source: { name } } }]);
  });

  test("has no other paths and methods", async () => {
    expect((await mock.fetch("http://mock/__mock")).status).toBe(404);
    expect((await mock.fetch(requests, { method: "PUT" })).status).toBe(405);
  });
});

describe("the log line of a request", () => {
  async function linesOf(options: MockOptions, send: () => Promise<unknown>): Promise<string[]> {
    const log = vi.spyOn(console, "log").mockReturnValue();
    mock = createMock(options);
    await send();
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    return lines;
  }
  const sendRequests = async () => {
    const source = { ...anyExample.source, name: "mock-forbidden" };
    await create(JSON.stringify({ source }));
    await mock.fetch("http://mock/import/sources?page_size=2&api_key=canary-in-the-path", { headers });
    await create(JSON.stringify({ source: { vendor: "canary", name: "mock-canary" } }));
    await create("{}", { "x-mock-scenario": "mock-reset" }).catch(() => {});
  };

  test("has method, path, vendor, status, time and scenario", async () => {
    const lines = await linesOf({ quiet: false }, sendRequests);
    const ms = "\\d+(\\.\\d)? ms";
    expect(lines).toEqual([
      expect.stringMatching(
        `^POST  /import/sources  ${anyExample.source.vendor}  403  ${ms}  mock-forbidden$`,
      ),
      expect.stringMatching(`^GET  /import/sources\\?page_size=2&api_key=\\[redacted\\]  200  ${ms}$`),
      expect.stringMatching(`^POST  /import/sources  422  ${ms}  unknown scenario$`),
      expect.stringMatching(`^POST  /import/sources  no response  ${ms}  mock-reset$`),
    ]);
  });

  test("has the same as JSON", async () => {
    const lines = await linesOf({ quiet: false, json: true }, sendRequests);
    const line = { method: "POST", path: "/import/sources", ms: expect.any(Number) };
    const { vendor } = anyExample.source;
    expect(lines.map((text) => JSON.parse(text))).toEqual([
      { ...line, vendor, status: 403, scenario: "mock-forbidden" },
      expect.objectContaining({ method: "GET", vendor: null, status: 200, scenario: null }),
      { ...line, vendor: null, status: 422, scenario: "unknown scenario" },
      { ...line, vendor: null, status: null, scenario: "mock-reset" },
    ]);
    expect(lines.join()).not.toContain("canary");
  });

  test("is printed only with `quiet: false`", async () => {
    expect(await linesOf({}, sendRequests)).toEqual([]);
    expect(await linesOf({ seed: undefined, quiet: undefined, json: undefined }, sendRequests)).toEqual([]);
    expect(await linesOf({ quiet: true, json: true }, sendRequests)).toEqual([]);
  });
});
