/** Mistakes in the arguments or in the source file, one sentence for each. */
export class InputError extends Error {
  constructor(...sentences: readonly string[]) {
    super(sentences.join("\n"));
  }
}
