import { isSecretName } from "./secret-names.ts";
import { findAfter, type Span } from "./span.ts";
import { endOf, groupEnd, valueEnd } from "./value-end.ts";

const word = String.raw`[\w.][\w.-]*`;

/**
 * The notations of a name and its value:
 *
 * - `option`: `--password x`, `--password=x`
 * - `named`: `name: PGPASSWORD, value: x`
 * - `name`, of up to three words: `password = x`, `"password": x`, `API key: x`, `user[password]=x`
 * - `called`: `PASSWORD 'x'`, `setPassword("x")`
 * - `listed`: `["X-API-KEY", "x"]`
 * - `element`: `<password>x</password>`
 *
 * The last alternative consumes any other word, so that a text is read once.
 */
const names = new RegExp(
  [
    String.raw`(?<option>--?${word})(?:\s+(?![:=])|=)`,
    String.raw`\b(?:[Nn]ame|[Kk]ey)["']?\s*[:=]\s*["']?(?<named>${word})["']?[\s,]+(?:["']?\w+["']?\s*[:=]\s*["']?[\w.-]*["']?[\s,]+)?["']?[Vv]alue["']?\s*[:=][^\S\n]*`,
    String.raw`(?<name>${word}(?: ${word}){0,2}(?:\[["']?[\w.-]{0,64}["']?\])*)(?<close>["'\`\\\]]*)\s?(?<separator>=>\s*|[:=?]?[:=][^\S\n]*)`,
    String.raw`(?<called>${word})(?:\s+|\s*\()(?=["'\`])`,
    String.raw`["'](?<listed>-{0,2}${word})["']\s*,\s*(?=(?:"[^"]{0,256}"|'[^']{0,256}')\s*[,\])}])`,
    String.raw`<(?<element>(?:[\w-]+:)?${word})(?=[\s>])`,
    word,
  ].join("|"),
  "g",
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI color codes begin with ESC.
const colors = /\u001b\[[\d;]*m/g;

/** Finds every value under a secret name in a text, in any notation. A span covers the whole value with its quotes. */
export function namedSecretsOf(text: string): Span[] {
  // Most texts have no name in them, and compiling the pattern takes longer than this search.
  if (!/[:=><"'`]|--/.test(text)) return [];
  try {
    return text.includes("\u001b") ? findAfter(text, colors, () => "", findNamed) : findNamed(text);
  } catch {
    // On many megabytes without a space, a pattern overflows the engine's stack. Then the whole text is replaced.
    return [[0, text.length]];
  }
}

function findNamed(text: string): Span[] {
  const spans: Span[] = [];
  const pattern = new RegExp(names);
  const add = (start: number, end: number) => {
    if (end > start) spans.push([start, end]);
    pattern.lastIndex = Math.max(start, end);
  };
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { option, named, name, called, listed, element, close = "", separator = ":" } = match.groups ?? {};
    const found = option ?? named ?? name ?? called ?? listed ?? element ?? "";
    if (!isSecretName(found)) continue;
    const start = pattern.lastIndex;
    if (option) add(start, endOf(/(?:\\[\s\S]|[^\s"'\\]|"[^"]*"?|'[^']*'?)*/y, text, start));
    else if (called ?? listed) add(start, groupEnd(text, start));
    else if (element) {
      const content = endOf(/[^>]*>?/y, text, start);
      const closing = text.indexOf(`</${element}`, content);
      if (/\S/.test(text.slice(start, content - 1))) add(start, content - 1);
      if (text[content - 2] !== "/") add(content, closing < 0 ? text.length : closing);
    } else if (named) add(start, valueEnd(text, start, { name: found, at: start, close: '"', separator }));
    // Skips the line and column of a file whose name looks like a secret name, such as `token.ts:12:5`.
    else if (!/^\d+:\d/.test(text.slice(start, start + 12))) {
      add(start, valueEnd(text, start, { name: found, at: match.index, close, separator }));
    }
  }
  return spans;
}
