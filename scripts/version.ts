/**
 * `npm version` runs this after it has set the version in package.json. It updates every other place that has
 * the version. The mock depends on exactly this version of the client, so `npm ci` fails unless both change.
 */
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const mockPath = join(root, "mock/package.json");

const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const mock = JSON.parse(await readFile(mockPath, "utf8"));
mock.version = version;
mock.dependencies[name] = version;
await writeFile(mockPath, `${JSON.stringify(mock, null, 2)}\n`);

npm("install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund");
npm("run", "generate");

function npm(...args: string[]): void {
  execFileSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
}
