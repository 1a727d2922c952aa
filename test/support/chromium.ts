import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executablePath = "/usr/bin/chromium";
const isMissing = !existsSync(executablePath);

/** Where CI runs, a test that says nothing would be taken for one that passes. */
export const isSkipped = isMissing && !process.env.CI;

/** For the name of what is skipped. */
export const why = isSkipped ? ` (skipped: there is no ${executablePath})` : "";

const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A real browser, without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}
