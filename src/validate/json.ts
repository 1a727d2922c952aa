/** Stands for a value that JSON cannot say: a BigInt, or one that throws when it is read. */
export const unreadable = Symbol("unreadable");

/** What JSON would say of an object: its keys, and beside them their values. */
export interface Fields {
  readonly keys: readonly string[];
  readonly values: readonly unknown[];
}

/** Reads an object as `JSON.stringify` does; `undefined` when it cannot be read. */
export function fieldsOf(object: Readonly<Record<string, unknown>>): Fields | undefined {
  try {
    const keys = Object.keys(object);
    const values = valuesOf(object, keys);
    if (!values.includes(undefined)) return { keys, values };
    const there = keys.filter((_, index) => values[index] !== undefined);
    return { keys: there, values: values.filter((value) => value !== undefined) };
  } catch {
    return undefined;
  }
}

function valuesOf(object: Readonly<Record<string, unknown>>, keys: readonly string[]): unknown[] {
  try {
    // All at once, which takes half the time: but then nobody knows which of them threw.
    return Object.values(object).map((value, index) => asJson(value, keys[index] ?? ""));
  } catch {
    return keys.map((key) => readAt(object, key));
  }
}

/** Reads a list as `JSON.stringify` does: what is absent is `null` there. */
export function itemsOf(list: readonly unknown[]): unknown[] {
  return Array.from(list, (_, index) => readAt(list, index) ?? null);
}

function readAt<K extends string | number>(object: Readonly<Record<K, unknown>>, key: K): unknown {
  try {
    return asJson(object[key], key);
  } catch {
    return unreadable;
  }
}

/**
 * What `JSON.stringify` makes of a value: `undefined` when it leaves it out. An object is not looked into. It
 * throws what the value throws.
 */
export function asJson(given: unknown, key: string | number): unknown {
  if (typeof given === "string" || typeof given === "boolean" || given == null) return given;
  if (typeof given === "number") return Number.isFinite(given) ? given : null;
  return typeof given === "object" && isPlain(given) ? given : converted(given, key);
}

/** Most objects are what they look like. */
function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object);
  return (prototype === Object.prototype || prototype === Array.prototype) && !("toJSON" in object);
}

function converted(given: unknown, key: string | number): unknown {
  const toJson: unknown = Reflect.get(Object(given), "toJSON", given);
  const value = unboxed(typeof toJson === "function" ? toJson.call(given, String(key)) : given);
  switch (typeof value) {
    case "bigint":
      return unreadable;
    case "number":
      return Number.isFinite(value) ? value : null;
    case "function":
    case "symbol":
      return undefined;
    default:
      return value;
  }
}

function unboxed(value: unknown): unknown {
  const isBox =
    value instanceof Number || value instanceof String || value instanceof Boolean || value instanceof BigInt;
  try {
    return isBox ? value.valueOf() : value;
  } catch {
    // It only inherits from one: to JSON it is an object like others.
    return value;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** No source holds more. Getters could make them without end, and `JSON.stringify` will find out. */
const maxObjects = 100_000;

/** Whether JSON can say all of a value. Not recursive: hostile input may nest without end. */
export function isJson(value: unknown): boolean {
  const above = new Set<unknown>();
  const done = new Set<unknown>();
  const rest = [value];
  while (rest.length > 0) {
    const next = rest.at(-1);
    if (next === unreadable) return false;
    if (typeof next !== "object" || next === null || done.has(next)) {
      rest.pop();
    } else if (above.delete(next)) {
      // All that is inside has been looked at.
      done.add(next);
    } else {
      above.add(next);
      const inside = isRecord(next) ? fieldsOf(next)?.values : Array.isArray(next) && itemsOf(next);
      if (!inside || inside.some((child) => above.has(child))) return false;
      if (above.size + done.size > maxObjects) return true;
      for (const child of inside) rest.push(child);
    }
  }
  return true;
}
