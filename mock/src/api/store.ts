/** A source as the mock returns it. */
export type StoredSource = Readonly<Record<string, unknown>>;

export interface PageQuery {
  readonly size: number;
  readonly order: "asc" | "desc";
  /** The sequence number of the last source on the previous page. */
  readonly after: number | undefined;
}

export interface Page {
  readonly sources: readonly StoredSource[];
  /** The sequence number of the last source on this page, when more sources follow. */
  readonly last: number | undefined;
}

/** The sources in memory. Beyond a maximum number or total size, the oldest are dropped. */
export interface Store {
  /** @param size About how much memory the source takes, in bytes. */
  add(id: string, source: StoredSource, size: number): void;
  get(id: string): StoredSource | undefined;
  page(query: PageQuery): Page;
}

export const maxSources = 1000;
const maxBytes = 64 * 10 ** 6;

interface StoreRow {
  /** Numbers the sources in the order of their creation. */
  readonly sequence: number;
  readonly source: StoredSource;
  readonly size: number;
}

export function createStore(): Store {
  const rows = new Map<string, StoreRow>();
  let created = 0;
  let bytes = 0;
  return {
    add(id, source, size) {
      rows.set(id, { sequence: created++, source, size });
      bytes += size;
      for (const [oldest, row] of rows) {
        if (rows.size <= maxSources && bytes <= maxBytes) break;
        rows.delete(oldest);
        bytes -= row.size;
      }
    },
    get: (id) => rows.get(id)?.source,
    page({ size, order, after }) {
      const sorted = order === "asc" ? [...rows.values()] : [...rows.values()].reverse();
      // By sequence number, not by index: sources that come and go between two pages must not shift them.
      const isAfter = (sequence: number) =>
        after === undefined || (order === "asc" ? sequence > after : sequence < after);
      const left = sorted.filter(({ sequence }) => isAfter(sequence));
      const page = left.slice(0, size);
      return {
        sources: page.map(({ source }) => source),
        last: left.length > size ? page.at(-1)?.sequence : undefined,
      };
    },
  };
}
