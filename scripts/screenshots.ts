/** `npm run screenshots`: takes the screenshots of the example's form for the READMEs. Needs Chromium. */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { sourceForms, visibleFields } from "prequel-import/form";
import { startExample } from "./example/start-example.ts";

const folder = fileURLToPath(new URL("../docs/images/", import.meta.url));
const vendor = "postgres";

const executablePath = "/usr/bin/chromium";
const args = ["--headless", "--no-sandbox", "--disable-gpu"];

/** Fills in a form with realistic values and one mistake, and submits it. */
async function showMistake(page: Page): Promise<void> {
  const form = sourceForms[vendor];
  await page.getByRole("button", { name: form.title, exact: true }).click();
  for (const { kind, label, placeholder, required, secret } of visibleFields(form, {})) {
    const input = page.getByLabel(label, { exact: true });
    if (!required || (await input.count()) === 0) continue;
    const value = secret ? "not-a-real-password" : (placeholder ?? "");
    await input.fill(kind === "number" ? `${value}o` : value);
  }
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await page.getByRole("alert").waitFor();
}

mkdirSync(folder, { recursive: true });
const example = await startExample();
const browser = await chromium.launch({ executablePath, args });
try {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport: { width: 760, height: 900 }, colorScheme });
    await page.goto(example.url);
    await showMistake(page);
    await page.screenshot({ path: `${folder}connect-form-${colorScheme}.png`, fullPage: true });
    await page.close();
  }
} finally {
  await browser.close();
  await example.close();
}
