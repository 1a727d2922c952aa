import type { JournalEntry } from "./journal-entry.ts";

/** The last requests of one API key, for tests that assert on what their form sent. */
export interface Journal {
  add(entry: JournalEntry): void;
  /** Oldest first. */
  entries(): readonly JournalEntry[];
  clear(): void;
  /** About how much memory the entries take, in bytes. */
  size(): number;
}

const maxEntries = 200;

export function createJournal(): Journal {
  let entries: JournalEntry[] = [];
  let bytes = 0;
  return {
    add(entry) {
      entries.push(entry);
      bytes += sizeOf(entry);
      const [oldest] = entries;
      if (entries.length <= maxEntries || oldest === undefined) return;
      entries.shift();
      bytes -= sizeOf(oldest);
    },
    entries: () => entries,
    clear() {
      entries = [];
      bytes = 0;
    },
    size: () => bytes,
  };
}

function sizeOf({ body = "", issues = "" }: JournalEntry): number {
  return body.length + issues.length;
}
