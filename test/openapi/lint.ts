import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A change of one file of `openapi/`: a new value at a path, or none. */
export interface Edit {
  readonly file: string;
  readonly path: readonly string[];
  readonly value?: unknown;
}

export interface Problem {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  /** The key on the reported line. */
  readonly key: string | undefined;
  /** The path of the reported key, from the top of the file. */
  readonly path: readonly string[];
}

/** A copy of the document in a folder of its own, under the real rules. */
export async function inScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "prequel-import-rules-"));
  try {
    for (const name of ["openapi", "redocly.yaml"]) {
      await cp(join(root, name), join(folder, name), { recursive: true });
    }
    for (const name of ["scripts", "node_modules"]) await symlink(join(root, name), join(folder, name));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function plant(folder: string, edits: readonly Edit[]): Promise<void> {
  for (const { file, path, value } of edits) {
    const document = parseDocument(await readFile(join(folder, "openapi", file), "utf8"));
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
    await writeFile(join(folder, "openapi", file), document.toString({ lineWidth: 0 }));
  }
}

export async function lint(folder: string) {
  const cli = join("node_modules", "@redocly", "cli", "bin", "cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const command = ["--import", "tsx", cli, "lint", "--lint-config", "error", "--format", "json"];
  const { code, stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder, env }).then(
    (output) => ({ code: 0, ...output }),
    (failure) => failure,
  );
  const problems: Problem[] = [];
  for (const { ruleId, message, location } of JSON.parse(stdout).problems) {
    const [{ source, start, pointer = "#/" }] = location;
    const lines = (await readFile(join(folder, source.ref), "utf8")).split("\n");
    const key = /^[\s-]*"?([^\s":]+)"?:/.exec(lines[start.line - 1] ?? "")?.[1];
    const path = pointer
      .split("/")
      .slice(1)
      .map((name: string) => name.replaceAll("~1", "/"));
    problems.push({ rule: ruleId, message, file: source.ref.replace("openapi/", ""), key, path });
  }
  return { code, problems };
}

/** The problems that the lint reports after some changes. */
export async function problemsOf(edits: readonly Edit[]): Promise<Problem[]> {
  const { code, problems } = await inScratch(async (folder) => {
    await plant(folder, edits);
    return lint(folder);
  });
  expect(code).toBe(1);
  return problems;
}

export interface Mistake extends Edit {
  /** The message about it; none for a change that is allowed. */
  readonly says?: string;
  /** The key that the message points to, when it is not the last key of the path. */
  readonly at?: string;
}

/** Plants mistakes in one copy: the rules report each of them once, and nothing else. */
export function reportsEach(name: string, rules: readonly string[], mistakes: readonly Mistake[]): void {
  test.concurrent(name, async () => {
    const problems = await problemsOf(mistakes);
    const said = problems
      // A mistake may break other rules too.
      .filter(({ rule }) => rules.includes(rule))
      .map(({ message, file, key }) => `${file}, ${key}: ${message}`);
    const expected = mistakes.flatMap(({ file, path, says, at = path.at(-1) }) =>
      says === undefined ? [] : [`${file}, ${at}: ${says}`],
    );
    expect(said.sort()).toEqual(expected.sort());
  });
}
