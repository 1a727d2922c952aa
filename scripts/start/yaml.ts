import { type Document, isScalar, visit } from "yaml";
import { InputError } from "../lib/input-error.ts";
import { parseText } from "../lib/yaml.ts";

/** For some longer texts, the parser needs minutes or all memory. In JSON, a source may be longer. */
const maxLength = 10 ** 6;

/** Parses one document, with merge keys. */
export function parseYaml(name: string, text: string): unknown {
  if (text.length > maxLength) {
    throw new InputError(
      `${name} is larger than 1 MB, the most that npm start reads as YAML: use a .json file.`,
    );
  }
  // The parser would compare each key with all others, which takes too long for very many keys.
  const { document, positionAt } = parseText(name, text, { merge: true, uniqueKeys: false });
  const repeated = repeatedKey(document);
  if (repeated !== undefined) {
    const { line } = positionAt(repeated);
    throw new InputError(`${name} repeats a key of the same object at line ${line}: remove one of the two.`);
  }
  try {
    return document.contents === null ? undefined : document.toJS();
  } catch {
    throw new InputError(`${name} has an alias or a merge key that cannot be resolved: correct it.`);
  }
}

/** The offset of the first key that repeats another one of its mapping. */
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
