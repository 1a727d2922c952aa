import { fromBase64 } from "./base64.ts";
import { escapes, meaningOf, undoEscapes } from "./escapes.ts";
import { looksOf } from "./looks-secret.ts";
import { Needles } from "./needles.ts";
import { maxDepth } from "./secrets-in.ts";
import { cut, type Find, findAfter, redacted, type Span } from "./span.ts";

/** A shorter secret is likely to be an ordinary word: replacing it inside sentences would destroy them. */
const minLengthInText = 8;

/**
 * A secret with this many ASCII letters and digits is recognized by them alone, if they are the larger part of it. With
 * twice as many, it always is.
 */
const minLetters = 6;

/** Escapes around escapes. No real encoder nests them this deep, but a hostile server may nest them without end. */
const maxLayers = 8;

/** Base64 in base64: a token may contain a request, and that an encoded key file. */
const maxBase64Layers = 3;

/** Replaces a fixed set of secrets, and everything that looks like one, anywhere in a response. */
export interface Scrubber {
  /** In text: secrets of at least 8 characters; shorter ones only where the text around them identifies them. */
  text(text: string): string;
  /** In a parsed JSON value: every string, property name and number, by the same rule. */
  json(value: unknown): unknown;
}

/** Creates a scrubber for these secrets. `findMore` finds further ones by the text around them. */
export function createScrubber(secrets: readonly string[], findMore: Find = () => []): Scrubber {
  const loose = new Needles("^a-zA-Z\\d");
  // Ignores punctuation, and the dotted capital I, whose lower case is longer.
  const letters = new Needles("\\0-/:-@[-`{-\\x7f\u0130");
  // Ignores whitespace, quotes and backslashes, which are wrapped, doubled and escaped.
  const exact = new Needles("\\s\"'\\\\\u0130");
  const short = new Set<string>();
  const numbers = new Set<number>();

  /** Adds a secret, also without its escapes: whatever looks like an escape is undone in the text, too. */
  const add = (text: string, isLong: boolean, layers: number) => {
    const isFound =
      isLong && (isMostlyAscii(text) ? loose : hasOtherLetters.test(text) ? letters : exact).add(text);
    if (!isFound) short.add(text.toLowerCase());
    const next = undoEscapes(text);
    if (next !== text && layers > 0) add(next, isLong, layers - 1);
  };
  for (const secret of new Set(secrets.map((secret) => secret.trim()))) {
    if (!secret) continue;
    numbers.add(Number(secret));
    add(secret, secret.length >= minLengthInText, maxLayers);
  }
  numbers.delete(Number.NaN);

  const find = (text: string, layers = maxLayers, base64Layers = maxBase64Layers): Span[] => {
    const spans = [
      ...loose.find(text),
      ...letters.find(text),
      ...exact.find(text),
      ...looksOf(text),
      ...findMore(text),
      ...(short.size ? findShort(text, short) : []),
    ];
    if (layers > 0 && undoEscapes(text) !== text) {
      return spans.concat(
        findAfter(text, escapes, meaningOf, (next) => find(next, layers - 1, base64Layers)),
      );
    }
    if (base64Layers === 0) return spans;
    const findInside = (decoded: string) => find(decoded, maxLayers, base64Layers - 1);
    const findInLine = (line: string) => findInBase64(line, findInside);
    return spans.concat(findAfter(text, lineBreaks, () => "", findInLine));
  };

  const text = (given: string) => {
    try {
      return isNumber(given) ? redacted : cut(given, find(given));
    } catch {
      // On many megabytes of one kind of character, a pattern overflows the engine's stack.
      return redacted;
    }
  };
  const isNumber = (given: string | number) => given !== "" && numbers.has(Number(given));

  const json = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return text(value);
    if (typeof value === "number") return isNumber(value) || find(`${value}`)[0] ? redacted : value;
    if (typeof value !== "object" || value === null) return value;
    if (depth > maxDepth) return "[too deep]";
    if (Array.isArray(value)) return value.map((item) => json(item, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [text(name), json(item, depth + 1)]),
    );
  };

  return { text, json };
}

const hasOtherLetters = /[^\0-\x7f]/;

/** Whether a secret is recognized by its ASCII letters and digits alone. */
function isMostlyAscii(secret: string): boolean {
  const letters = secret.replace(/[^a-z\d]/gi, "").length;
  const others = secret.replace(/[\0-\x7f]/g, "").length;
  return letters >= 2 * minLetters || (letters >= minLetters && letters > 2 * others);
}

/** Finds a short secret that is the whole text, or that a quote, `=`, `:` or `//` precedes and the end of a word follows. */
function findShort(text: string, secrets: ReadonlySet<string>): Span[] {
  const isSecret = (part: string) => secrets.has(part.trim().toLowerCase());
  const spans: Span[] = isSecret(text) ? [[0, text.length]] : [];
  for (const { 0: before, index } of text.matchAll(/(?:["'`=:“„‘«]|\/\/)\s*/g)) {
    const start = index + before.length;
    for (let end = start + minLengthInText - 1; end > start; end--) {
      const isCut = /^(?:[\w-]|\.\w)/.test(text.slice(end, end + 2));
      if (!isCut && isSecret(text.slice(start, end))) spans.push([start, end]);
    }
  }
  return spans;
}

/** A line break in base64, with the indent of the next line. */
const lineBreaks = /[\r\n]\s*/g;

/** No error is longer; of a longer run in a log, this much is read. */
const maxBase64 = 2 ** 20;

/** Finds runs of base64 digits that contain a secret. The whole run counts. */
function findInBase64(text: string, find: Find): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const run of text.split(/[^\w+/-]/)) {
    const end = start + run.length;
    // The characters before it may be digits, too, so that any digit may begin a group.
    if (run.length > 10 && [0, 1, 2, 3].some((skip) => find(fromBase64(run.slice(skip, maxBase64)))[0])) {
      spans.push([start, end]);
    }
    start = end + 1;
  }
  return spans;
}
