/** Installs the peers when they are missing, or older than the lockfile. */
import { execSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL(".", import.meta.url));
const timeOf = (path: string) => statSync(`${cwd}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (timeOf("node_modules/.package-lock.json") < timeOf("package-lock.json")) {
  console.log("Installing the peers…");
  // npm passes the settings of the project to its scripts, and they would apply in this folder too.
  const { PATH, HOME } = process.env;
  execSync("npm ci --silent --no-audit --no-fund", { cwd, env: { PATH, HOME }, stdio: "inherit" });
}
