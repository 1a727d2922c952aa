import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const start = fileURLToPath(new URL("../start.ts", import.meta.url));

const style = `
  body { margin: 0; padding: 20px 24px; background: #f6f8fa; color: #1f2328; }
  pre { margin: 0; font: 14px/1.45 ui-monospace, "DejaVu Sans Mono", monospace; }
  b { font-weight: 600; }
  @media (prefers-color-scheme: dark) { body { background: #0d1117; color: #e6edf3; } }`;

/** Shows the first part of the output of `npm start`, as in a terminal. */
export async function showTerminal(page: Page): Promise<void> {
  const printed = execFileSync(process.execPath, ["--import", "tsx", start], { encoding: "utf8" });
  const [part = ""] = printed.split("\nA source of every vendor");
  // The port and the id differ in each run, but the picture should not.
  const text = `$ npm start\n\n${part.trim()}`
    .replace(/127\.0\.0\.1:\d+/, "127.0.0.1:4010")
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "09fe4d2e-3eee-47f1-80c3-d6f3f79e20cf");
  await page.setContent(`<style>${style}</style><pre></pre>`);
  await page.locator("pre").evaluate((pre, text) => {
    for (const line of text.split("\n")) {
      const isCommand = /^[$>] /.test(line);
      const element = document.createElement(isCommand ? "b" : "span");
      element.textContent = `${line}\n`;
      pre.append(element);
    }
  }, text);
}
