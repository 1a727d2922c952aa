import { secretFields } from "./generated/secrets.ts";
import { createScrubber, redacted, type Scrubber } from "./scrub.ts";
import { deepest, isSecretField, secretsIn } from "./secrets.ts";

/**
 * Gives a copy that is safe to log: of a source input, an error, or a string.
 *
 * Every field that the OpenAPI document marks `writeOnly` reads `[redacted]`, and so does its value
 * wherever else it stands in the same input. In text, also JSON text, what looks like an API key, a private
 * key, a signed URL or a named secret is replaced. The given value is not changed. It never throws: cycles,
 * throwing getters and deep nesting are named in the copy instead.
 *
 * @example
 * logger.info({ source: redact(source) }, "creating a source");
 */
export function redact<T>(value: T): Redacted<T>;
export function redact(value: unknown): unknown {
  const plain = toPlain(value, []);
  return mask(plain, createScrubber(secretsIn(plain)));
}

/** What {@link redact} gives: text stays text; everything else becomes plain data. */
export type Redacted<T> = T extends string
  ? string
  : T extends number | boolean | null | undefined
    ? T
    : unknown;

const headersThatHoldKeys = /^(x-api-key|api[-_]?key|authorization|cookie|set-cookie)$/i;

/** Plain data only: the fields of errors and maps made visible, whatever cannot be read named. */
function toPlain(value: unknown, above: readonly object[]): unknown {
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (above.includes(value)) return "[circular]";
  if (above.length > deepest) return "[too deep]";
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return "[binary]";
  const inside = [...above, value];
  try {
    if (Array.isArray(value) || value instanceof Set) return [...value].map((item) => toPlain(item, inside));
    if (value instanceof Map) return toPlain(Object.fromEntries(value), inside);
    const fields = value instanceof Error ? ["name", "message", "stack", "cause", "errors"] : [];
    const keys = [...fields.filter((field) => field in value), ...Object.keys(value)];
    return Object.fromEntries([...new Set(keys)].map((key) => [key, toPlain(read(value, key), inside)]));
  } catch {
    return "[unreadable]";
  }
}

function read(value: object, key: string): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    return "[unreadable]";
  }
}

function mask(value: unknown, scrubber: Scrubber): unknown {
  if (typeof value === "string") return maskText(scrubber.text(value));
  if (Array.isArray(value)) return value.map((item) => mask(item, scrubber));
  if (typeof value !== "object" || value === null || value instanceof Date) return scrubber.json(value);
  const entries = Object.entries(value).map(([name, item]) => [
    scrubber.text(name),
    (isSecretField(name) || headersThatHoldKeys.test(name)) && item != null ? redacted : mask(item, scrubber),
  ]);
  return Object.fromEntries(entries);
}

// Marked, so that a bundle of `createClient` alone leaves it out.
const namedSecret = /* @__PURE__ */ namedSecretPattern();

function namedSecretPattern(): RegExp {
  const name = `(?:${Object.keys(secretFields).join("|")}|x-api-key|api[-_]?key|authorization)`;
  return new RegExp(
    String.raw`(\b${name}\b[\\"']*\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|\\"(?:[^"\\]|\\[^"])*\\"|(?:bearer |basic )?[^\s"',;&}]+)`,
    "gi",
  );
}

const looksSecret =
  /\bsk_(?:staging|prod)_\w+|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)|(?<=[?&]sig=)[^&\s"']+|(?<=:\/\/)[^\s/@"']+(?=@)/g;

function maskText(text: string): string {
  if (/^\s*[[{]/.test(text)) {
    try {
      return JSON.stringify(redact(JSON.parse(text)));
    } catch {
      // Not JSON after all.
    }
  }
  return text.replace(looksSecret, redacted).replace(namedSecret, `$1${redacted}`);
}
