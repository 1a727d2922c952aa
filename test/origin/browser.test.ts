import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { createMock } from "prequel-import-mock";
import { build } from "tsdown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { launchChromium, skipNote, skipsChromium } from "../support/chromium.ts";
import { recordBytes, serve } from "../support/servers.ts";
import { useFolder } from "../support/use-folder.ts";
import type {} from "./page.ts";

const { source } = anyExample;
const apiKey = "canary-key";

describe.skipIf(skipsChromium)(`the client in a page of another origin, in Chromium${skipNote}`, () => {
  const outDir = useFolder();
  const mock = createMock();
  let mockUrl: string;
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    const bundled = build({
      config: false,
      entry: "test/origin/page.ts",
      outDir,
      platform: "browser",
      deps: { alwaysBundle: [/./] },
      dts: false,
      logLevel: "silent",
    });
    [mockUrl, browser] = await Promise.all([mock.listen(), launchChromium(), bundled]);
    script = await readFile(join(outDir, "page.js"), "utf8");
  });
  afterAll(async () => {
    await browser?.close();
    await mock.close();
  });

  /** Opens a page that loads the client, and records the URLs that the page requests. */
  async function openPage(): Promise<{ page: Page; requested: string[]; url: string }> {
    const files: Readonly<Record<string, string>> = {
      "/": '<script type="module" src="/page.js"></script>',
      "/page.js": script,
      "/worker.js": 'import "/page.js"; onmessage = async ({ data }) => postMessage(await create(...data));',
    };
    const url = await serve(({ url: path = "" }, response) => {
      response.setHeader("content-type", path === "/" ? "text/html" : "text/javascript").end(files[path]);
    });
    const page = await browser.newPage();
    await page.goto(url);
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    return { page, requested, url };
  }

  test("creates a source through CORS", async () => {
    const { page, url } = await openPage();
    expect(new URL(url).origin).not.toBe(new URL(mockUrl).origin);
    const result = await page.evaluate(([options, source]) => create(options, source), [
      { apiKey, baseUrl: mockUrl },
      source,
    ] as const);
    expect(result.error).toBeUndefined();
    expect(result.source).toMatchObject({ id: expect.any(String), name: source.name });
  });

  test("reads `Retry-After` and the request id of a 429", async () => {
    const { page } = await openPage();
    const { error } = await page.evaluate(([options, source]) => create(options, source), [
      { apiKey, baseUrl: mockUrl, maxRetries: 0 },
      { ...source, name: "mock-rate-limited" },
    ] as const);
    expect(error).toMatchObject({
      name: "RateLimitError",
      outcome: "rejected",
      retryAfter: 1_000,
      requestId: expect.any(String),
    });
  });

  test("follows no redirect, and cannot read where it leads", async () => {
    const other = await recordBytes();
    const baseUrl = await serve((request, response) => {
      const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
      if (request.method === "OPTIONS") response.writeHead(204, headers).end();
      else response.writeHead(307, { ...headers, location: other.url }).end();
    });
    const { page } = await openPage();
    const { error } = await page.evaluate(([options, source]) => create(options, source), [
      { apiKey, baseUrl },
      source,
    ] as const);
    const hidden = { status: undefined, location: undefined };
    expect(error).toMatchObject({ name: "RedirectError", outcome: "unknown", ...hidden });
    expect(await other.received()).toBe("");
  });

  const configurationError = {
    name: "ConfigurationError",
    option: "dangerouslyAllowBrowser",
    outcome: "not-sent",
  };

  test("calls the real API only with `dangerouslyAllowBrowser`", async () => {
    const { page, requested } = await openPage();
    await page.route("https://api.prequel.co/**", (route) => route.abort());
    const call = (dangerouslyAllowBrowser: boolean) =>
      page.evaluate(([options, source]) => create(options, source), [
        { apiKey, dangerouslyAllowBrowser },
        source,
      ] as const);
    expect(await call(false)).toMatchObject({ error: configurationError });
    expect(requested).toEqual([]);
    expect(await call(true)).toMatchObject({ error: { name: "ConnectionError", outcome: "unknown" } });
    expect(requested).toContain("https://api.prequel.co/import/sources");
  });

  test("does not call the real API from a worker without `dangerouslyAllowBrowser`", async () => {
    const { page } = await openPage();
    const error = await page.evaluate(
      ([options, source]) =>
        new Promise((resolve) => {
          const worker = new Worker("/worker.js", { type: "module" });
          worker.onmessage = ({ data }) => resolve(data.error);
          worker.postMessage([options, source]);
        }),
      [{ apiKey }, source] as const,
    );
    expect(error).toMatchObject(configurationError);
  });
});
