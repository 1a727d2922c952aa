import type { Browser } from "playwright-core";
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSkipped, launchChromium, why } from "../support/chromium.ts";
import { examples } from "../support/examples.ts";
import { serve } from "../support/http.ts";

/** What a page makes of one request. */
interface Call {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

describe.skipIf(isSkipped)(`a page of another origin, in Chromium${why}`, () => {
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

  /** Lets a page of another origin make its calls, one after the other. */
  async function inPage(calls: readonly Call[]) {
    const pageUrl = await serve((_, response) =>
      response.setHeader("content-type", "text/html").end("<p>A form"),
    );
    expect(new URL(pageUrl).origin).not.toBe(new URL(url).origin);
    const page = await browser.newPage();
    await page.goto(pageUrl);
    const answers = await page.evaluate(async (calls) => {
      const answers = [];
      for (const { url, ...init } of calls) {
        try {
          const response = await fetch(url, init);
          const { status, headers } = response;
          answers.push({ status, headers: Object.fromEntries(headers), text: await response.text() });
        } catch (error) {
          answers.push({ failed: String(error) });
        }
      }
      return answers;
    }, calls);
    await page.close();
    return answers;
  }

  const headers = {
    "Content-Type": "application/json",
    "X-API-KEY": "canary-key",
    "X-Prequel-Api-Version": "2023-12-01",
  };
  const create = (source: object, more: Readonly<Record<string, string>> = {}): Call => {
    const body = JSON.stringify({ source });
    return { url: `${url}/import/sources`, method: "POST", headers: { ...headers, ...more }, body };
  };

  test("creates a source of every kind, then lists and gets", async () => {
    const created = await inPage(examples.map(({ source }) => create(source)));
    expect(created.map(({ status }) => status)).toEqual(examples.map(() => 200));
    const { id } = JSON.parse(created.at(-1)?.text ?? "").data.source;
    const read = await inPage([
      { url: `${url}/import/sources`, headers },
      { url: `${url}/import/sources/${id}`, headers },
    ]);
    expect(read.map(({ status }) => status)).toEqual([200, 200]);
  });

  test("sends every header that chooses an answer, and reads the ones that matter", async () => {
    const [byScenario, byPrefer] = await inPage([
      create({}, { "X-Mock-Scenario": "mock-rate-limited" }),
      create({}, { Prefer: "code=429" }),
    ]);
    for (const answer of [byScenario, byPrefer]) {
      const headers = { "retry-after": "1", "x-request-id": expect.any(String) };
      expect(answer).toMatchObject({ status: 429, headers });
    }
  });

  test("can read every refusal", async () => {
    const answers = await inPage([
      { ...create({}), headers: { "Content-Type": "application/json" } },
      { ...create({}), body: "{" },
      { url: `${url}/nowhere`, headers },
      { url: `${url}/import/sources`, method: "DELETE", headers },
      create({}),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 400, 404, 405, 422]);
  });

  test("meets a broken connection as it would meet it elsewhere", async () => {
    const answers = await inPage([
      create({}, { "X-Mock-Scenario": "mock-reset" }),
      create({}, { "X-Mock-Scenario": "mock-truncated" }),
    ]);
    for (const answer of answers) expect(answer.failed).toMatch(/^TypeError/);
  });

  test("reads and clears what the mock has seen", async () => {
    const requests = `${url}/__mock/requests`;
    const [seen, cleared, empty] = await inPage([
      { url: requests },
      { url: requests, method: "DELETE" },
      { url: requests },
    ]);
    expect(JSON.parse(seen?.text ?? "").length).toBeGreaterThan(0);
    expect(cleared?.status).toBe(204);
    expect(empty?.text).toBe("[]");
  });
});
