import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { root } from "../../scripts/lib/root.ts";

export const bench = fileURLToPath(new URL("../", import.meta.url));

/** In milliseconds, longer than any step takes, so that a program that hangs does not block the run. */
const timeout = 15 * 60_000;

/** Runs Node until it exits, and returns its output. */
export async function node(args: readonly string[], cwd = root): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, timeout });
  return stdout;
}

/** Starts a server in a process of its own, and waits until it prints its address. */
export async function serve(args: readonly string[], cwd = root) {
  const child = spawn(process.execPath, args, { cwd, timeout, stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    kill();
    await exit;
    process.off("exit", kill);
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (!url) continue;
    // A server that logs blocks once the pipe is full.
    child.stdout.resume();
    return { url, stop };
  }
  throw new Error(`${args.join(" ")} exited before it listened.`);
}
