import { plainName } from "../secrets/secret-names.ts";
import type { ValueSchema } from "./schema.ts";

/** Longer keys are not typos, and comparing them would be slow. */
const maxNameLength = 64;

/** Shorter parts occur in too many unrelated names. */
const minPartLength = 4;

/** Wrong names that people use for a field. */
type Aliased = Partial<Pick<ValueSchema, "aliases">>;

/** Whether a key is the name of a field in another spelling, or a known alias. */
export function isNameOf(name: string, { aliases = [] }: Aliased, key: string): boolean {
  if (key.length > maxNameLength) return false;
  const typed = plainName(key);
  return plainName(name) === typed || aliases.some((alias) => plainName(alias) === typed);
}

/**
 * The distance of a key from the name of a field:
 * - 0 for another spelling or a known alias,
 * - the number of typos when there are few,
 * - the length of the longer name when it contains the other,
 * - `undefined` when the two do not resemble each other.
 */
export function distanceTo(name: string, field: Aliased, key: string): number | undefined {
  if (key.length > maxNameLength) return undefined;
  if (isNameOf(name, field, key)) return 0;
  const [wanted, typed] = [plainName(name), plainName(key)];
  const edits = editDistance(wanted, typed);
  if (edits <= Math.max(1, Math.floor(wanted.length / 4))) return edits;
  const [short, long] = wanted.length < typed.length ? [wanted, typed] : [typed, wanted];
  return short.length >= minPartLength && long.includes(short) ? long.length : undefined;
}

/** The candidate with the smallest distance, or `undefined` when none has a distance. */
export function nearestOf<T>(
  candidates: readonly T[],
  distanceOf: (candidate: T) => number | undefined,
): T | undefined {
  const near = candidates.flatMap((candidate) => {
    const distance = distanceOf(candidate);
    return distance === undefined ? [] : [{ candidate, distance }];
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/**
 * The optimal string alignment distance: insertions, deletions, substitutions and swaps of adjacent letters.
 */
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
