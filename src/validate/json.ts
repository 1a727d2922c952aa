/** Stands for a value that JSON cannot say: a BigInt, or one that throws when it is read. */
export const unreadable = Symbol("unreadable");

/** What JSON would say of an object: its keys, and beside them their values. */
export interface Fields {
  readonly keys: readonly string[];
  readonly values: readonly unknown[];
}

/** Reads an object as `JSON.stringify` does, once; `undefined` when it cannot be read. */
export function fieldsOf(object: object): Fields | undefined {
  const keys: string[] = [];
  const values: unknown[] = [];
  try {
    for (const key of Object.keys(object)) {
      const value = readAt(object, key);
      if (value === undefined) continue;
      keys.push(key);
      values.push(value);
    }
  } catch {
    return undefined;
  }
  return { keys, values };
}

/** Reads a list as `JSON.stringify` does: what is absent is `null` there. */
export function itemsOf(list: readonly unknown[]): unknown[] {
  return Array.from(list, (_, index) => readAt(list, index) ?? null);
}

function readAt(object: object, key: string | number): unknown {
  try {
    return asJson(Reflect.get(object, key), key);
  } catch {
    return unreadable;
  }
}

/**
 * What `JSON.stringify` makes of a value: `undefined` when it leaves it out, `unreadable` when it throws. An
 * object is not looked into.
 */
export function asJson(given: unknown, key: string | number): unknown {
  if (typeof given === "string" || typeof given === "boolean" || given === null) return given;
  if (typeof given === "number") return Number.isFinite(given) ? given : null;
  try {
    const value = unboxed(hasToJson(given) ? given.toJSON(String(key)) : given);
    if (typeof value === "number") return Number.isFinite(value) ? value : null;
    if (typeof value === "bigint") return unreadable;
    return typeof value === "function" || typeof value === "symbol" ? undefined : value;
  } catch {
    return unreadable;
  }
}

function hasToJson(value: unknown): value is { toJSON(key: string): unknown } {
  if (value === undefined || value === null) return false;
  return typeof Reflect.get(Object(value), "toJSON", value) === "function";
}

function unboxed(value: unknown): unknown {
  const isBox =
    value instanceof Number || value instanceof String || value instanceof Boolean || value instanceof BigInt;
  return isBox ? value.valueOf() : value;
}

export function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** No source holds more. Getters could make them without end, and `JSON.stringify` will find out. */
const mostObjects = 100_000;

/** Whether JSON can say all of a value, however deep. Not recursive: hostile input may nest without end. */
export function isJson(value: unknown): boolean {
  const above = new Set<object>();
  const done = new Set<object>();
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const next = rest.at(-1);
    if (above.size + done.size > mostObjects) return true;
    if (next === unreadable) return false;
    if (typeof next !== "object" || next === null || done.has(next) || above.delete(next)) {
      if (typeof next === "object" && next !== null) done.add(next);
      rest.pop();
      continue;
    }
    above.add(next);
    const children = Array.isArray(next) ? itemsOf(next) : fieldsOf(next)?.values;
    if (!children) return false;
    for (const child of children) {
      if (typeof child === "object" && child !== null && above.has(child)) return false;
      if (typeof child === "object" || child === unreadable) rest.push(child);
    }
  }
  return true;
}
