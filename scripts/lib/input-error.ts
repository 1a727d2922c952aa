/** Mistakes that the user can correct, one sentence for each. */
export class InputError extends Error {
  constructor(...sentences: readonly string[]) {
    super(sentences.join("\n"));
  }
}

/** Mistakes in the files of `openapi/`. */
export class BrokenDocument extends InputError {}

/** Prints the mistakes of the user, and rethrows every other error. */
export function reportInputError(error: unknown): void {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** The error about a file that cannot be read. */
export function unreadable(name: string, error: unknown): InputError {
  const code = error instanceof Error && "code" in error ? ` (${error.code})` : "";
  return new InputError(`${name} cannot be read${code}: check the path.`);
}
