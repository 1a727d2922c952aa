import { type Document, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { InputError } from "../lib/input-error.ts";

/** The parser takes minutes, or all memory, for some texts that are longer. In JSON, a source may be longer. */
const maxLength = 10 ** 6;

/** Parses one document, with merge keys. The parser's own messages quote the text, so none of them is shown. */
export function parseYaml(name: string, text: string): unknown {
  if (text.length > maxLength) {
    throw new InputError(
      `${name} is larger than 1 MB, the most that npm start reads as YAML: use a .json file.`,
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    merge: true,
    lineCounter: lines,
    // Quoting the text for each of very many errors takes minutes.
    prettyErrors: false,
    // The parser compares each key with all others, which takes too long for very many.
    uniqueKeys: false,
    // Prints no warnings. `silent` would suppress the errors too.
    logLevel: "error",
  });
  const [error] = document.errors;
  if (error?.code === "MULTIPLE_DOCS") {
    throw new InputError(`${name} holds more than one YAML document: keep one.`);
  }
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    throw new InputError(`${name} is neither valid JSON nor valid YAML at line ${line}: correct it there.`);
  }
  const repeated = repeatedKey(document);
  if (repeated !== undefined) {
    const { line } = lines.linePos(repeated);
    throw new InputError(`${name} repeats a key of the same object at line ${line}: remove one of the two.`);
  }
  try {
    return document.contents === null ? undefined : document.toJS();
  } catch {
    throw new InputError(`${name} has an alias or a merge key that cannot be resolved: correct it.`);
  }
}

/** The offset of the first key that its mapping has already. */
function repeatedKey(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        const value = isScalar(key) ? key.value : key;
        if (keys.has(value)) {
          offset = isScalar(key) ? key.range?.[0] : undefined;
          return visit.BREAK;
        }
        keys.add(value);
      }
      return undefined;
    },
  });
  return offset;
}
