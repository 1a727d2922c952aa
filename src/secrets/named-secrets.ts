import { isSecretName } from "./secret-names.ts";
import { findAfter, type Span } from "./span.ts";

const word = String.raw`[\w.][\w.-]*`;

/**
 * How a name and its value stand in a text: an option of a command; a pair of which one is called the name and the
 * other the value; a name of up to three words and a separator; a name before a quote; an item of a list before the
 * next; the start of an XML element. Any other word is consumed, so that a text is read once.
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is how a terminal is told a color.
const colors = /\u001b\[[\d;]*m/g;

/** Every value in a text that stands under a secret name, in any notation: to its end, and with its quotes. */
export function namedSecretsOf(text: string): Span[] {
  // Most texts have no name in them, and making the pattern anew takes longer than the search for a sign of one.
  if (!/[:=><"'`]|--/.test(text)) return [];
  try {
    return text.includes("\u001b") ? findAfter(text, colors, () => "", findNamed) : findNamed(text);
  } catch {
    // A pattern overflows the engine's stack on many megabytes without a space: no log line is like that.
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
    else if (!/^\d+:\d/.test(text.slice(start, start + 12))) {
      // Otherwise it is a place in a file.
      add(start, valueEnd(text, start, { name: found, at: match.index, close, separator }));
    }
  }
  return spans;
}

/** A name that was found in a text, and what stands behind it. */
interface Name {
  readonly name: string;
  readonly at: number;
  readonly close: string;
  readonly separator: string;
}

function valueEnd(text: string, given: number, { name, at, close, separator }: Name): number {
  const before = text[at - 1] ?? "";
  // The value may be on the next line, if it is in quotes or brackets.
  const start = endOf(/(?:\r?\n\s*(?=["'`[{]))?/y, text, given);
  if (/[?&]/.test(before) && separator === "=") return endOf(/[^&\s"'<>#]*/y, text, start);
  const isEscaped = /^\\+["'`]/.test(text.slice(start, start + 9));
  // The quote around the whole pair ends it. An apostrophe in a word is none.
  if (/["'`]/.test(before) && close === "" && !isEscaped && !/\w/.test(text[at - 2] ?? "")) {
    return endOf(new RegExp(`(?:\\\\[^\\r\\n]|[^${before}\\\\\\r\\n])*`, "y"), text, start);
  }
  const literal = endOf(/(?:-?\d[\d.eE+-]*|true|false|null)(?=[\s,}\]])/y, text, start);
  if (close && literal > start) return literal;
  const [, indent] =
    /(?:^|\n)([ \t]*(?:- |export )?)["']?$/.exec(text.slice(at < 64 ? 0 : at - 64, at)) ?? [];
  const isKey = close === "" || /^[|>\r\n]/.test(text.slice(start, start + 1));
  const isLine =
    indent !== undefined && isKey && (separator.startsWith(":") || /^[A-Z][A-Z\d_]*$/.test(name));
  const isHeader = /authorization|cookie/i.test(name);
  const isGroup = isOpening(text, openingAt(text, start));
  const end =
    isHeader && !isGroup ? endOf(/[^\r\n]*/y, text, start) : partsEnd(text, start, isLine, separator);
  return isLine && !isGroup && separator.startsWith(":") ? blockEnd(text, end, indent.length) : end;
}

/** Whether a quote or a bracket stands here, escaped or not. */
function isOpening(text: string, at: number): boolean {
  return /^(?:\\{0,64}["'`]|[[{(])/.test(text.slice(at, at + 65));
}

/** The end of the quotes and brackets that a value consists of, or of the words. */
function partsEnd(text: string, start: number, isLine: boolean, separator: string): number {
  let end = start;
  for (;;) {
    const opening = openingAt(text, end);
    const first = text[opening] ?? "";
    if (!isOpening(text, opening)) return wordsEnd(text, end, isLine, separator);
    const closing = groupEnd(text, opening);
    // A bracket that nothing closes, in a word: it is a part of the word.
    if (closing === text.length && opening > end && !/[\])}"'`]$/.test(text))
      return wordsEnd(text, end, isLine, separator);
    end = closing;
    // Parts are joined by an operator, or stand side by side; before one, a bracket may name its type.
    const joint = /[[{(]/.test(first)
      ? /\s*[+.=\\]\s*(?=\S)|[^\S\n]*(?=[[{("'`])/y
      : /\s*[+.=\\]\s*(?=["'`[({\w])|(?=\\*["'`])/y;
    const next = endOf(joint, text, end);
    if (next > end || /^\\*["'`]/.test(text.slice(end, end + 9))) end = next;
    else if (
      /^(?:$|[)}\]](?![\w$])|[,;](?:\s|$|["'\w.-]{1,64}\s?[:=])|&[\w.%-]+=|["'`])/.test(
        text.slice(end, end + 80),
      )
    )
      return end;
    else if (/^\s/.test(text.slice(end, end + 1)))
      return isLine && /^[^\S\n]+[^\s#,]/.test(text.slice(end, end + 80))
        ? wordsEnd(text, end, isLine, separator)
        : end;
    else return wordsEnd(text, end, isLine, separator);
  }
}

/** The place of a quote or a bracket, behind a prefix such as `b` or `Some`. */
function openingAt(text: string, start: number): number {
  return endOf(/(?:&?[\w.]{1,64}(?=[[{(])|\w{1,2}(?=\\*["'`]))?/y, text, start);
}

/** The end of the line, because a password may contain spaces and commas; or the place where another name follows. */
function wordsEnd(text: string, start: number, isLine: boolean, separator: string): number {
  const other = String.raw`[,;]\s{0,3}["']?[\w.-]{1,64}["']?\s?[:=]|&[\w.%-]{1,64}=|\\r\\n|[\r\n]`;
  const colon = separator.startsWith(":");
  // A name behind a space may as well be a part of the value, unless the pairs are written tightly.
  const spaced = String.raw`|\s[A-Za-z_]\w{0,63}${separator === ":" ? "[:=]" : "="}`;
  const next = new RegExp(isLine && !colon ? String.raw`[\r\n]` : other + (isLine ? "" : spaced), "g");
  next.lastIndex = start;
  return next.exec(text)?.index ?? text.length;
}

/** The end of the lines that are indented more, as YAML and HTTP continue a value, or that are items of its list. */
function blockEnd(text: string, start: number, indent: number): number {
  const line = new RegExp(
    `\\r?\\n(?![ \\t]*at )(?:[ \\t]{${indent + 1},}[^\\r\\n]*|[ \\t]{${indent}}- [^\\r\\n]*|[ \\t]*(?=\\r?\\n[ \\t]{${indent + 1},}\\S))`,
    "y",
  );
  let end = start;
  for (let next = endOf(line, text, end); next > end; next = endOf(line, text, end)) end = next;
  return end;
}

/** The end of what is in quotes or brackets; without a closing one, the end of the text. */
function groupEnd(text: string, start: number): number {
  const token = /(\\*)(["'`])|\\+|[[{(]|[\]})]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found, backslashes, quote] = match;
    if (quote) token.lastIndex = quotedEnd(text, token.lastIndex, `${backslashes}`.length, quote);
    else if (!found.startsWith("\\")) depth += "[{(".includes(found) ? 1 : -1;
    if (depth <= 0) return token.lastIndex;
  }
  return text.length;
}

/** The end of what is in quotes. They may themselves be escaped, and be doubled or escaped once more inside. */
function quotedEnd(text: string, start: number, level: number, quote: string): number {
  for (let at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === "\\") backslashes++;
    if (level ? backslashes !== level : backslashes % 2) continue;
    if (text[at + 1] !== quote) return at + 1;
    at++;
  }
  return text.length;
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
