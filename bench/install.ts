/** Installs the peers when they are missing, or older than the lockfile. */
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
    // npm hands its scripts the settings of the project around, which would apply here too.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    shell: process.platform === "win32",
  });
}
