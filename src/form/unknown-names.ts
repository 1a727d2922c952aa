import { shownKey } from "../validate/shown-key.ts";
import { entriesOf, isBlank, isGroup } from "./form-values.ts";
import type { SourceFormField } from "./source-form.ts";

/** More of them say nothing more. */
const maxNames = 20;

/**
 * The paths of the inputs that hold something but are no field of the vendor: the form misnamed them. The path is empty
 * for a name that cannot be shown.
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

/** A form library sets the issue at this path, and what does not read like the name of a field may be a secret. */
function isShown(name: string): boolean {
  return name.split(".").every((key) => key !== "__proto__" && shownKey(key) === key);
}
