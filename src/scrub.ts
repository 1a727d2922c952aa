import { read } from "./reading.ts";
import { deepest } from "./secrets.ts";

/** What stands where a secret stood. */
export const redacted = "[redacted]";

/** A shorter secret is likely to be an ordinary word: replacing it inside sentences would destroy them. */
const shortestInText = 8;

/** Longer texts and secrets are compared only as they are: no answer that is scrubbed is longer. */
const longestRead = 2 ** 20;

/** Replaces a fixed set of secrets wherever a server may have put them. */
export interface Scrubber {
  /** In text: secrets of at least 8 characters; shorter ones only where they are the whole text. */
  text(text: string): string;
  /** In a parsed JSON value: every string, property name and number, by the same rule. */
  json(value: unknown): unknown;
}

type Span = readonly [start: number, end: number];

export function createScrubber(secrets: readonly string[]): Scrubber {
  const whole = new Set(secrets);
  whole.delete("");
  const long = [...whole].filter((secret) => secret.length >= shortestInText);
  const readable = long.filter((secret) => secret.length <= longestRead);
  const readings = readable.map((secret) => read(secret).text).filter((reading) => reading.length >= 4);
  const base64 = readable.flatMap(base64Forms).map((form) => read(form).text);

  const text = (given: string) => {
    if (whole.has(given)) return redacted;
    const spans: Span[] = [];
    const find = (needles: readonly string[], hay: string, place = (span: Span) => span) => {
      for (const needle of needles) {
        for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
          spans.push(place([at, at + needle.length]));
        }
      }
    };
    find(long, given);
    const { text: reading, starts, ends } = read(given.length <= longestRead ? given : "");
    const place = ([start, end]: Span): Span => [starts[start] ?? 0, ends[end - 1] ?? given.length];
    find(readings, reading, place);
    // Both alphabets of base64; a reading has no `+`.
    find(base64, reading.replaceAll("-", " ").replaceAll("_", "/"), place);
    return cut(given, spans);
  };

  const json = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return text(value);
    if (typeof value === "number") return whole.has(String(value)) ? redacted : value;
    if (typeof value !== "object" || value === null) return value;
    if (depth > deepest) return "[too deep]";
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

/**
 * The secret inside base64, wherever it begins in a group of three bytes: the characters that its own bytes
 * decide alone. Also escaped for JSON, as it stands in a body that was encoded as a whole.
 */
function base64Forms(secret: string): string[] {
  return [secret, JSON.stringify(secret).slice(1, -1)].flatMap((form) => {
    const bytes = new TextEncoder().encode(form);
    return [0, 1, 2].map((before) => {
      const binary = Array.from([...new Uint8Array(before), ...bytes], (byte) => String.fromCharCode(byte));
      return btoa(binary.join("")).slice(
        Math.ceil((before * 8) / 6),
        Math.floor(((before + bytes.length) * 8) / 6),
      );
    });
  });
}
