import { isObject } from "../../scripts/lib/json.ts";
import type { Path } from "./source-fields.ts";

/** The value at a path; `undefined` if there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

/** A copy with another value at a path. `undefined` removes the field. */
export function withValueAt<T>(root: T, path: Path, value: unknown): T {
  const copy = structuredClone(root);
  const object = valueAt(copy, path.slice(0, -1));
  const key = path.at(-1);
  if (!isObject(object) || key === undefined) throw new Error(`There is no object around ${path.join(".")}.`);
  if (value === undefined) delete object[key];
  // Not an assignment: that would call the setter of `__proto__`.
  else Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  return copy;
}
