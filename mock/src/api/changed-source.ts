import { vendors } from "prequel-import";
import { issueAt, type RequestIssue } from "../http-messages.ts";
import { isPlainObject, valueAt } from "../json.ts";
import type { SourceFields } from "./stored-source.ts";

/** Merges changes into a source. `issues` are those that the source then has. */
export function changedSource(
  source: SourceFields,
  changes: unknown,
  issuesOf: (source: unknown) => readonly RequestIssue[],
): { source: SourceFields; issues: readonly RequestIssue[] } {
  if (!isPlainObject(changes)) return { source, issues: [] };
  const other = vendors.find((vendor) => vendor !== source.vendor && Object.hasOwn(changes, vendor));
  if (other !== undefined) {
    const message = `\`${other}\` does not fit: the source has the vendor \`${source.vendor}\`, which cannot change.`;
    return { source, issues: [issueAt([other], "mismatch", message)] };
  }
  const merged = merge(withoutOldMethod(source, changes), changes);
  return { source: merged, issues: issuesOf(merged) };
}

/** Drops the object of the old `auth_method` when the changes name another one. */
function withoutOldMethod(source: SourceFields, changes: SourceFields): SourceFields {
  const vendor = String(source.vendor);
  const config = source[vendor];
  const method = valueAt(changes, [vendor, "auth_method"]);
  if (!isPlainObject(config) || method === undefined || method === config.auth_method) return source;
  const kept = Object.entries(config).filter(([key]) => key !== config.auth_method);
  return { ...source, [vendor]: Object.fromEntries(kept) };
}

/** Merges objects at every level, and replaces all other values. */
function merge(target: SourceFields, changes: SourceFields): SourceFields {
  const merged = Object.entries(changes).map(([key, value]) => {
    const old = valueAt(target, [key]);
    return [key, isPlainObject(old) && isPlainObject(value) ? merge(old, value) : value];
  });
  return { ...target, ...Object.fromEntries(merged) };
}
