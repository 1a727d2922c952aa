import { compareOpenApi, type Diff, type DiffType } from "api-smart-diff";
import type { Json, JsonObject } from "../../lib/json.ts";
import { unequalParts } from "./unequal-parts.ts";

/** A difference between two comparable documents. */
export interface Difference {
  /** The keys that lead to the part. When a field becomes required, they are those of the field and `required`. */
  readonly path: readonly string[];
  /** `undefined` when the part is new. */
  readonly before: Json | undefined;
  /** `undefined` when the part is gone. */
  readonly after: Json | undefined;
  /** Whether a new field is required. */
  readonly required: boolean;
  /** How api-smart-diff classifies the change. It tells requests from responses. */
  readonly type: DiffType;
}

export function differencesOf(before: JsonObject, after: JsonObject): Difference[] {
  const differences = compareOpenApi(...unequalParts(before, after)).diffs.map((diff) =>
    differenceOf(before, after, diff),
  );
  const isRepeated = ({ path }: Difference) =>
    // A required field that is new or gone is one difference, not two.
    path.at(-1) === "required" &&
    [before, after].some((root) => valueAt(root, path.slice(0, -1)) === undefined);
  const byPath = differences
    .filter((one) => !isRepeated(one))
    .map((one) => [one.path.join("\n"), one] as const);
  return [...new Map(byPath).values()];
}

function differenceOf(before: JsonObject, after: JsonObject, diff: Diff): Difference {
  const keys = diff.path.map(String);
  const [list = "", last = ""] = keys.slice(-2);
  const { type } = diff;
  const at = (path: readonly string[], required = false): Difference => ({
    path,
    before: valueAt(before, path),
    after: valueAt(after, path),
    required,
    type,
  });
  const isItem = /^\d+$/.test(last);
  // The library compares these lists item by item.
  if (isItem && (list === "enum" || list === "type")) return at(keys.slice(0, -1));
  if (isItem && list === "required") {
    const [isBefore, isAfter] = [diff.action === "remove", diff.action === "add"];
    const path = [...keys.slice(0, -2), "properties", String(diff.before ?? diff.after), "required"];
    return { path, before: isBefore || undefined, after: isAfter || undefined, required: false, type };
  }
  const required = list === "properties" ? valueAt(after, [...keys.slice(0, -2), "required"]) : [];
  return at(keys, Array.isArray(required) && required.includes(last));
}

function valueAt(root: JsonObject, path: readonly string[]): Json | undefined {
  let value: Json | undefined = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Array.isArray(value) ? value[Number(key)] : value[key];
  }
  return value;
}
