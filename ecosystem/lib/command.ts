import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { workFolder } from "./folders.ts";

export interface Finished {
  readonly code: number | null;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

/** Tools run on this Node, because the machine's may be older than they require. */
const node22 = join(workFolder, "runtimes/node_modules/node-22/bin");

/** The environment variables without those of `npm run`: the settings of this project would apply to the command too. */
const ownEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV$|INIT_CWD$)/i.test(name)),
);

/** Runs a shell command until it ends. At the timeout, stops it and all processes that it has started. */
export async function runCommand(
  command: string,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  timeout = 120_000,
): Promise<Finished> {
  const path = [join(cwd, "node_modules/.bin"), join(cwd, "../node_modules/.bin"), node22, ownEnv.PATH];
  const child = spawn("sh", ["-c", command], {
    cwd,
    detached: true,
    env: { ...ownEnv, NO_COLOR: "1", ...env, PATH: path.join(delimiter) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const stop = () => {
    try {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    } catch {
      // Every process of the group has ended.
    }
  };
  const timer = setTimeout(() => {
    output += `\nStopped after ${timeout / 1000} s.`;
    stop();
  }, timeout);
  process.once("exit", stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  clearTimeout(timer);
  process.off("exit", stop);
  return { code, output };
}

/** Runs a command that must succeed. */
export async function mustRun(command: string, cwd: string): Promise<void> {
  const { code, output } = await runCommand(command, cwd);
  if (code !== 0) throw new Error(`\`${command}\` failed:\n${output.trim()}`);
}
