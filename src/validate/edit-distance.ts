import type { Schema } from "./schema.ts";

/** Longer names are no typos, and comparing them would take time. */
const maxNameLength = 64;

/** Shorter parts are in too many names. */
const minPartLength = 4;

/**
 * How far a key is from the name of a field: 0 when it is another spelling or a known alias, more by typos
 * most when one is a part of the other, and `undefined` when it is another word.
 */
export function distanceTo(
  name: string,
  { aliases = [] }: Pick<Schema, "aliases">,
  key: string,
): number | undefined {
  if (key.length > maxNameLength) return undefined;
  const [wanted, typed] = [plain(name), plain(key)];
  if (wanted === typed || aliases.some((alias) => plain(alias) === typed)) return 0;
  const edits = editDistance(wanted, typed);
  if (edits <= Math.max(1, Math.floor(wanted.length / 4))) return edits;
  const [short, long] = wanted.length < typed.length ? [wanted, typed] : [typed, wanted];
  return short.length >= minPartLength && long.includes(short) ? long.length : undefined;
}

/** The name with the smallest distance, when any has one. */
export function nearestOf<T>(names: readonly T[], distance: (name: T) => number | undefined): T | undefined {
  const near = names.flatMap((name) => {
    const edits = distance(name);
    return edits === undefined ? [] : [{ name, edits }];
  });
  return near.sort((a, b) => a.edits - b.edits)[0]?.name;
}

/** `providerId`, `provider-id` and `Provider ID` are one spelling. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The optimal string alignment distance: letters added, lost, replaced, or swapped with the next one. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
