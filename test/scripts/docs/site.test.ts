import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import type { Request } from "playwright-core";
import { beforeAll, expect, test, vi } from "vitest";
import { launchChromium, skipNote, skipsChromium } from "../../support/chromium.ts";
import { type Finished, runScript } from "../../support/run.ts";
import { serve } from "../../support/servers.ts";
import { useFolder } from "../../support/use-folder.ts";

// Builds the site, then opens a browser.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const site = useFolder();
let built: Finished;
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  built = await runScript("scripts/docs.ts", [site]);
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });
  const names = files.filter((file) => file.endsWith(".html"));
  pages = new Map(names.map((name) => [name, readFileSync(join(site, name), "utf8")]));
});

test("the site builds without a warning", () => {
  expect(built.stderr).toBe("");
  expect(built.code).toBe(0);
  expect(built.stdout).not.toContain("warning");
  expect(pages.size).toBeGreaterThan(100);
});

test("every link within the site leads to a page and an anchor", () => {
  const idsOf = new Map(
    Array.from(pages, ([name, html]) => [
      name,
      new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id)),
    ]),
  );
  const files = new Set(readdirSync(site, { recursive: true, encoding: "utf8" }));
  const broken = Array.from(pages).flatMap(([name, html]) =>
    linksIn(html).filter((link) => {
      const [path = "", anchor = ""] = link.split("#");
      const target = path === "" ? name : normalize(join(dirname(name), decodeURI(path)));
      return (
        !files.has(target) || (anchor !== "" && idsOf.get(target)?.has(decodeURIComponent(anchor)) === false)
      );
    }),
  );
  expect([...new Set(broken)]).toEqual([]);
  // Markdown turns the bare name of a file into a link to a host.
  const hosts = [...pages.values()].flatMap((html) => html.match(/https?:\/\/[\w-]+\.md\b/g) ?? []);
  expect(hosts).toEqual([]);
});

/** The links to other files of the site. */
function linksIn(html: string): string[] {
  const links = Array.from(html.matchAll(/ (?:href|src|srcset)="([^"]+)"/g), ([, link = ""]) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

test("every page of the repository for users is in the site", () => {
  const home = pages.get("index.html") ?? "";
  expect(home).toContain("createClient");
  const headings = Array.from(pages.values(), (html) => /<h1[^>]*>(?:<[^>]+>)*([^<]+)/.exec(html)?.[1]);
  for (const heading of ["Forms", "Changelog", "Security", "Contributing", "Tests", "HTTP API"]) {
    expect(headings).toContain(heading);
  }
});

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

test.skipIf(skipsChromium)(
  `no page asks another host for anything, and the search works${skipNote}`,
  async () => {
    const url = await serve(async (request, response) => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      const content = await readFile(join(site, decodeURI(path))).catch(() => undefined);
      response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
      response.writeHead(content ? 200 : 404).end(content);
    });
    const browser = await launchChromium();
    const tab = await browser.newPage();
    const foreign: string[] = [];
    const problems: string[] = [];
    tab.on("pageerror", (error) => problems.push(error.message));
    const documents = Array.from(pages.keys()).filter((name) => name.startsWith("documents/"));
    for (const [origin, names] of [
      [url, ["index.html", ...documents]],
      [pathToFileURL(site).href, ["index.html"]],
    ] as const) {
      const record = (request: Request) => {
        if (!request.url().startsWith(origin) && !request.url().startsWith("data:"))
          foreign.push(request.url());
      };
      tab.on("request", record);
      for (const name of names) await tab.goto(`${origin}/${name}`);
      await tab.getByRole("button", { name: "Search" }).click();
      await tab.getByRole("combobox", { name: "Search" }).fill("redact");
      await tab.locator("#tsd-search-results").getByRole("option").first().waitFor();
      tab.off("request", record);
    }
    await browser.close();
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  },
);
