/** Whether a value is an object, but not a list. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The parsed text, or `undefined` when it is not JSON: the parser's own error would quote the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The URL, absolute or relative to `base`, or `undefined` when the text is not a URL. */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Copies only the own properties of an object: a polluted `Object.prototype` adds none. */
export function ownProperties<T extends object>(object: T): T {
  return Object.assign(Object.create(null), object);
}

/** Reads an own property of an object: a polluted `Object.prototype` adds none. */
export function ownValue<T extends object, K extends keyof T>(object: T, name: K): T[K] | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A path as a JSON Pointer (RFC 6901). */
export function toPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
