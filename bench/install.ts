/** Installs what the bench compares with, when it is not there or not what the lockfile says. */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const timeOf = (path: string) => statSync(`${folder}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (timeOf("node_modules/.package-lock.json") < timeOf("package-lock.json")) {
  console.log("Installing the peers…");
  execFileSync("npm", ["ci", "--silent", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "inherit",
    // npm gives scripts settings of the project around, which are not this package's.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    shell: process.platform === "win32",
  });
}
