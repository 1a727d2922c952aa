import { createServer, request as httpRequest } from "node:http";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { createClient, type SourceInput, vendors } from "prequel-import";
import openApi from "prequel-import/openapi.json" with { type: "json" };
import { createMock, type MockOptions } from "prequel-import-mock";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { keyIdOf } from "../../mock/src/hash.ts";
import { createReloadableMock } from "../../mock/src/mock.ts";
import { anyExample } from "../../scripts/lib/examples.ts";
import { vendorTitles } from "../../src/generated/vendors.ts";
import { launchChromium, skipNote, skipsChromium } from "../support/chromium.ts";
import { lowContrasts } from "../support/contrast.ts";
import { focusByTab, hasFocus } from "../support/keyboard.ts";
import { startServer } from "../support/servers.ts";

const key = "canary-key-1";

test.each(["text/html", "application/json", "image/png", "*/*", ""])(
  "`GET /` is the page for %s",
  async (accept) => {
    const { fetch } = createMock();
    for (const method of ["GET", "HEAD"]) {
      const response = await fetch("http://mock/", { method, headers: { accept } });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; style-src 'sha256-/,
      );
    }
  },
);

describe.skipIf(skipsChromium)(`the page, in Chromium${skipNote}`, () => {
  const shared = createMock();
  let browser: Browser;
  let context: BrowserContext;
  /** Requests to other hosts, and errors of the page, also those of its content security policy. */
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    context.on("request", (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:)/.test(request.url())) faults.push(request.url());
    });
    context.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) faults.push(message.text());
    });
    context.on("weberror", (error) => faults.push(String(error.error())));
  });
  afterAll(async () => {
    await browser?.close();
    await shared.close();
    expect(faults).toEqual([]);
  });

  /** Resolves to the URL of a mock without data. One without options serves most tests, because Prism loads slowly. */
  async function startMock(options?: MockOptions): Promise<string> {
    if (!options) {
      shared.reset();
      return shared.url ?? shared.listen();
    }
    const mock = createMock(options);
    onTestFinished(() => mock.close());
    return mock.listen();
  }

  async function openPage(url: string): Promise<Page> {
    const page = await context.newPage();
    onTestFinished(() => page.close());
    await page.goto(url);
    await waitForText(page.locator("#connection"), "Live");
    return page;
  }

  /** Sends a source to the mock, whatever the response is. Resolves to the status. */
  async function create(url: string, source: object, apiKey = key, headers = {}): Promise<number> {
    const response = await fetch(`${url}/import/sources`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": apiKey, ...headers },
      body: JSON.stringify({ source }),
    });
    return response.status;
  }

  const named = (name: string): SourceInput => ({ ...anyExample.source, name });
  const requests = (page: Page) => page.locator("#request-list > li");
  const sources = (page: Page) => page.locator("#source-list > li");
  const scenarios = (page: Page) => page.locator("#scenarios");
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const waitForText = (locator: Locator, text: string | RegExp) =>
    locator.filter({ hasText: text }).waitFor();

  test("shows a source and a request as they arrive", async () => {
    const url = await startMock();
    const page = await openPage(url);
    await page.locator("#requests .empty").waitFor();
    await create(url, named("Acme first"));
    await waitForText(sources(page), /Acme first.*postgres.*reachable/);
    await waitForText(requests(page), /POST.*\/import\/sources.*postgres.*200/);
    await create(url, named("mock-unreachable"));
    await waitForText(sources(page).first(), /mock-unreachable.*not reachable/);
    await waitForText(requests(page).first(), "mock-unreachable");
    expect(await page.locator("#requests .empty").isVisible()).toBe(false);
  });

  test("a request shows its issues and its body, and stays open and focused when others arrive", async () => {
    const url = await startMock();
    const page = await openPage(url);
    await create(url, { ...anyExample.source, name: "", provider_id: 1 });
    const summary = requests(page).locator("summary").filter({ hasText: "2 issues" });
    await summary.press("Enter");
    const content = requests(page).last();
    await waitForText(content, "provider_id must be text, not a number");
    await waitForText(content.locator("pre").first(), '"password": "[redacted]"');
    await create(url, anyExample.source);
    await expect.poll(() => requests(page).count()).toBe(2);
    expect(await hasFocus(summary)).toBe(true);
    expect(await content.locator("pre").first().isVisible()).toBe(true);
  });

  test("a scenario for the next request and one for all are set with the keyboard", async () => {
    const url = await startMock();
    const page = await openPage(url);
    const press = async (name: string) => {
      await focusByTab(page, scenarios(page).getByRole("button", { name, exact: true }));
      await page.keyboard.press("Enter");
    };
    await press("mock-conflict for the next request");
    await waitForText(page.locator("#defaults"), "The next request gets mock-conflict.");
    expect([await create(url, anyExample.source), await create(url, anyExample.source)]).toEqual([409, 200]);
    await waitForText(page.locator("#defaults"), "No scenario is on.");

    const all = scenarios(page).getByRole("button", { name: "mock-forbidden for all requests" });
    await press("mock-forbidden for all requests");
    await waitForText(page.locator("#defaults"), "All requests get mock-forbidden.");
    expect(await all.getAttribute("aria-pressed")).toBe("true");
    expect([await create(url, anyExample.source), await create(url, anyExample.source)]).toEqual([403, 403]);
    expect(await hasFocus(all)).toBe(true);
    await page.keyboard.press("Enter");
    await waitForText(page.locator("#defaults"), "No scenario is on.");
    expect(await create(url, anyExample.source)).toBe(200);
  });

  test("a delay is set beside a scenario, and both are turned off, also those of the options", async () => {
    const url = await startMock({ scenario: "mock-conflict" });
    const page = await openPage(url);
    await scenarios(page).getByLabel("Response delay in ms").fill("20");
    await page.keyboard.press("Enter");
    await waitForText(
      page.locator("#defaults"),
      "All requests get mock-conflict. Each response takes 20 ms longer.",
    );
    const off = scenarios(page).getByRole("button", { name: "Turn off" });
    await off.press("Enter");
    await waitForText(page.locator("#defaults"), "No scenario is on.");
    expect(await create(url, anyExample.source)).toBe(200);
    expect(await scenarios(page).getByLabel("Response delay in ms").inputValue()).toBe("0");
    expect(await hasFocus(off)).toBe(true);
  });

  test("copies the URL, a command that creates a source, a scenario and the id of a source", async () => {
    const url = await startMock();
    await create(url, named("Acme copied"));
    const page = await openPage(url);
    const copied = async (name: string) => {
      await page
        .locator(".activity, #scenarios")
        .getByRole("button", { name: `Copy ${name}`, exact: true })
        .click();
      await waitForText(page.locator("#message"), `Copied ${name}.`);
      return clipboard(page);
    };
    expect(await copied("the URL")).toBe(url);
    expect(await copied("the command")).toContain(`curl ${url}/import/sources -H 'X-API-KEY: any'`);
    expect(await copied("mock-timeout")).toBe("mock-timeout");
    const { id } = (await createClient({ apiKey: key, baseUrl: url }).sources.list()).sources[0] ?? {};
    expect(await copied("the id of Acme copied")).toBe(id);
  });

  test("the keys are kept apart: sources, requests, scenarios and the reset", async () => {
    const url = await startMock();
    await create(url, named("Acme one"), "canary-key-1");
    await create(url, named("Acme two"), "canary-key-2");
    await create(url, named("Acme none"), "");
    const page = await openPage(url);
    await expect.poll(() => sources(page).count()).toBe(2);

    const choice = page.locator("header").getByLabel("API key");
    expect(await choice.getByRole("option").allTextContents()).toHaveLength(4);
    await choice.selectOption("No key");
    await expect.poll(() => requests(page).count()).toBe(1);
    await waitForText(requests(page), "401");
    expect(await page.locator("#reset").textContent()).toBe("Reset requests without a key");

    await page.locator(".activity summary", { hasText: "Find the data of a key" }).click();
    await page.locator("#key-text").fill("canary-key-3");
    await waitForText(page.locator("#key-found"), "No request has used this key yet.");
    await page.locator("#key-text").fill("canary-key-2");
    await expect.poll(() => sources(page).allTextContents()).toEqual([expect.stringContaining("Acme two")]);
    expect(await page.locator("#key-text").inputValue()).toBe("");

    await scenarios(page).getByRole("button", { name: "mock-conflict for all requests" }).click();
    await waitForText(page.locator("#defaults"), "All requests get mock-conflict.");
    expect(await create(url, anyExample.source, "canary-key-1")).toBe(200);
    expect(await create(url, anyExample.source, "canary-key-2")).toBe(409);
    await choice.selectOption("All keys");
    await waitForText(
      page.locator("#defaults"),
      /No scenario is on\.For key \w+: All requests get mock-conflict\./,
    );

    await choice.selectOption(keyIdOf("canary-key-2"));
    await page
      .locator("header")
      .getByRole("button", { name: /^Reset key/ })
      .press("Enter");
    await expect.poll(() => sources(page).count()).toBe(0);
    await choice.selectOption("All keys");
    await expect.poll(() => sources(page).count()).toBe(2);
    await page.locator("header").getByRole("button", { name: "Reset all keys" }).press("Enter");
    await expect.poll(() => sources(page).count()).toBe(0);
    await page.locator("#requests .empty").waitFor();
  });

  test.each(["", "/", "?opened=1"])("works below the base path, opened at /api%s", async (end) => {
    const url = await startMock({ basePath: "/api" });
    await expectWorking(`${url}${end}`, url);
  });

  test.each(["", "/"])("works behind a proxy that removes a prefix, opened at /proxied%s", async (end) => {
    const url = await startMock();
    const front = await startProxy("/proxied", url);
    await expectWorking(`${front}${end}`, front);
  });

  test("works at the root, although the API is below a base path", async () => {
    const url = await startMock({ basePath: "/api" });
    await expectWorking(new URL("/", url).href, url);
  });

  /** Opens the page, and checks that it shows where the API is, and what happens there. */
  async function expectWorking(pageUrl: string, apiUrl: string): Promise<void> {
    const page = await openPage(pageUrl);
    await waitForText(page.locator("#url"), new RegExp(`^${apiUrl}$`));
    expect(await create(apiUrl, named("Acme below"))).toBe(200);
    await waitForText(sources(page), "Acme below");
    await page.locator("header").getByRole("button", { name: "Reset all keys" }).click();
    await expect.poll(() => sources(page).count()).toBe(0);
  }

  test("says in every part of the page that the mock is down, and shows the data of the mock that replaces it", async () => {
    const [first, second] = [createMock(), createMock()];
    onTestFinished(() => second.close());
    const url = await first.listen();
    await create(url, named("Acme first"));
    const page = await openPage(url);
    await waitForText(sources(page), "Acme first");
    await first.close();
    const connection = page.locator("#connection");
    await waitForText(connection, "The mock does not respond.");
    for (const width of [360, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const end of ["top", "bottom"]) {
        await page.evaluate((end) => scrollTo(0, end === "top" ? 0 : document.body.scrollHeight), end);
        expect(await isOnTop(connection), `${width} pixels, ${end}`).toBe(true);
      }
    }
    // As many changes as in the first mock, so that the revision is the same.
    await createClient({ apiKey: key, fetch: second.fetch }).sources.create(named("Acme second"));
    await second.listen(Number(new URL(url).port));
    await waitForText(page.locator("#connection"), "Live");
    await waitForText(sources(page), "Acme second");
  });

  test("asks once per second while it is visible, and not while it is hidden", async () => {
    const url = await startMock();
    const page = await context.newPage();
    onTestFinished(() => page.close());
    await page.clock.install();
    let asked = 0;
    page.on("response", (response) => {
      if (response.url().includes("/__mock/state")) asked++;
    });
    const setHidden = (hidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await page.goto(url);
    await waitForText(page.locator("#connection"), "Live");
    await setHidden(true);
    const before = asked;
    await page.clock.runFor(60_000);
    expect(asked).toBe(before);
    await setHidden(false);
    await expect.poll(() => asked).toBe(before + 1);
    await page.clock.runFor(1000);
    await expect.poll(() => asked).toBe(before + 2);
  });

  test("shows no secret, wherever a request contains it", async () => {
    const url = await startMock();
    const secret = "canary-secret-5f2d";
    const misspelled = { ...anyExample.source, password: secret, pasword: [{ secret }] };
    const headers = { authorization: `Bearer ${secret}`, "x-own": secret, "x-mock-scenario": secret };
    await create(url, misspelled, secret, headers);
    await create(url, withPassword(anyExample.source, secret), secret);
    await fetch(`${url}/import/sources?token=${secret}&cursor=${secret}`, {
      headers: { "x-api-key": secret },
    });
    await fetch(`${url}/import/sources/user:${secret}@host`, { method: "POST", body: secret });
    const page = await openPage(url);
    await expect.poll(() => requests(page).count()).toBe(4);
    for (const summary of await requests(page).locator("summary").all()) await summary.press("Enter");
    await page.locator(".activity summary", { hasText: "Find the data of a key" }).click();
    await page.locator("#key-text").fill(secret);
    await waitForText(page.locator("#key-found"), "The page now shows key");
    const content = await page.content();
    expect(content.match(new RegExp(`.{0,80}${secret}`, "g"))).toBeNull();
  });

  test("shows a name that is HTML as text", async () => {
    const name = '<img src="x" onerror="document.title=1">';
    const url = await startMock();
    await create(url, named(name));
    const page = await openPage(url);
    await sources(page).getByText(name, { exact: true }).waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });

  test("fits a narrow screen, and has enough contrast in both color schemes", async () => {
    const url = await startMock();
    await create(url, named(`Acme ${"long".repeat(50)}`));
    await create(url, { ...anyExample.source, name: "" });
    await create(url, named("mock-reset")).catch(() => {});
    await create(url, named("mock-server-error"));
    const page = await openPage(url);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 360, height: 800 });
    await scenarios(page).getByRole("button", { name: "mock-invalid for all requests" }).click();
    await waitForText(page.locator("#defaults"), "All requests get mock-invalid.");
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("html, .activity .rows")].flatMap(({ scrollWidth, clientWidth, id }) =>
        scrollWidth > clientWidth ? [id] : [],
      ),
    );
    expect(wide).toEqual([]);
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await lowContrasts(page)).toEqual([]);
    }
  });

  test("the reference has every operation, parameter, status and vendor, and opens at a link", async () => {
    const url = await startMock();
    const page = await openPage(`${url}#operation-createImportSource`);
    const shown = await page.locator(".operation").evaluateAll((views) =>
      views.map((view) => {
        const textsOf = (selector: string) =>
          [...view.querySelectorAll(selector)].map((one) => one.textContent);
        return {
          id: view.id,
          isOpen: view.hasAttribute("open"),
          name: textsOf("h3").join(),
          summaries: textsOf("summary > :first-child"),
          fields: textsOf(".field"),
        };
      }),
    );
    const operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    expect(shown).toMatchObject(
      operations.map(({ path, method, operation: { operationId, responses } }) => ({
        id: `operation-${operationId}`,
        isOpen: operationId === "createImportSource",
        name: `${method.toUpperCase()} ${path}`,
        summaries: expect.arrayContaining(Object.keys(responses)),
      })),
    );
    const [create, list] = ["createImportSource", "listImportSources"].map((name) =>
      shown.find(({ id }) => id === `operation-${name}`),
    );
    expect(create?.summaries).toEqual(expect.arrayContaining(vendors.map((vendor) => vendorTitles[vendor])));
    expect(create?.fields).toEqual(
      expect.arrayContaining([
        "passwordstringrequiredsecret",
        "portinteger from 1 to 65535required",
        "ssh_tunnelobjectlikely",
      ]),
    );
    expect(list?.fields).toContain("page_sizeinteger from 1 to 100, in the querylikely");
  });

  test("the reference and the command follow the document of the mock, also when it is reloaded", async () => {
    const mock = createReloadableMock({ document: documentOf("planet") });
    onTestFinished(() => mock.close());
    const page = await openPage(await mock.listen());
    await waitForText(page.locator("#operation-planet"), /GET \/import\/planet.*The planet operation/);
    await waitForText(page.locator("#curl"), "Acme planet");
    await mock.reload(documentOf("moon"));
    await waitForText(page.locator("#operation-moon"), /GET \/import\/moon.*The moon operation/);
    await waitForText(page.locator("#curl"), "Acme moon");
    expect(await page.locator("#operation-planet").count()).toBe(0);
  });
});

/** The document with one more operation and with another name in its examples. */
function documentOf(name: string): object {
  const responses = { "200": { description: "A success." } };
  const get = { operationId: name, summary: `The ${name} operation`, responses };
  const { paths, ...rest } = JSON.parse(
    JSON.stringify(openApi).replaceAll("Acme production", `Acme ${name}`),
  );
  return { ...rest, paths: { ...paths, [`/import/${name}`]: { get } } };
}

/** The source with another password. */
function withPassword(source: SourceInput, password: string): object {
  return JSON.parse(JSON.stringify(source), (name, value) => (name === "password" ? password : value));
}

/** Whether the middle of an element is on the screen and not covered by another element. */
function isOnTop(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === element;
  });
}

/** Starts a proxy that removes a prefix from every path. Resolves to the URL of the prefix. */
async function startProxy(prefix: string, url: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = request.url?.slice(prefix.length) || "/";
    const forwarded = httpRequest(new URL(path.startsWith("/") ? path : `/${path}`, url), {
      method: request.method,
      headers: request.headers,
    });
    forwarded.on("response", (original) => {
      response.writeHead(original.statusCode ?? 502, original.headers);
      original.pipe(response);
    });
    request.pipe(forwarded);
  });
  return `http://127.0.0.1:${await startServer(server)}${prefix}`;
}
