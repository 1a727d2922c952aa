import { secretFields } from "./generated/secrets.ts";
import { createScrubber, redacted, type Scrubber } from "./secrets/scrub.ts";
import { isSecretField, maxDepth, secretsIn } from "./secrets/secret-fields.ts";

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
  const plain = toPlain(value, [], { left: maxObjects });
  return mask(plain, createScrubber(secretsIn(plain, holdsSecret)));
}

/** Nothing that is worth a log line has more; the same few objects can be nested so that a copy never ends. */
const maxObjects = 10_000;

/** What {@link redact} gives: text stays text; everything else becomes plain data. */
export type Redacted<T> = T extends string
  ? string
  : T extends number | boolean | null | undefined
    ? T
    : unknown;

/** A secret field, a header or an environment variable. */
function holdsSecret(name: string): boolean {
  return isSecretField(name) || /(api[-_]?key|authorization|cookie|token|secret|passwd|pwd)$/i.test(name);
}

/** Plain data only: the fields of errors and maps made visible, whatever cannot be read named. */
function toPlain(value: unknown, above: readonly object[], objects: { left: number }): unknown {
  if (typeof value === "bigint") return `${value}`;
  if (typeof value === "function") return "[function]";
  if (typeof value !== "object" || value === null) return value;
  if (above.includes(value)) return "[circular]";
  if (above.length > maxDepth) return "[too deep]";
  if (objects.left-- <= 0) return "[too large]";
  const inside = [...above, value];
  const copy = (item: unknown) => toPlain(item, inside, objects);
  try {
    // Without what somebody may have hung on it.
    if (value instanceof Date) return new Date(value);
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return "[binary]";
    if (Array.isArray(value) || value instanceof Set) return [...value].map(copy);
    if (value instanceof Map) return copy(Object.fromEntries(value));
    const fields = value instanceof Error ? ["name", "message", "stack", "cause", "errors"] : [];
    const keys = [...fields.filter((field) => field in value), ...Object.keys(value)];
    return Object.fromEntries([...new Set(keys)].map((key) => [key, copy(read(value, key))]));
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
    holdsSecret(name) && item != null ? redacted : mask(item, scrubber),
  ]);
  return Object.fromEntries(entries);
}

let namedSecret: RegExp | undefined;

/** A name and its value: up to the quote that ends it as it began, or to the end of a text that was cut off. */
function namedSecretPattern(): RegExp {
  const names = Object.keys(secretFields).join("|").replaceAll("_", "[-_]?");
  return new RegExp(
    String.raw`((?:${names}|api[-_]?key|authorization|passwd|pwd)[\\"'\`]*\s*[:=]\s*(?:\[(?!redacted\])\s*)?)(?:(\\*["'\`])(?:(?:[\s\S]*?[^\\])??\2|[\s\S]*)|(?:(?:bearer|basic|token) )?[^\s"'\`,;&}]+)`,
    "gi",
  );
}

const looksSecret =
  /sk_(?:staging|prod)_[\w-]+|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)|(\bsig=)[^&\s"']+|(:\/\/)[^\s/@"']+(?=@)/g;

/** Such a header is secret to its end: what schemes put into it has many forms. */
const secretHeader = /(\b(?:authorization|(?:set-)?cookie):\s*)(?!["'`])\S.*/gi;

function maskText(text: string): string {
  if (/^\s*[[{]/.test(text)) {
    try {
      return JSON.stringify(redact(JSON.parse(text)));
    } catch {
      // Not JSON after all.
    }
  }
  // Made when it is needed: most programs that import this package redact nothing themselves.
  namedSecret ??= namedSecretPattern();
  return text
    .replace(looksSecret, (_, signature = "", scheme = "") => signature + scheme + redacted)
    .replace(secretHeader, `$1${redacted}`)
    .replace(namedSecret, `$1${redacted}`);
}
