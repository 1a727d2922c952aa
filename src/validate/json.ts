/** Replaces a value that JSON cannot express: a BigInt, or a value that throws when it is read. */
export const unreadable = Symbol("unreadable");

/** The content of an object as JSON would have it: the keys, and the values in the same order. */
export interface Fields {
  readonly keys: readonly string[];
  readonly values: readonly unknown[];
}

/** Reads an object as `JSON.stringify` does. Returns `undefined` when it cannot be read. */
export function fieldsOf(object: Readonly<Record<string, unknown>>): Fields | undefined {
  try {
    const keys = Object.keys(object);
    const values = valuesOf(object, keys);
    if (!values.includes(undefined)) return { keys, values };
    const present = keys.filter((_, index) => values[index] !== undefined);
    return { keys: present, values: values.filter((value) => value !== undefined) };
  } catch {
    return undefined;
  }
}

function valuesOf(object: Readonly<Record<string, unknown>>, keys: readonly string[]): unknown[] {
  try {
    // Reading all values at once takes half the time, but does not tell which one threw.
    return Object.values(object).map((value, index) => asJson(value, keys[index] ?? ""));
  } catch {
    return keys.map((key) => readAt(object, key));
  }
}

/** Reads a list as `JSON.stringify` does, which writes `null` for an absent item. */
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
 * Converts a value as `JSON.stringify` does, but not the values inside it. Returns `undefined` for a value
 * that `JSON.stringify` leaves out. Throws the error that the value throws when it is read.
 */
export function asJson(given: unknown, key: string | number): unknown {
  if (typeof given === "string" || typeof given === "boolean" || given == null) return given;
  if (typeof given === "number") return Number.isFinite(given) ? given : null;
  return typeof given === "object" && needsNoConversion(given) ? given : converted(given, key);
}

/** Whether `JSON.stringify` uses an object as it is. A fast check, because that is so for most objects. */
function needsNoConversion(object: object): boolean {
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
    // The object only inherits from a boxed value, so JSON has an ordinary object.
    return value;
  }
}

/** No source has more values. A getter can create them endlessly, so the check leaves the rest to `JSON.stringify`. */
const maxValues = 100_000;

/** Whether JSON can express a value and everything inside it. */
export function isJson(value: unknown): boolean {
  let left = maxValues;
  const limit = (_key: string, inner: unknown) => {
    if (left-- <= 0) throw new RangeError();
    return inner;
  };
  try {
    JSON.stringify(value, limit);
    return true;
  } catch {
    return left < 0;
  }
}
