import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { keysOf } from "../../scripts/lib/json.ts";
import { root } from "../support/project.ts";
import { run } from "../support/run.ts";
import { useFolder } from "../support/use-folder.ts";

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

const scratch = useFolder();
let folders = 0;

/** Creates an empty folder with the configuration of Redocly and the real rules. */
async function createFolder(): Promise<string> {
  const folder = join(scratch, String(++folders));
  await mkdir(folder);
  await cp(join(root, "redocly.yaml"), join(folder, "redocly.yaml"));
  for (const name of ["scripts", "node_modules"]) await symlink(join(root, name), join(folder, name));
  return folder;
}

/** Copies the document into a folder, by default one under the real rules. */
export async function copyDocument(into?: string): Promise<string> {
  const folder = into ?? (await createFolder());
  await cp(join(root, "openapi"), join(folder, "openapi"), { recursive: true });
  return folder;
}

export async function plant(folder: string, edits: readonly Edit[]): Promise<void> {
  for (const { file, path, value } of edits) {
    const document = parseDocument(await readFile(join(folder, "openapi", file), "utf8"));
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
    await writeFile(join(folder, "openapi", file), document.toString({ lineWidth: 0 }));
  }
}

/** Lints documents by path, or the document of the folder, in one process. */
export async function lint(folder: string, documents: readonly string[] = []) {
  const cli = join("node_modules", "@redocly", "cli", "bin", "cli.js");
  const env = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const options = ["--lint-config", "error", "--format", "json", "--max-problems", "1000"];
  const command = [cli, "lint", ...documents, ...options];
  const { code, stdout } = await run(process.execPath, command, { cwd: folder, env });
  const problems: Problem[] = [];
  // One report for each document. Only its last line starts with a closing brace.
  const reports = stdout.split(/(?<=^\})/m).filter((report) => report.trim() !== "");
  for (const { ruleId, message, location } of reports.flatMap((report) => JSON.parse(report).problems)) {
    const [{ source, start, pointer = "#/" }] = location;
    const lines = (await readFile(join(folder, source.ref), "utf8")).split("\n");
    const key = /^[\s-]*"?([^\s":]+)"?:/.exec(lines[start.line - 1] ?? "")?.[1];
    const file = source.ref.replace("openapi/", "");
    problems.push({ rule: ruleId, message, file, key, path: keysOf(pointer) });
  }
  return { code, problems };
}

const planned: (readonly Edit[])[] = [];
let linted: Promise<Problem[][]> | undefined;

/**
 * Plans changes of a copy of the document. Returns a function that resolves to the problems the lint then reports.
 * One process lints all copies of a test file, because starting Redocly takes longer than linting.
 */
export function problemsAfter(edits: readonly Edit[]): () => Promise<Problem[]> {
  const index = planned.push(edits) - 1;
  return async () => {
    linted ??= lintPlanned();
    return (await linted)[index] ?? [];
  };
}

async function lintPlanned(): Promise<Problem[][]> {
  const folder = await createFolder();
  const names = planned.map((_, index) => `copy-${index}`);
  for (const [index, edits] of planned.entries()) {
    await plant(await copyDocument(join(folder, `copy-${index}`)), edits);
  }
  const { code, problems } = await lint(
    folder,
    names.map((name) => `${name}/openapi/openapi.yaml`),
  );
  expect(code).toBe(1);
  // The lint runs in the folder above the copies, so files and messages start with the name of the copy.
  return names.map((name) =>
    problems
      .filter(({ file }) => file.startsWith(`${name}/`))
      .map((problem) => ({
        ...problem,
        file: problem.file.replace(`${name}/`, ""),
        message: problem.message.replaceAll(`${name}/`, ""),
      })),
  );
}

export interface Mistake extends Edit {
  /** The message about it; none for a change that is allowed. */
  readonly says?: string;
  /** The key that the message points to, when it is not the last key of the path. */
  readonly at?: string;
}

/** Plants mistakes in one copy: the rules report each of them once, and nothing else. */
export function reportsEach(name: string, rules: readonly string[], mistakes: readonly Mistake[]): void {
  const problems = problemsAfter(mistakes);
  test.concurrent(name, async () => {
    const said = (await problems())
      // A mistake may break other rules too.
      .filter(({ rule }) => rules.includes(rule))
      .map(({ message, file, key }) => `${file}, ${key}: ${message}`);
    const expected = mistakes.flatMap(({ file, path, says, at = path.at(-1) }) =>
      says === undefined ? [] : [`${file}, ${at}: ${says}`],
    );
    expect(said.sort()).toEqual(expected.sort());
  });
}
