import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executablePath = "/usr/bin/chromium";

/** Whether to skip tests that need Chromium. In CI a missing Chromium fails them instead. */
export const skipsChromium = !existsSync(executablePath) && !process.env.CI;

/** For the names of skipped tests. */
export const skipNote = skipsChromium ? ` (skipped: there is no ${executablePath})` : "";

const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The options of a real browser without a window. */
export const launchOptions = { executablePath, args };

export function launchChromium(): Promise<Browser> {
  return chromium.launch(launchOptions);
}
