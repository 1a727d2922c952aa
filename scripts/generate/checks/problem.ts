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

/** What is wrong with the document: file, line, operations, field and reason. */
export class BrokenDocument extends Error {}

/** The text of an error: each problem with its operations and its line. */
export function report(
  problems: readonly Problem[],
  operationsAt: (problem: Problem) => readonly string[],
  lineAt: (problem: Problem) => string | undefined,
): string {
  const texts = problems.map((problem) => {
    const { file, line, column, keys, message } = problem;
    const operations = listed(operationsAt(problem));
    const where = keys.length > 0 ? ` at #/${keys.map(escapeKey).join("/")}` : "";
    const source = lineAt(problem);
    return [
      `${file}:${line}:${column}${where}${operations && ` (${operations})`}`,
      `  ${message.trim().replaceAll("\n", "\n  ")}`,
      ...(source?.trim() ? [`  ${line} | ${source}`] : []),
    ].join("\n");
  });
  return [...new Set(texts)].join("\n\n");
}

/** At most three names: a field that all vendors share is in every operation. */
function listed(names: readonly string[]): string {
  const [first, second, third, ...others] = names;
  if (others.length > 0) return `${first}, ${second} and ${names.length - 2} other operations`;
  return [first, second, third].filter((name) => name !== undefined).join(", ");
}

/** A key as a JSON pointer has it. */
export function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The keys of a JSON pointer, with or without `#`. */
export function keysOf(pointer: string): string[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => decoded(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing.
    return text;
  }
}
