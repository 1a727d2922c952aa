import { shownKey } from "../validate/shown-key.ts";
import { entriesOf, isBlank, isGroup } from "./form-values.ts";
import type { SourceFormField } from "./source-form.ts";

/** The first few are enough to find the mistake in the form. */
const maxNames = 20;

/**
 * The paths of the inputs that are filled in but are not fields of the vendor: the form gave them a wrong name. A name
 * that must not be shown gets an empty path.
 */
export function unknownPaths(
  values: unknown,
  vendor: string,
  fields: readonly SourceFormField[],
): string[][] {
  const known = new Set([`${vendor}.auth_method`, ...fields.map(({ name }) => name)]);
  const groups = new Set([...known].flatMap(groupsOf));
  const unknownIn = (value: unknown, name: string): string[] => {
    if (known.has(name)) return [];
    if (!groups.has(name) || !isGroup(value)) return isBlank(value) ? [] : [name];
    return Object.entries(value).flatMap(([key, inner]) => unknownIn(inner, `${name}.${key}`));
  };
  const ofVendor = new RegExp(`^${vendor}(\\W|$)`);
  const names = entriesOf(values).flatMap(([name, value]) =>
    ofVendor.test(name) ? unknownIn(value, name) : [],
  );
  const shown = new Set(names.map((name) => (isShown(name) ? name : "")));
  return [...shown].slice(0, maxNames).map((name) => (name === "" ? [] : name.split(".")));
}

/** `a.b.c` is in the groups `a` and `a.b`. */
function groupsOf(name: string): string[] {
  const keys = name.split(".");
  return keys.slice(1).map((_, index) => keys.slice(0, index + 1).join("."));
}

/** Rejects `__proto__`, because form libraries set issues at this path, and keys that may be secrets. */
function isShown(name: string): boolean {
  return name.split(".").every((key) => key !== "__proto__" && shownKey(key) === key);
}
