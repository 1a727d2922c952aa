import { pointerOf } from "../../lib/json.ts";

/** A mistake in a file of the document. */
export interface Problem {
  /** Relative to the project, such as `openapi/openapi.yaml`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The path of keys from the top of the file; empty for the whole file. */
  readonly keys: readonly string[];
  readonly message: string;
}

/** The text of an error: each problem with its operations and its line. */
export function report(
  problems: readonly Problem[],
  operationsAt: (problem: Problem) => readonly string[],
  lineAt: (problem: Problem) => string | undefined,
): string {
  const texts = problems.map((problem) => {
    const { file, line, column, keys, message } = problem;
    const operations = listed(operationsAt(problem));
    const where = keys.length > 0 ? ` at ${pointerOf(keys)}` : "";
    const source = lineAt(problem);
    return [
      `${file}:${line}:${column}${where}${operations && ` (${operations})`}`,
      `  ${message.trim().replaceAll("\n", "\n  ")}`,
      ...(source?.trim() ? [`  ${line} | ${source}`] : []),
    ].join("\n");
  });
  return [...new Set(texts)].join("\n\n");
}

/** At most three names: a field that all vendors share may be in every operation. */
function listed(names: readonly string[]): string {
  const [first, second, third, ...others] = names;
  if (others.length > 0) return `${first}, ${second} and ${names.length - 2} other operations`;
  return [first, second, third].filter((name) => name !== undefined).join(", ");
}
