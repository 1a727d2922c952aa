import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { BrokenDocument } from "../../lib/input-error.ts";
import { isObject, keysOf } from "../../lib/json.ts";
import type { Problem } from "./problem.ts";

const redoclyCli = fileURLToPath(new URL("./bin/cli.js", import.meta.resolve("@redocly/cli/package.json")));

/** Runs a command of Redocly in a folder with a copy of `openapi/`. */
export async function redocly(folder: string, command: string, ...options: string[]): Promise<unknown> {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    NO_COLOR: "1",
  };
  const args = [redoclyCli, command, "openapi/openapi.yaml", ...options];
  return promisify(execFile)(process.execPath, args, { cwd: folder, env, maxBuffer: 2 ** 26 });
}

/** A problem as Redocly writes it as JSON. */
interface LintProblem {
  readonly message: string;
  readonly location: readonly {
    readonly source: { readonly ref: string };
    readonly pointer?: string;
    readonly start?: { readonly line: number; readonly col: number };
  }[];
}

/** The problems that the rules of Redocly and of this project find. */
export async function lintProblemsIn(root: string, folder: string): Promise<Problem[]> {
  const config = ["--config", join(root, "redocly.yaml"), "--lint-config", "error"];
  const format = ["--format", "json", "--max-problems", "1000"];
  const failure = await redocly(folder, "lint", ...config, ...format).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure === undefined) return [];
  const problems = parsed(isObject(failure) ? String(failure.stdout) : "");
  if (!problems?.length) throw new BrokenDocument(`Redocly cannot read the document: ${reasonIn(failure)}`);
  return problems.map(({ message, location: [at] }) => ({
    file: at?.source.ref ?? "openapi/openapi.yaml",
    line: at?.start?.line ?? 1,
    column: at?.start?.col ?? 1,
    keys: keysOf(at?.pointer ?? ""),
    message,
  }));
}

function parsed(stdout: string): LintProblem[] | undefined {
  try {
    return JSON.parse(stdout).problems;
  } catch {
    return undefined;
  }
}

/** The line of a failed command's output that gives the reason. */
export function reasonIn(failure: unknown): string {
  const output = isObject(failure) ? `${failure.stdout}\n${failure.stderr}` : String(failure);
  return /^\s+- (.+)$/m.exec(output)?.[1] ?? /^\w*Error: (.+)$/m.exec(output)?.[1] ?? output.trim();
}
