import { isPlainObject } from "../json.ts";
import { type Fields, fieldsOf, itemsOf } from "./json.ts";

/** The key of YAML whose value is merged into the object around it. Many parsers leave it as an ordinary key. */
export const mergeKey = "<<";

/**
 * The fields as a parser with merge keys returns them. An object's own fields take precedence, then earlier objects.
 */
export function mergedFields({ keys, values }: Fields): Fields | undefined {
  const order = keys.indexOf(mergeKey);
  if (order < 0) return undefined;
  const merge = values[order];
  const parts = Array.isArray(merge) ? itemsOf(merge) : [merge];
  if (!parts.every(isPlainObject)) return undefined;
  const merged = new Map(keys.map((key, index) => [key, values[index]]));
  for (const part of parts) {
    const fields = fieldsOf(part);
    for (const [index, key] of fields?.keys.entries() ?? []) {
      if (!merged.has(key)) merged.set(key, fields?.values[index]);
    }
  }
  merged.delete(mergeKey);
  return { keys: [...merged.keys()], values: [...merged.values()] };
}
