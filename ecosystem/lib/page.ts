import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../../test/support/chromium.ts";
import { serve } from "./servers.ts";

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Opens the page of a folder in Chromium, and returns the text that it shows when its checks have ended. */
export async function openPage(folder: string, addresses: string): Promise<string> {
  const server = await serve(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://page");
    const path = pathname === "/" ? "/index.html" : pathname;
    const content = await readFile(join(folder, path)).catch(() => undefined);
    response.writeHead(content ? 200 : 404, { "content-type": types[extname(path)] ?? "" }).end(content);
  });
  let browser: Browser | undefined;
  const problems: string[] = [];
  try {
    browser = await launchChromium();
    const page = await browser.newPage();
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(`${server.url}/?servers=${encodeURIComponent(addresses)}`);
    await page.waitForFunction(() => document.body?.textContent?.startsWith("SMOKE"), undefined, {
      timeout: 60_000,
    });
    return (await page.textContent("body")) ?? "";
  } catch (error) {
    return [...problems, error].join("\n");
  } finally {
    await browser?.close();
    server.close();
  }
}
