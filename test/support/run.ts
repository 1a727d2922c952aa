import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { root } from "./project.ts";

/** The result of a program that has ended. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment of the tests. `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The standard input. */
  readonly input?: string;
}

/** Runs a program and waits until it ends, whatever its exit code. */
export async function run(
  command: string,
  args: readonly string[],
  { cwd = root, env = {}, input = "" }: RunOptions = {},
): Promise<Finished> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
  // A program that reads no input may end before the input is written.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

const tsx = import.meta.resolve("tsx");

/** Runs a TypeScript program of the project, as the npm scripts do. */
export function runScript(script: string, args: readonly string[], options?: RunOptions): Promise<Finished> {
  return run(process.execPath, ["--import", tsx, script, ...args], options);
}
