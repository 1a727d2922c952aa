/** The mock cannot start with its options. The message says why, in a sentence for the person who set them. */
export class SetupError extends TypeError {
  override readonly name = "SetupError";
}
