/**
 * `npm run docs`: builds `site/`, or the folder that is given, to browse offline. It has the guides, the public types of
 * both packages, and the HTTP API.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import document from "prequel-import/openapi.json" with { type: "json" };
import { apiReference } from "./docs/api-reference.ts";
import { buildSite } from "./docs/build-site.ts";
import { root } from "./lib/root.ts";
import { inTemporaryFolder } from "./lib/temporary-folder.ts";

// Within the repository: TypeDoc fails when its input files have no folder in common.
const cache = join(root, "node_modules/.cache");
await mkdir(cache, { recursive: true });
await inTemporaryFolder(async (folder) => {
  const reference: string[] = [];
  for (const [name, text] of apiReference(document)) {
    reference.push(join(folder, name));
    await writeFile(join(folder, name), text);
  }
  const [out = join(root, "site")] = process.argv.slice(2);
  if (await buildSite(root, out, reference)) console.log(`Open ${join(out, "index.html")}`);
  else process.exitCode = 1;
}, cache);
