/**
 * `npm run repository -- https://github.com/acme/prequel-import`: sets where the project lives, in both packages. The
 * packages cannot be published before. With `--check` it changes nothing, and fails while the address is the placeholder.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = [
  { path: join(root, "package.json"), directory: undefined },
  { path: join(root, "mock/package.json"), directory: "mock" },
];
const placeholder = "OWNER";

const [argument = ""] = process.argv.slice(2);
if (argument === "--check") await check();
else await setRepository(argument);

async function check(): Promise<void> {
  for (const { path } of packages) {
    const { repository } = JSON.parse(await readFile(path, "utf8"));
    if (repository.url.includes(`/${placeholder}/`)) {
      fail("package.json does not say where the project lives: run `npm run repository -- <URL>` first.");
    }
  }
}

async function setRepository(address: string): Promise<void> {
  const url = address.replace(/(\.git)?\/?$/, "");
  if (!/^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+$/.test(url)) {
    fail(
      "Give the address of the repository, such as `npm run repository -- https://github.com/acme/prequel-import`.",
    );
    return;
  }
  for (const { path, directory } of packages) {
    const manifest = JSON.parse(await readFile(path, "utf8"));
    const readme = directory === undefined ? "#readme" : `/tree/main/${directory}#readme`;
    manifest.homepage = url + readme;
    manifest.bugs = { url: `${url}/issues` };
    manifest.repository = { type: "git", url: `git+${url}.git`, ...(directory && { directory }) };
    await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  console.log(`Both packages now point to ${url}.`);
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
