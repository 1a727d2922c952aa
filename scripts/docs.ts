/**
 * `npm run docs`: builds `site/`, or the folder that is given, to browse offline. It has the guides, the public types of
 * both packages, and the HTTP API.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import document from "prequel-import/openapi.json" with { type: "json" };
import { apiReference } from "./docs/api-reference.ts";
import { buildSite } from "./docs/build-site.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
// Within the repository: TypeDoc fails when its input files have no folder in common.
const cache = join(root, "node_modules/.cache");
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, "docs-"));
try {
  const reference = await Promise.all(
    Array.from(apiReference(document), async ([name, text]) => {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    }),
  );
  const [out = join(root, "site")] = process.argv.slice(2);
  if (await buildSite(root, out, reference)) console.log(`Open ${join(out, "index.html")}`);
  else process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
