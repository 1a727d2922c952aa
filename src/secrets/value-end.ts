/** A name that was found in a text. */
export interface Name {
  readonly name: string;
  /** The place of its first character. */
  readonly at: number;
  /** The quotes and brackets right behind it. */
  readonly close: string;
  readonly separator: string;
}

/** The end of the value behind a name and its separator. It depends on the text around both. */
export function valueEnd(text: string, given: number, { name, at, close, separator }: Name): number {
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

/** Behind a bracket, the value goes on with an operator, or with a group whose type the bracket named: `Map(1) { … }`. */
const joinsBracket = /\s*[+.=\\]\s*(?=\S)|[^\S\n]*(?=[[{("'`])/y;

/** Behind a quote, it goes on with an operator, or with another quote right behind, as in a shell. */
const joinsQuote = /\s*[+.=\\]\s*(?=["'`[({\w])|(?=\\*["'`])/y;

/** What ends a value behind a quote or a bracket: a closing bracket, a comma before the next item, or the next pair. */
const endsValue = /^(?:$|[)}\]](?![\w$])|[,;](?:\s|$|["'\w.-]{1,64}\s?[:=])|&[\w.%-]+=|["'`])/;

/** The end of the quotes and brackets that a value consists of, or of the words. */
function partsEnd(text: string, start: number, isLine: boolean, separator: string): number {
  let end = start;
  for (;;) {
    const opening = openingAt(text, end);
    const closing = isOpening(text, opening) ? groupEnd(text, opening) : end;
    // A bracket inside a word that nothing closes is a part of the word.
    const isWord = closing === text.length && opening > end && !/[\])}"'`]$/.test(text);
    if (closing === end || isWord) return wordsEnd(text, end, isLine, separator);
    end = closing;
    const next = endOf(/[[{(]/.test(text[opening] ?? "") ? joinsBracket : joinsQuote, text, end);
    const rest = text.slice(end, end + 80);
    if (next > end || /^\\{0,64}["'`]/.test(rest)) {
      end = next;
    } else if (endsValue.test(rest)) {
      return end;
    } else if (/^\s/.test(rest) && !(isLine && /^[^\S\n]+[^\s#,]/.test(rest))) {
      return end;
    } else {
      return wordsEnd(text, end, isLine, separator);
    }
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

/**
 * The end of the lines that continue a value: those that are indented more, as in YAML and HTTP, and the items of its
 * list. The lines of a stack trace are none.
 */
function blockEnd(text: string, start: number, indent: number): number {
  const deeper = `[ \\t]{${indent + 1},}`;
  const item = `[ \\t]{${indent}}- `;
  const blank = `[ \\t]*(?=\\r?\\n${deeper}\\S)`;
  const line = new RegExp(`\\r?\\n(?![ \\t]*at )(?:(?:${deeper}|${item})[^\\r\\n]*|${blank})`, "y");
  let end = start;
  for (let next = endOf(line, text, end); next > end; next = endOf(line, text, end)) end = next;
  return end;
}

/** The end of what is in quotes or brackets; without a closing one, the end of the text. */
export function groupEnd(text: string, start: number): number {
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

/** Where a sticky pattern that begins at a place ends; that place when it does not match. */
export function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
