/** `npm run screenshots`: takes the screenshots of the form, the mock's page and the terminal. Needs Chromium. */
import { writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { launchChromium } from "../test/support/chromium.ts";
import { startExample } from "./example/start-example.ts";
import { root } from "./lib/root.ts";
import { showForm } from "./screenshots/form.ts";
import { showMockPage } from "./screenshots/mock-page.ts";
import { showTerminal } from "./screenshots/terminal.ts";

const example = await startExample();
const browser = await launchChromium();
try {
  await take("docs/images/connect-form", 760, (page) => showForm(page, example.url));
  await take("mock/images/page", 1200, showMockPage);
  await take("docs/images/terminal", 760, showTerminal);
} finally {
  await browser.close();
  await example.close();
}

/** Takes a screenshot in both color schemes. */
async function take(name: string, width: number, show: (page: Page) => Promise<void>): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    const viewport = { width, height: 900 };
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
    await show(page);
    await writeFile(`${root}${name}-${colorScheme}.webp`, await captureWebp(page));
    await page.close();
  }
}

/** The whole page as WebP. Playwright would write PNG, which is more than twice the size, and the packages contain the pictures. */
async function captureWebp(page: Page): Promise<Buffer> {
  const chromium = await page.context().newCDPSession(page);
  const { cssContentSize } = await chromium.send("Page.getLayoutMetrics");
  const { data } = await chromium.send("Page.captureScreenshot", {
    format: "webp",
    quality: 80,
    captureBeyondViewport: true,
    clip: { ...cssContentSize, scale: 1 },
  });
  return Buffer.from(data, "base64");
}
