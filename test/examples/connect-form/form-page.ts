import type { Locator, Page } from "playwright-core";
import type { SourceInput } from "prequel-import";
import { type SourceFormField, sourceForms, visibleFields } from "prequel-import/form";
import { expect } from "vitest";
import { typed } from "../../form/filled-form.ts";
import { focusByTab } from "../../support/keyboard.ts";

/** What a person types into an input. */
export interface Entry {
  readonly field: SourceFormField;
  /** Empty for an optional field that the source does not have. A checkbox has "true" or "false". */
  readonly text: string;
}

/** What a person types into the form of a source, from top to bottom. Nobody types the provider. */
export function entriesOf(source: SourceInput): Entry[] {
  const flat = typed(source);
  return visibleFields(sourceForms[source.vendor], flat)
    .filter(({ name }) => name !== "provider_id")
    .map((field) => ({ field, text: String(flat[field.name]) }));
}

/** The input with this label, as a person finds it. */
export function inputOf(page: Page, { label }: SourceFormField): Locator {
  return page.getByLabel(label, { exact: true });
}

/** Fills in inputs from top to bottom, and goes from one to the next with the Tab key. */
export async function fillIn(page: Page, entries: readonly Entry[]): Promise<void> {
  const [first, ...others] = entries.filter(({ text }) => text !== "" && text !== "false");
  if (!first) return;
  await inputOf(page, first.field).focus();
  await enter(page, first);
  for (const entry of others) {
    await focusByTab(page, inputOf(page, entry.field));
    await enter(page, entry);
  }
}

/** Fills in the focused input as a person does: types a short value, and pastes a key or a long name. */
async function enter(page: Page, { field, text }: Entry): Promise<void> {
  if (field.kind === "checkbox") await page.keyboard.press("Space");
  else if (field.kind === "select") await inputOf(page, field).selectOption({ value: text });
  else if (text.length > 30) await paste(page, text);
  else await page.keyboard.type(text);
}

/** Replaces the content of an input by keyboard. */
export async function replace(page: Page, { field }: Entry, text: string): Promise<void> {
  await inputOf(page, field).focus();
  await page.keyboard.press("ControlOrMeta+A");
  if (text === "") await page.keyboard.press("Delete");
  else await page.keyboard.insertText(text);
}

/** Chooses a file with the button at an input, and waits until the input contains it. */
export async function upload(page: Page, { field, text }: Entry): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: `Choose file for ${field.label}` }).click();
  const file = { name: "key.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
  await expect.poll(() => inputOf(page, field).inputValue(), { interval: 10 }).toBe(text);
}

/** Sends the form from an input, by keyboard. In a text area, the Enter key makes a new line. */
export async function submitFrom(page: Page, { field: { kind } }: Entry): Promise<void> {
  if (kind === "multiline" || kind === "json-file") await clickConnect(page);
  else await page.keyboard.press("Enter");
}

export async function clickConnect(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Connect", exact: true }).click();
}

/** Pastes a text from the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("ControlOrMeta+V");
}

/** The inputs that are marked as invalid: their labels, and the texts that describe them. */
export function invalidInputs(page: Page): Promise<{ label: string; texts: string[] }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('[aria-invalid="true"]')].map((input) => {
      const ids = (input.getAttribute("aria-describedby") ?? "").split(" ");
      const texts = ids.map((id) => document.getElementById(id)?.textContent ?? "");
      return { label: input.labels?.[0]?.textContent ?? "", texts: texts.filter((text) => text !== "") };
    }),
  );
}
