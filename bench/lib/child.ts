import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { generated, root } from "./paths.ts";

/** Without this machine's settings: clients and tools run with their defaults. */
const environment = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NO_COLOR: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};

/** Milliseconds. Longer than anything here takes: a program that hangs must not hang the run. */
const maxDuration = 15 * 60_000;

/** Runs Node to its end, and returns what it prints. */
export async function node(args: readonly string[], cwd = root): Promise<string> {
  const options = { cwd, env: environment, maxBuffer: 2 ** 26, timeout: maxDuration };
  const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", ...args], options);
  return stdout;
}

/** The compiled form of a program in `workers/`. */
function worker(name: string): string {
  return join(generated, "js/workers", `${name}.mjs`);
}

/** Runs one of `workers/` in a process of its own, and returns the JSON that it prints. */
export async function ask<T>(name: string, ...args: readonly (string | number)[]): Promise<T> {
  return JSON.parse(await node([worker(name), ...args.map(String)]));
}

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  stop(): void;
}

/** Starts one of `workers/` that serves. */
export function serve(name: string): Promise<Server> {
  return start([worker(name)]);
}

/** Starts a server, and waits until it prints its address. */
export async function start(args: readonly string[], cwd = root): Promise<Server> {
  const child = spawn(process.execPath, ["--no-warnings", ...args], {
    cwd,
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (!url) continue;
    // Unread, the pipe of a server that logs would fill up and block it.
    child.stdout.resume();
    return { url, stop: () => child.kill("SIGKILL") };
  }
  throw new Error(`${args.join(" ")} ended before it listened.`);
}
