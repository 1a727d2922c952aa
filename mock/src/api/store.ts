/** A source as the mock answers it. */
export type StoredSource = Readonly<Record<string, unknown>>;

export interface PageQuery {
  readonly size: number;
  readonly order: "asc" | "desc";
  /** The place of the last source of the page before. */
  readonly after: number | undefined;
}

export interface Page {
  readonly sources: readonly StoredSource[];
  /** The place of the page's last source, when others follow. */
  readonly last: number | undefined;
}

/** The sources in memory. Beyond a number or a total size, the oldest are dropped. */
export interface Store {
  /** @param size About how much memory the source takes, in bytes. */
  add(id: string, source: StoredSource, size: number): void;
  get(id: string): StoredSource | undefined;
  page(query: PageQuery): Page;
}

export const maxSources = 1000;
const maxBytes = 64 * 10 ** 6;

export function createStore(): Store {
  /** By id; `place` counts them as they were created. */
  const rows = new Map<string, { readonly place: number; readonly source: StoredSource; size: number }>();
  let created = 0;
  let bytes = 0;
  return {
    add(id, source, size) {
      rows.set(id, { place: created++, source, size });
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
      // By place, not by index: sources that come and go between two pages must not shift them.
      const isAfter = (place: number) =>
        after === undefined || (order === "asc" ? place > after : place < after);
      const left = sorted.filter(({ place }) => isAfter(place));
      const page = left.slice(0, size);
      return {
        sources: page.map(({ source }) => source),
        last: left.length > size ? page.at(-1)?.place : undefined,
      };
    },
  };
}
