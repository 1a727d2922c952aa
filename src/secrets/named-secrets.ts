import { isSecretName } from "./secret-names.ts";
import type { Span } from "./span.ts";

/**
 * An option of a command, a name of one or two words and what stands before its value, the start of an XML element, or
 * any other word.
 */
const names =
  /(?<option>--[\w-]+)\s+(?![:=])|(?<name>[\w-]+(?: [\w-]+)?)["'`\\\]]*\s*(?:=>|[:=]+)\s*|<(?<element>[\w:-]+)[^<>]{0,256}>|[\w-]+/g;

/** Every value in a text that stands under a secret name, in any notation: to its end, and with its quotes. */
export function namedSecretsOf(text: string): Span[] {
  const spans: Span[] = [];
  // Most texts have no name in them, and making the pattern anew takes longer than the search for a sign of one.
  if (!/[:=>]|--/.test(text)) return spans;
  const pattern = new RegExp(names);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { option, name, element } = match.groups ?? {};
    if (!isSecretName(option ?? name ?? element ?? "")) continue;
    const start = pattern.lastIndex;
    const end = element ? endOf(/[^<]*/y, text, start) : valueEnd(text, start, name);
    if (end > start) spans.push([start, end]);
    pattern.lastIndex = end;
  }
  return spans;
}

/** `name` is missing for the option of a command, whose value is a word. */
function valueEnd(text: string, start: number, name: string | undefined): number {
  const block = endOf(/[|>][-+\d]*[^\S\n]*\n/y, text, start);
  if (block > start) return blockEnd(text, block);
  // A prefix such as `b'` or `Some(`, and after it a quote or a bracket.
  const opening = endOf(/(?:\w{1,64}(?=[[{(])|\w{1,64} (?=\{)|\w{1,2}(?=["'`]))?/y, text, start);
  const end = text[opening] && /[\\"'`[{(]/.test(text[opening]) ? groupEnd(text, opening) : start;
  if (end > start && !/^[^\s"'`,;:&)\]}<>]/.test(text.slice(end, end + 1))) return end;
  if (name === undefined) return endOf(/\S*/y, text, end);
  // What schemes put into these headers has many forms.
  if (/authorization|cookie/i.test(name)) return endOf(/.*/y, text, end);
  // To the end of the line, because a password may contain spaces and commas: or until another name follows.
  const next = /[,;&]\s{0,3}["']?[\w.-]{1,64}["']?\s?[:=]|\s[a-z_]\w{0,63}=|[\r\n]/gi;
  next.lastIndex = end;
  return next.exec(text)?.index ?? text.length;
}

/** The indented lines that follow a `|` or a `>` of YAML. */
function blockEnd(text: string, start: number): number {
  let end = start;
  for (let next = start; next > end || end === start; ) {
    end = next;
    next = endOf(/[ \t]+.*\n?|\r?\n/y, text, end);
    if (next === end) break;
  }
  return end;
}

/** The end of what is in quotes or brackets; without a closing one, the end of the text. */
function groupEnd(text: string, start: number): number {
  const token = /(\\*)(["'`])|[[{(]|[\]})]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found, backslashes, quote] = match;
    if (quote) token.lastIndex = quotedEnd(text, token.lastIndex, `${backslashes}`.length, quote);
    else depth += "[{(".includes(found) ? 1 : -1;
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
