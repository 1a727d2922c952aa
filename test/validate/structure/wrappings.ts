import { isObject, type Json, type JsonObject } from "../../../scripts/lib/json.ts";
import type { Path } from "../../support/source-fields.ts";
import { withValueAt } from "../../support/value-at.ts";
import { type Base, type Mistake, objectsOf, type Reason, without } from "./base.ts";

/** An object in an extra object or list, or another value in its place. */
export function wrongWrappings(base: Base): Mistake[] {
  const whole = { path: [], value: base.source, isOpen: false };
  return [whole, ...objectsOf(base)].flatMap(({ path, value, isOpen }) => {
    const replaced = (kind: string, other: Json, reason: Partial<Reason>): Mistake => ({
      kind,
      source: path.length === 0 ? other : withValueAt(base.source, path, other),
      readings: [[{ code: "wrong_type", path, ...reason }]],
    });
    const text = JSON.stringify(value);
    const wrongTypes = [
      replaced("a list around an object", [value], {}),
      replaced("JSON text in place of an object", text, {}),
      replaced("JSON text in place of an object", `\n${JSON.stringify(value, null, 2)}\n`, {}),
      replaced("JSON text in a list in place of an object", [text], {}),
    ];
    const wrapped = wrappersOf(path).map((key) =>
      replaced(
        "an object around an object",
        { [key]: value },
        { code: "misplaced_field", path: [...path, key] },
      ),
    );
    return [...wrongTypes, ...(isOpen ? [] : [...wrapped, ...merged(base.source, path, value)])];
  });
}

function wrappersOf(path: Path): string[] {
  const key = path.at(-1);
  return key === undefined ? ["data", "body", "config", "payload", "source"] : [key];
}

/** A part of the object, or all of it, is under the merge key of YAML. */
function merged(source: JsonObject, path: Path, value: JsonObject): Mistake[] {
  const keys = Object.keys(value);
  const half = keys.slice(0, Math.ceil(keys.length / 2));
  const scalars = keys.filter((key) => !isObject(value[key]));
  const parts = [[keys[0] ?? ""], half, scalars, keys];
  return parts.flatMap((part) => {
    const moved = without(value, ...keys.filter((key) => !part.includes(key)));
    const rest = without(value, ...part);
    const overridden = {
      ...moved,
      ...without({ [part[0] ?? ""]: "canary-overridden" }, part.length > 1 ? "" : "quux"),
    };
    return [
      { "<<": moved, ...rest },
      { ...rest, "<<": moved },
      { "<<": [moved], ...rest },
      { "<<": overridden, ...value },
    ].map(
      (other): Mistake => ({
        kind: "a YAML merge key",
        source: path.length === 0 ? other : withValueAt(source, path, other),
        readings: [[{ code: "misplaced_field", path: [...path, "<<"] }]],
      }),
    );
  });
}
