import type { Browser } from "playwright-core";
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { launchChromium, skipNote, skipsChromium } from "../support/chromium.ts";
import { serve } from "../support/servers.ts";

/** One request of a page. */
interface PageRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly credentials?: "include";
}

describe.skipIf(skipsChromium)(`a page of another origin, in Chromium${skipNote}`, () => {
  const mock = createMock();
  let url: string;
  let browser: Browser;
  beforeAll(async () => {
    [url, browser] = await Promise.all([mock.listen(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await mock.close();
  });

  /** Sends the requests one after another from a page of another origin. */
  async function inPage(requests: readonly PageRequest[]) {
    const pageUrl = await serve((_, response) =>
      response.setHeader("content-type", "text/html").end("<p>A form"),
    );
    expect(new URL(pageUrl).origin).not.toBe(new URL(url).origin);
    const page = await browser.newPage();
    await page.goto(pageUrl);
    const responses = await page.evaluate(async (requests) => {
      const responses = [];
      for (const { url, ...init } of requests) {
        try {
          const response = await fetch(url, init);
          const { status, headers } = response;
          responses.push({ status, headers: Object.fromEntries(headers), text: await response.text() });
        } catch (error) {
          responses.push({ failed: String(error) });
        }
      }
      return responses;
    }, requests);
    await page.close();
    return responses;
  }

  const headers = {
    "Content-Type": "application/json",
    "X-API-KEY": "canary-key",
    "X-Prequel-Api-Version": "2023-12-01",
  };
  const create = (source: object, more: Readonly<Record<string, string>> = {}): PageRequest => {
    const body = JSON.stringify({ source });
    return { url: `${url}/import/sources`, method: "POST", headers: { ...headers, ...more }, body };
  };

  test("creates a source of every vendor, then lists and gets", async () => {
    const created = await inPage(examples.map(({ source }) => create(source)));
    expect(created.map(({ status }) => status)).toEqual(examples.map(() => 200));
    const { id } = JSON.parse(created.at(-1)?.text ?? "").data.source;
    const read = await inPage([
      { url: `${url}/import/sources`, headers },
      { url: `${url}/import/sources/${id}`, headers },
    ]);
    expect(read.map(({ status }) => status)).toEqual([200, 200]);
  });

  test("sends every header that selects a response, and reads `Retry-After` and `X-Request-Id`", async () => {
    const [byScenario, byPrefer] = await inPage([
      create({}, { "X-Mock-Scenario": "mock-rate-limited" }),
      create({}, { Prefer: "code=429" }),
    ]);
    for (const response of [byScenario, byPrefer]) {
      const headers = { "retry-after": "1", "x-request-id": expect.any(String) };
      expect(response).toMatchObject({ status: 429, headers });
    }
  });

  test("sends the headers of other tools, with credentials", async () => {
    const others = [
      "sentry-trace",
      "traceparent",
      "authorization",
      "x-requested-with",
      "x-csrf-token",
      "cache-control",
      "x-of-the-application",
    ];
    const requests = others.map((name) => ({
      ...create(anyExample.source, { [name]: "canary-value" }),
      credentials: "include" as const,
    }));
    const responses = await inPage(requests);
    expect(responses).toMatchObject(others.map(() => ({ status: 200 })));
  });

  // The body of 33 MB takes Chromium long on a busy machine.
  test("reads a 413 and a 431 with credentials", { timeout: 120_000 }, async () => {
    const large = { ...create({}), body: " ".repeat(33_000_000), credentials: "include" as const };
    const long = { url: `${url}/${"a".repeat(20_000)}`, credentials: "include" as const };
    expect(await inPage([large, long])).toMatchObject([{ status: 413 }, { status: 431 }]);
  });

  test("reads every error response", async () => {
    const responses = await inPage([
      { ...create({}), headers: { "Content-Type": "application/json" } },
      { ...create({}), body: "{" },
      { url: `${url}/nowhere`, headers },
      { url: `${url}/import/sources`, method: "DELETE", headers },
      create({}),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([401, 400, 404, 405, 422]);
  });

  test("sees a broken connection as a `TypeError`", async () => {
    const responses = await inPage([
      create({}, { "X-Mock-Scenario": "mock-reset" }),
      create({}, { "X-Mock-Scenario": "mock-truncated" }),
    ]);
    for (const response of responses) expect(response.failed).toMatch(/^TypeError/);
  });

  test("reads and clears the journal", async () => {
    const requests = `${url}/__mock/requests`;
    const [journal, cleared, empty] = await inPage([
      { url: requests },
      { url: requests, method: "DELETE" },
      { url: requests },
    ]);
    expect(JSON.parse(journal?.text ?? "").length).toBeGreaterThan(0);
    expect(cleared?.status).toBe(204);
    expect(empty?.text).toBe("[]");
  });
});
