import { maxDepth } from "./secret-fields.ts";
import { anyCharacter, undoEscapes } from "./unescape.ts";

/** What stands where a secret stood. */
export const redacted = "[redacted]";

/** A shorter secret is likely to be an ordinary word: replacing it inside sentences would destroy them. */
const minLengthInText = 8;

/** Replaces a fixed set of secrets wherever a server may have put them. */
export interface Scrubber {
  /** In text: secrets of at least 8 characters; shorter ones only where they are the whole text. */
  text(text: string): string;
  /** In a parsed JSON value: every string, property name and number, by the same rule. */
  json(value: unknown): unknown;
}

type Span = readonly [start: number, end: number];
type Spelling = readonly [reading: string, blurred: string];

export function createScrubber(secrets: readonly string[]): Scrubber {
  const whole = new Set(
    // As hosts and names of headers are written: only what is ASCII changes.
    secrets.flatMap((secret) => [secret, secret.replace(/[A-Z]/g, (letter) => letter.toLowerCase())]),
  );
  whole.delete("");
  const long = [...whole].filter((secret) => secret.length >= minLengthInText);
  const readings = long
    .map((secret) => undoEscapes(secret).text)
    .filter((reading) => reading.length > 3)
    .map((reading): Spelling => [reading, blur(reading)]);

  const find = (text: string, inBase64 = false): Span[] => {
    if (text.length < minLengthInText) return [];
    const spans = long.flatMap((secret) => occurrences(secret, text));
    const { text: reading, ends } = undoEscapes(text);
    const inside = spellings(readings, reading);
    if (!inBase64) {
      for (const { 0: run, index } of reading.matchAll(base64)) {
        if ([0, 1, 2, 3].some((skip) => find(fromBase64(run.slice(skip)), true)[0]))
          inside.push([index, index + run.length]);
      }
    }
    return [...spans, ...inside.map(([start, end]): Span => [ends[start - 1] ?? 0, ends[end - 1] ?? 0])];
  };

  const text = (given: string) => (whole.has(given) ? redacted : cut(given, find(given)));

  const json = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return text(value);
    if (typeof value !== "object" || value === null) return whole.has(String(value)) ? redacted : value;
    if (depth > maxDepth) return "[too deep]";
    if (Array.isArray(value)) return value.map((item) => json(item, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [text(name), json(item, depth + 1)]),
    );
  };

  return { text, json };
}

function cut(text: string, spans: Span[]): string {
  let result = "";
  let done = 0;
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    if (start >= done) result += text.slice(done, start) + redacted;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}

function occurrences(needle: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    spans.push([at, at + needle.length]);
  }
  return spans;
}

/** Occurrences in a reading, where one character may stand for another. */
function spellings(needles: readonly Spelling[], reading: string): Span[] {
  const blurred = blur(reading);
  return needles.flatMap(([needle, vague]) =>
    occurrences(vague, blurred).filter(([start]) =>
      needle.split("").every((unit, i) => {
        const read = reading[start + i];
        // In a form, a space is a plus.
        return read === unit || read === anyCharacter || (read === "+" && unit === " ");
      }),
    ),
  );
}

/** What may be spelled in another way: no encoder has a name for a letter or a digit. */
function blur(text: string): string {
  return text.replace(/[^a-z\d]/gi, anyCharacter);
}

/**
 * Both alphabets, wrapped or not. What stands before it may look like more of it, so that any digit may begin a
 * group.
 */
const base64 = /[\w/+\n-]{11,}/g;

function fromBase64(run: string): string {
  const digits = `${run.replaceAll("-", "+").replaceAll("_", "/").replaceAll("\n", "")}AAA`;
  return atob(digits.slice(0, digits.length & ~3));
}
