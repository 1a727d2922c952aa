import { LineCounter, parseDocument } from "yaml";
import { InputError } from "./input-error.ts";

/** Parses JSON or YAML. The messages of the parser quote the text, which may have secrets, so none of them is shown. */
export function parseText(
  name: string,
  text: string,
  options: { readonly merge?: boolean; readonly uniqueKeys?: boolean } = {},
) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    ...options,
    lineCounter,
    // For very many errors, quoting the text takes minutes.
    prettyErrors: false,
    // Prints no warnings. `silent` would suppress the errors too.
    logLevel: "error",
  });
  const positionAt = (offset = 0) => lineCounter.linePos(offset);
  const [error] = document.errors;
  if (error?.code === "MULTIPLE_DOCS") {
    throw new InputError(`${name} holds more than one YAML document: keep one.`);
  }
  if (error) {
    const { line } = positionAt(error.pos[0]);
    throw new InputError(`${name} is neither valid JSON nor valid YAML at line ${line}: correct it there.`);
  }
  return { document, positionAt };
}
