import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import type { SourceInput } from "prequel-import";
import { sourceForms } from "prequel-import/form";
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { scenarios } from "../../../mock/src/scenarios/scenarios.ts";
import { anyExample, examples } from "../../../scripts/lib/examples.ts";
import { launchChromium, skipNote, skipsChromium } from "../../support/chromium.ts";
import { lowContrasts } from "../../support/contrast.ts";
import { focusByTab, hasFocus } from "../../support/keyboard.ts";
import { serve } from "../../support/servers.ts";
import { useFolder } from "../../support/use-folder.ts";
import {
  clickConnect,
  type Entry,
  entriesOf,
  fillIn,
  inputOf,
  invalidInputs,
  replace,
  submitFrom,
  upload,
} from "./form-page.ts";
import { buildPage, formListener, recordCreates } from "./serve-form.ts";

/** Inputs that decide which others are visible. */
const isSwitch = ({ field }: Entry) => field.kind === "select" || field.kind === "checkbox";

/** Contents of an input that get a message. */
function mistakesAt({ field: { kind, required } }: Entry): string[] {
  return [...(required ? [""] : []), ...(kind === "number" ? ["5,432", "0"] : [])];
}

describe.skipIf(skipsChromium)(`the form, in Chromium${skipNote}`, () => {
  const folder = useFolder();
  const mock = createMock();
  const { created, fetch } = recordCreates(mock.fetch);
  const server = createServer(formListener(folder, { fetch }));
  let url: string;
  let browser: Browser;
  let page: Page;
  /** Requests to another origin, and errors of the page, also those of its content security policy. */
  const faults: string[] = [];

  beforeAll(async () => {
    [browser] = await Promise.all([launchChromium(), buildPage(folder)]);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    page = await context.newPage();
    page.on("request", (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:)/.test(request.url())) faults.push(request.url());
    });
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(String(error)));
  });
  beforeEach(() => {
    created.splice(0);
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
    await mock.close();
    expect(faults).toEqual([]);
  });

  async function openForm({ vendor }: SourceInput, at = url): Promise<void> {
    await page.goto(at);
    await page.getByRole("button", { name: sourceForms[vendor].title, exact: true }).click();
  }

  /** Waits until exactly these inputs have a message: one each, with the label, and without a word of a developer. */
  async function expectMessagesAt(entries: readonly Entry[]): Promise<void> {
    const messageOf = ({ field: { label } }: Entry) => new RegExp(`^[^\`._]*${label}[^\`_]*\\.$`, "i");
    const expected = entries.map((entry) => ({
      label: entry.field.label,
      texts: [entry.field.help, expect.stringMatching(messageOf(entry))],
    }));
    await expect.poll(() => invalidInputs(page), { interval: 10 }).toEqual(expected);
  }

  const heading = (name: string) => page.getByRole("heading", { level: 1, name, exact: true });
  const alert = () => page.getByRole("alert");

  test.each(examples)(
    "$name is created as a person types it, after each mistake was named",
    async ({ source }) => {
      const entries = entriesOf(source);
      const typed = entries.filter((entry) => !isSwitch(entry));
      await openForm(source);
      await clickConnect(page);
      await expectMessagesAt(entries.filter(({ field }) => field.required && !field.conditions));

      await fillIn(page, entries.filter(isSwitch));
      await clickConnect(page);
      await expectMessagesAt(typed.filter(({ field }) => field.required));

      await fillIn(page, typed);
      await expectMessagesAt([]);

      for (const entry of typed) {
        for (const mistake of mistakesAt(entry)) {
          await replace(page, entry, mistake);
          await submitFrom(page, entry);
          await expectMessagesAt([entry]);
        }
        if (entry.field.kind === "json-file") await upload(page, entry);
        else await replace(page, entry, entry.text);
      }
      expect(created).toEqual([]);

      await clickConnect(page);
      await heading("Connected").waitFor();
      expect(created).toEqual([{ source }]);
      expect(await page.content()).not.toContain("canary");
    },
  );

  test("works with the keyboard alone", async () => {
    const source = { ...anyExample.source, name: "By keyboard" };
    await page.goto(url);
    await focusByTab(page, page.getByRole("button", { name: sourceForms[source.vendor].title, exact: true }));
    await page.keyboard.press("Enter");
    for (const { field, text } of entriesOf(source)) {
      if (field.kind === "checkbox") continue;
      await focusByTab(page, inputOf(page, field));
      await page.keyboard.type(text);
    }
    await page.keyboard.press("Enter");
    await heading("Connected").waitFor();
    expect(created).toEqual([{ source }]);
    await expect.poll(() => hasFocus(heading("Connected"))).toBe(true);
  });

  test("a failed submit moves the focus to a summary, whose links lead to the inputs", async () => {
    const [first] = entriesOf(anyExample.source);
    if (!first) throw new Error("The form has no inputs.");
    await openForm(anyExample.source);
    await clickConnect(page);
    await alert().waitFor();
    await expect.poll(() => hasFocus(alert())).toBe(true);
    const links = await alert().getByRole("link").allTextContents();
    expect(links).toEqual((await invalidInputs(page)).map(({ texts }) => texts.at(-1)));
    await alert().getByRole("link").first().press("Enter");
    await expect.poll(() => hasFocus(inputOf(page, first.field))).toBe(true);
  });

  test("an input shows its mistake on blur, without moving the element that is clicked", async () => {
    const entries = entriesOf(anyExample.source);
    const number = entries.find(({ field }) => field.kind === "number");
    const checkbox = entries.findLast(({ field }) => field.kind === "checkbox");
    if (!number || !checkbox) throw new Error("The form has no number or no checkbox.");
    await openForm(anyExample.source);
    await fillIn(page, [{ ...number, text: "abc" }]);
    // Between pressing and releasing the mouse, the input above loses the focus.
    await inputOf(page, checkbox.field).click({ delay: 100 });
    expect(await inputOf(page, checkbox.field).isChecked()).toBe(true);
    await expectMessagesAt([number]);
    expect(await alert().count()).toBe(0);
  });

  test("a suggested value is filled in only when a person asks for it", async () => {
    const suggested = entriesOf(anyExample.source).find(({ field }) => field.suggested !== undefined);
    if (!suggested) throw new Error("The form suggests nothing.");
    await openForm(anyExample.source);
    const input = inputOf(page, suggested.field);
    expect(await input.inputValue()).toBe("");
    await page.getByRole("button", { name: `Use ${suggested.field.suggested}` }).click();
    expect(await input.inputValue()).toBe(String(suggested.field.suggested));
    await expect.poll(() => hasFocus(input)).toBe(true);
  });

  test("a click corrects a likely mistake, which does not block the form", async () => {
    const entries = entriesOf(anyExample.source);
    const host = entries.find(({ field }) => field.path.at(-1) === "host");
    const port = entries.find(({ field }) => field.path.at(-1) === "port");
    if (!host || !port) throw new Error("The form has no host or no port.");
    await openForm(anyExample.source);
    await fillIn(page, [{ ...host, text: "postgres://db.acme.example.com:6543/app" }]);
    const correct = page.getByRole("button", { name: "Correct this" });
    // A person is not interrupted while typing.
    expect(await correct.count()).toBe(0);
    await page.keyboard.press("Tab");
    await correct.click();
    await correct.waitFor({ state: "detached" });
    expect(await inputOf(page, host.field).inputValue()).toBe("db.acme.example.com");
    expect(await inputOf(page, port.field).inputValue()).toBe("6543");
  });

  test("a test of the connection shows its result and creates nothing", async () => {
    await openForm(anyExample.source);
    await fillIn(page, entriesOf(anyExample.source));
    await page.getByRole("button", { name: "Test connection" }).click();
    await page.getByRole("status").filter({ hasText: "The source is reachable." }).waitFor();
    expect(created).toEqual([]);
  });

  const failed = "Something went wrong on our side, and nothing was saved. Try again later.";
  const unconfirmed = "The connection may have been created, but we could not confirm it.";
  const alerts: Readonly<Record<string, string>> = {
    "mock-unauthorized": failed,
    "mock-forbidden": failed,
    "mock-conflict": "This conflicts with an existing connection. Choose another name and try again.",
    "mock-invalid": "These values were not accepted. Check them and try again.",
    "mock-invalid-fields": "Check the name.",
    "mock-rate-limited": "Too many attempts. Try again in 1 second.",
    "mock-server-error": unconfirmed,
    "mock-unavailable": unconfirmed,
    "mock-html": unconfirmed,
  };
  const headings: Readonly<Record<string, string>> = {
    "mock-unreachable": "Saved, but not reachable yet",
    "mock-rate-limited-2": "Connected",
    "mock-slow-3s": "Connected",
    // The source is there when the server looks again.
    "mock-timeout": "Connected",
    "mock-reset": "Connected",
    "mock-truncated": "Connected",
  };

  test("every scenario leads to a message or to a screen", () => {
    const covered = [...Object.keys(alerts), ...Object.keys(headings)].sort();
    expect(covered).toEqual(scenarios.map(({ name }) => name).sort());
  });

  /** Sends the form with a scenario in place of the name. The API has no sources yet for this key. */
  async function sendScenario(scenario: string): Promise<Entry> {
    const [name, ...others] = entriesOf(anyExample.source);
    if (!name) throw new Error("The form has no inputs.");
    // After an unknown outcome, the server looks for the source until the timeout.
    const timeout = scenario === "mock-slow-3s" ? 10_000 : 1000;
    const options = { apiKey: scenario, fetch: mock.fetch, timeout };
    await openForm(anyExample.source, await serve(formListener(folder, options)));
    await fillIn(page, [{ ...name, text: scenario }, ...others]);
    await clickConnect(page);
    return name;
  }

  test.each(Object.entries(alerts))("%s is shown as a sentence: %s", async (scenario, sentence) => {
    const logged = vi.spyOn(console, "error").mockReturnValue();
    const name = await sendScenario(scenario);
    await alert().filter({ hasText: sentence }).waitFor();
    // A person can correct the form and send it again.
    expect(await inputOf(page, name.field).inputValue()).toBe(scenario);
    logged.mockRestore();
  });

  test.each(Object.entries(headings))("%s leads to the screen '%s'", async (scenario, title) => {
    await sendScenario(scenario);
    await heading(title).waitFor();
  });

  test("a source that already exists is not called connected", async () => {
    const source = { ...anyExample.source, name: "Twice" };
    for (const title of ["Connected", "This connection already exists"]) {
      await openForm(source);
      await fillIn(page, entriesOf(source));
      await clickConnect(page);
      await heading(title).waitFor();
    }
  });

  test("fits a narrow screen, and has enough contrast in both color schemes", async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const source of new Map(examples.map(({ source }) => [source.vendor, source])).values()) {
      await openForm(source);
      await fillIn(page, entriesOf(source).filter(isSwitch));
      await clickConnect(page);
      await alert().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await lowContrasts(page)).toEqual([]);
      }
    }
  });
});
