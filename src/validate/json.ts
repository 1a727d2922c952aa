import { isPlainObject } from "../json.ts";

/** Stands for a value that JSON cannot express: a BigInt, or one that throws when it is read. */
export const unreadable = Symbol("unreadable");

/** An object as JSON would have it: its keys, and their values in the same order. */
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
    const present = keys.filter((_, index) => values[index] !== undefined);
    return { keys: present, values: values.filter((value) => value !== undefined) };
  } catch {
    return undefined;
  }
}

function valuesOf(object: Readonly<Record<string, unknown>>, keys: readonly string[]): unknown[] {
  try {
    // Reading all at once takes half the time, but does not tell which of them threw.
    return Object.values(object).map((value, index) => asJson(value, keys[index] ?? ""));
  } catch {
    return keys.map((key) => readAt(object, key));
  }
}

/** Reads a list as `JSON.stringify` does, which writes `null` for what is absent. */
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
 * What `JSON.stringify` makes of a value, but for what is inside it; `undefined` when it leaves the value out.
 * Throws whatever the value throws.
 */
export function asJson(given: unknown, key: string | number): unknown {
  if (typeof given === "string" || typeof given === "boolean" || given == null) return given;
  if (typeof given === "number") return Number.isFinite(given) ? given : null;
  return typeof given === "object" && needsNoConversion(given) ? given : converted(given, key);
}

/** Whether JSON takes an object as it is. Most are such, and quickly told. */
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
    // It only inherits from a boxed value: to JSON it is an ordinary object.
    return value;
  }
}

/** No source holds more. Getters can make objects without end: what is beyond is left to `JSON.stringify`. */
const maxObjects = 100_000;

/** Whether JSON can express all of a value. Not recursive: hostile input may nest without end. */
export function isJson(value: unknown): boolean {
  const ancestors = new Set<unknown>();
  const checked = new Set<unknown>();
  const stack = [value];
  while (stack.length > 0) {
    const next = stack.at(-1);
    if (next === unreadable) return false;
    if (typeof next !== "object" || next === null || checked.has(next)) {
      stack.pop();
    } else if (ancestors.delete(next)) {
      // Met for the second time: all that is inside has been checked.
      checked.add(next);
    } else {
      ancestors.add(next);
      const inside = isPlainObject(next) ? fieldsOf(next)?.values : Array.isArray(next) && itemsOf(next);
      if (!inside || inside.some((child) => ancestors.has(child))) return false;
      if (ancestors.size + checked.size > maxObjects) return true;
      for (const child of inside) stack.push(child);
    }
  }
  return true;
}
