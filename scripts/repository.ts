/**
 * `npm run repository -- https://github.com/acme/prequel-import`: sets the address of the project in both packages. They
 * cannot be published before. With `--check` it changes nothing, and fails while the address is the placeholder.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError, reportInputError } from "./lib/input-error.ts";
import { root } from "./lib/root.ts";

const packages = [
  { path: join(root, "package.json"), directory: undefined },
  { path: join(root, "mock/package.json"), directory: "mock" },
];
const placeholder = "OWNER";

const [argument = ""] = process.argv.slice(2);
await (argument === "--check" ? check() : setRepository(argument)).catch(reportInputError);

async function check(): Promise<void> {
  for (const { path } of packages) {
    const { repository } = JSON.parse(await readFile(path, "utf8"));
    if (repository.url.includes(`/${placeholder}/`)) {
      throw new InputError(
        "package.json does not have the address of the project: run `npm run repository -- <URL>` first.",
      );
    }
  }
}

async function setRepository(address: string): Promise<void> {
  const url = address.replace(/(\.git)?\/?$/, "");
  if (!/^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+$/.test(url)) {
    throw new InputError(
      "Give the address of the repository, such as `npm run repository -- https://github.com/acme/prequel-import`.",
    );
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
