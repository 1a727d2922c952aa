import { namedSecretsOf } from "./secrets/named-secrets.ts";
import { createScrubber, type Scrubber } from "./secrets/scrub.ts";
import { isSecretField, isSecretName } from "./secrets/secret-names.ts";
import { maxDepth, secretsIn } from "./secrets/secrets-in.ts";
import { redacted } from "./secrets/span.ts";

/**
 * Returns a copy that is safe to log, of a source input, an error, a request, or a text.
 *
 * The value of a field, header or variable reads `[redacted]` when its name means a secret: when the OpenAPI document
 * marks it `writeOnly`, or when it is a name such as `PGPASSWORD`, `X-Auth-Token` or `dbPassword`. The same value is
 * replaced wherever else it stands in the input. In text, also JSON text, the same names are recognized, and everything
 * that looks like an API key, a private key, a token, a signed URL or the password in a URL is replaced.
 *
 * The given value is not changed. The function never throws: the copy names cycles, throwing getters, bytes and deep
 * nesting instead.
 *
 * @example
 * logger.info({ source: redact(source) }, "creating a source");
 */
export function redact<T>(value: T): Redacted<T>;
export function redact(value: unknown): unknown {
  const plain = toPlain(value, [], { left: maxObjects });
  const scrubber = createScrubber([...secretsIn(plain), ...namedSecretsIn(plain)], namedSecretsOf);
  return redactIn(plain, scrubber);
}

/** The result of {@link redact}: text stays text, and everything else becomes plain data. */
export type Redacted<T> = T extends string
  ? string
  : T extends number | boolean | null | undefined
    ? T
    : unknown;

/** No value worth logging has more. Without a limit, the copy of a few objects that share each other is endless. */
const maxObjects = 200_000;

/** An object that was given as JSON text. */
class JsonText {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** The fields to show of objects that hide them. */
const hiddenFields: Readonly<Record<string, readonly string[]>> = {
  Error: ["name", "message", "stack", "cause", "errors"],
  Request: ["method", "url", "headers"],
  Response: ["status", "url", "headers"],
};

/** Converts a value to plain data: shows the fields of errors, maps and headers, and names what cannot be read. */
function toPlain(value: unknown, above: readonly object[], objects: { left: number }): unknown {
  if (typeof value === "string") return parsed(value, above, objects);
  if (typeof value === "bigint" || typeof value === "symbol") return String(value);
  if (typeof value === "function") return "[function]";
  if (typeof value !== "object" || value === null) return value;
  if (above.includes(value)) return "[circular]";
  if (above.length > maxDepth) return "[too deep]";
  if (objects.left-- <= 0) return "[too large]";
  const inside = [...above, value];
  const copy = (item: unknown) => toPlain(item, inside, objects);
  try {
    if (Array.isArray(value)) return value.map(copy);
    if (ArrayBuffer.isView(value)) return "[binary]";
    const tag = value instanceof Error ? "Error" : Object.prototype.toString.call(value).slice(8, -1);
    if (tag === "Object") return fieldsOf(value, Object.keys(value), copy);
    // A copy without the properties that somebody may have added.
    if (tag === "Date") return new Date(Number(value));
    if (/^(?:ArrayBuffer|SharedArrayBuffer|Blob|File)$/.test(tag)) return "[binary]";
    if (/^(?:URL|String|Number|Boolean|BigInt)$/.test(tag)) return copy(String(value));
    if (tag === "Set" && isIterable(value)) return Array.from(value, copy);
    if (/^(?:Map|Headers|URLSearchParams|FormData)$/.test(tag) && isIterable(value)) {
      return copy(fromPairs(value));
    }
    const hidden = (hiddenFields[tag] ?? []).filter((field) => field in value);
    return fieldsOf(value, new Set([...hidden, ...Object.keys(value)]), copy);
  } catch {
    return "[unreadable]";
  }
}

function fieldsOf(value: object, keys: Iterable<string>, copy: (item: unknown) => unknown): object {
  return Object.fromEntries(Array.from(keys, (key) => [key, copy(read(value, key))]));
}

function parsed(text: string, above: readonly object[], objects: { left: number }): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return new JsonText(toPlain(JSON.parse(text), above, objects));
  } catch {
    // The text only begins like JSON.
    return text;
  }
}

function isIterable(value: object): value is Iterable<readonly [unknown, unknown]> {
  return Symbol.iterator in value;
}

/** An object with the values by name, in a list where a name has several. */
function fromPairs(pairs: Iterable<readonly [unknown, unknown]>): object {
  const values = new Map<string, unknown[]>();
  for (const [name, value] of pairs) {
    const known = values.get(String(name));
    if (known) known.push(value);
    else values.set(String(name), [value]);
  }
  return Object.fromEntries(Array.from(values, ([name, all]) => [name, all.length > 1 ? all : all[0]]));
}

function read(value: object, key: string): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    return "[unreadable]";
  }
}

/** The values under secret names in all texts, so that they are found in the other texts, too. */
function namedSecretsIn(value: unknown): string[] {
  if (value instanceof JsonText) return namedSecretsIn(value.value);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(namedSecretsIn);
  if (typeof value !== "string") return [];
  const found = namedSecretsOf(value).map(([start, end]) =>
    value.slice(start, end).replace(/^["'`]|["'`]$/g, ""),
  );
  // Several words are likely to be a sentence.
  return found.filter((secret) => secret.length >= 8 && !/\s/.test(secret));
}

function redactIn(value: unknown, scrubber: Scrubber): unknown {
  if (value instanceof Date) return value;
  if (value instanceof JsonText) return JSON.stringify(redactIn(value.value, scrubber));
  if (Array.isArray(value)) {
    return value.map((item, i) => (isSecretInList(value, i) ? redacted : redactIn(item, scrubber)));
  }
  if (typeof value !== "object" || value === null) return scrubber.json(value);
  const entries = Object.entries(value);
  // Whether this is a header or a variable in a list, whose name and value are fields.
  const named = entries.some(([name, item]) => /^(?:name|key)$/i.test(name) && isSecretText(item));
  return Object.fromEntries(
    entries.map(([name, item]) => [
      scrubber.text(name),
      isSecretField(name, item) || (named && /^value$/i.test(name)) ? redacted : redactIn(item, scrubber),
    ]),
  );
}

/** Whether the item before this one is its name: in a pair, in a list of names and values, or in a command. */
function isSecretInList(list: readonly unknown[], index: number): boolean {
  const name = list[index - 1];
  const isValue = index % 2 === 1 && list.length % 2 === 0;
  return isSecretText(name) && (isValue || name.startsWith("-"));
}

function isSecretText(value: unknown): value is string {
  return typeof value === "string" && /^[\w. -]{1,64}$/.test(value) && isSecretName(value);
}
