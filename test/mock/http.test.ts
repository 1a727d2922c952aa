import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { createMock, type Mock } from "prequel-import-mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";

const key = { "x-api-key": "canary-key" };
const json = { ...key, "content-type": "application/json" };
const body = JSON.stringify({ source: anyExample.source });

let mock: Mock;
let url: string;
beforeAll(async () => {
  mock = createMock();
  url = await mock.listen();
  for (let count = 0; count < 3; count++)
    await send("/import/sources", { method: "POST", headers: json, body });
});
afterAll(() => mock.close());

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends a request unchanged. `fetch` would normalize the path and the headers. */
function send(
  path: string,
  { method = "GET", headers = key, body = "" }: Sent = {},
  port = new URL(url).port,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port, path, method, headers: { ...headers } },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode: status, headers } = response;
        resolve({ status, headers, text: Buffer.concat(chunks).toString() });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

async function nextUrl(path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const { text } = await send(path, { headers: { ...key, ...headers } });
  return JSON.parse(text).next_url;
}

describe("next_url has the origin and the prefix that the caller used", () => {
  const page = "/import/sources?page_size=1";
  const host = "mock.test:81";
  test.each([
    ["the host", page, {}, () => url],
    ["a host name", page, { host }, () => "http://mock.test:81"],
    ["a proxy's protocol", page, { host, "x-forwarded-proto": "https" }, () => "https://mock.test:81"],
    [
      "a proxy's host",
      page,
      { host, "x-forwarded-host": "app.test", "x-forwarded-proto": "https" },
      () => "https://app.test",
    ],
    [
      "the first of two proxies",
      page,
      { host, "x-forwarded-host": "app.test:82, mock.test", "x-forwarded-proto": "https, http" },
      () => "https://app.test:82",
    ],
    ["an IPv6 address", page, { host, "x-forwarded-host": "[::1]:82" }, () => "http://[::1]:82"],
    ["a proxy's prefix", page, { "x-forwarded-prefix": "/api/v1/" }, () => `${url}/api/v1`],
    ["an invalid prefix", page, { "x-forwarded-prefix": "//evil.test/a" }, () => url],
    ["a prefix that leads upward", page, { "x-forwarded-prefix": "/../.." }, () => url],
    [
      "another protocol and a host with a path",
      page,
      { host, "x-forwarded-proto": "ftp", "x-forwarded-host": "app.test/path" },
      () => "http://mock.test:81",
    ],
    [
      "no protocol and a host with a user",
      page,
      { host, "x-forwarded-proto": "", "x-forwarded-host": "user@app.test" },
      () => "http://mock.test:81",
    ],
    [
      "an invalid protocol and host",
      page,
      { host, "x-forwarded-proto": "https:", "x-forwarded-host": "two words" },
      () => "http://mock.test:81",
    ],
    ["a whole URL", `http://api.test${page}`, {}, () => "http://api.test"],
  ] satisfies [string, string, Record<string, string>, () => string][])(
    "%s",
    async (_, path, headers, base) => {
      expect(await nextUrl(path, headers)).toMatch(`${base()}/import/sources?page_size=1`);
    },
  );
});

describe("with a base path", () => {
  const below = createMock({ basePath: "api/" });
  let belowUrl: string;
  beforeAll(async () => {
    belowUrl = await below.listen();
  });
  afterAll(() => below.close());

  test("only paths below it lead to the API", async () => {
    expect(belowUrl).toMatch(/:\d+\/api$/);
    expect((await fetch(`${belowUrl}/import/sources`, { headers: key })).status).toBe(200);
    for (const path of ["/import/sources", "/apiimport/sources", "/apii"]) {
      const response = await fetch(new URL(path, belowUrl), { headers: key });
      expect({ path, status: response.status }).toEqual({ path, status: 404 });
      expect((await response.json()).message).toContain("/api");
    }
    for (const path of ["/__mock/requests", "/api/__mock/requests", "/", "/api", "/api/"]) {
      expect((await fetch(new URL(path, belowUrl))).status, path).toBe(200);
    }
  });

  test("next_url contains it", async () => {
    for (let count = 0; count < 2; count++) {
      await fetch(`${belowUrl}/import/sources`, { method: "POST", headers: json, body });
    }
    const { next_url } = await (
      await fetch(`${belowUrl}/import/sources?page_size=1`, { headers: key })
    ).json();
    expect(next_url).toMatch(`${belowUrl}/import/sources?`);
    expect((await (await fetch(next_url, { headers: key })).json()).data.sources).toHaveLength(1);
  });

  test("that is invalid, the mock cannot be created", () => {
    expect(() => createMock({ basePath: "/a?b" })).toThrow(/base path/);
  });
});

test("a repeated parameter gets a 422", async () => {
  expect((await send("/import/sources?page_size=1&page_size=2")).status).toBe(422);
});

test("a slash at the end of a path changes nothing", async () => {
  expect((await send("/import/sources/")).text).toBe((await send("/import/sources")).text);
});

test.each(["/import/sources/%zz", "/import/%", "/%E0%A4%A"])("%s gets a 404", async (path) => {
  expect((await send(path)).status).toBe(404);
});

test.each(["/import/sources", "/import/sources/unknown", "/__mock/requests"])(
  "HEAD %s gets the headers of a GET",
  async (path) => {
    const get = await send(path);
    const head = await send(path, { method: "HEAD" });
    const { date: _, "x-request-id": __, ...expected } = get.headers;
    expect(head).toMatchObject({ status: get.status, text: "", headers: expected });
  },
);

test("a content type on a request without a body is ignored", async () => {
  expect((await send("/import/sources", { headers: { ...key, "content-type": "text/plain" } })).status).toBe(
    200,
  );
});

describe("a body", () => {
  const post = (sent: string | Buffer, encoding?: string) =>
    send("/import/sources", {
      method: "POST",
      headers: { ...json, ...(encoding && { "content-encoding": encoding }) },
      body: sent,
    });

  test("may be compressed", async () => {
    const compressed: [string, Buffer][] = [
      ["gzip", gzipSync(body)],
      ["GZIP", gzipSync(body)],
      ["deflate", deflateSync(body)],
      ["br", brotliCompressSync(body)],
    ];
    for (const [encoding, bytes] of compressed) {
      expect({ encoding, status: (await post(bytes, encoding)).status }).toEqual({ encoding, status: 200 });
    }
  });

  test("with a wrong compression header gets a 400, and the mock continues", async () => {
    for (const encoding of ["gzip", "br", "deflate", "zstd"]) {
      expect((await post(gzipSync(body).subarray(0, 50), encoding)).status).toBe(400);
    }
    expect((await post(body)).status).toBe(200);
  });

  test("with an unknown compression gets a 400", async () => {
    expect((await post(body, "wat")).status).toBe(400);
    expect((await post(body, "identity")).status).toBe(200);
  });

  test("that decompresses to more than the limit of the API gets a 413", async () => {
    expect((await post(gzipSync(Buffer.alloc(40_000_000, " ")), "gzip")).status).toBe(413);
  });

  test("may begin with a byte order mark", async () => {
    expect((await post(`\uFEFF${body}`)).status).toBe(200);
  });
});
