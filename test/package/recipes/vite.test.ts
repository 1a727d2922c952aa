import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "prequel-import";
import { createServer, type ProxyOptions } from "vite";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { anyExample } from "../../../scripts/lib/examples.ts";
import { writeRecipes } from "../../support/recipes.ts";
import { useFolder } from "../../support/use-folder.ts";

const folder = useFolder();
const { modules } = inject("packed");
const { createMock }: typeof import("prequel-import-mock") = await import(
  pathToFileURL(join(modules, "prequel-import-mock/dist/index.js")).href
);
const names = ["first", "second", "third"];
const mock = createMock({
  basePath: "/api",
  sources: names.map((name) => ({ ...anyExample.source, name })),
});

beforeAll(async () => {
  const { origin } = new URL(await mock.listen());
  await symlink(modules, join(folder, "node_modules"));
  await writeRecipes(folder, ["vite.config.js"], { "http://127.0.0.1:4010": origin });
});
afterAll(() => mock.close());

/** Starts Vite with the configuration of the README. Returns the API behind its proxy. */
async function serveApi(changes: ProxyOptions = {}): Promise<string> {
  const server = await createServer({
    root: folder,
    configFile: join(folder, "vite.config.js"),
    server: { host: "127.0.0.1", port: 0, proxy: { "/api": changes } },
    logLevel: "error",
  });
  onTestFinished(() => server.close());
  await server.listen();
  return `${server.resolvedUrls?.local[0]}api`;
}

const headers = { "X-API-KEY": "any" };
const namesOf = ({ data }: { data: { sources: { name: string }[] } }) => data.sources.map(({ name }) => name);
const firstPage = async (api: string) => {
  const response = await fetch(`${api}/import/sources?page_size=2&order=asc`, { headers });
  return response.json();
};

test.each([false, true])(
  "`next_url` leads through the proxy, with changeOrigin: %s",
  async (changeOrigin) => {
    const api = await serveApi({ changeOrigin });
    const first = await firstPage(api);
    expect(namesOf(first)).toEqual(["first", "second"]);
    expect(first.next_url).toContain(`${api}/import/sources?`);
    expect(namesOf(await (await fetch(first.next_url, { headers })).json())).toEqual(["third"]);
  },
);

test("without `xfwd`, `changeOrigin` makes `next_url` leave the proxy, and the client rejects it", async () => {
  const api = await serveApi({ changeOrigin: true, xfwd: false });
  expect((await firstPage(api)).next_url).toContain(`${mock.url}/import/sources?`);
  const { sources } = createClient({ apiKey: "any", baseUrl: api });
  const iterator = sources.list({ page_size: names.length - 1 })[Symbol.asyncIterator]();
  for (let count = 1; count < names.length; count++) await iterator.next();
  await expect(iterator.next()).rejects.toMatchObject({ name: "InvalidResponseError" });
});
