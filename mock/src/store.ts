/** A source as the mock answers it. */
export type StoredSource = Readonly<Record<string, unknown>>;

/** How a list is cut into pages. */
export interface PageQuery {
  readonly size: number;
  readonly order: "asc" | "desc";
  /** Begins behind this source. */
  readonly after: number | undefined;
}

export interface Page {
  readonly sources: readonly StoredSource[];
  /** The last source of the page, when others follow. */
  readonly last: number | undefined;
}

/** What was created since the mock started, in memory; the oldest go when there are too many or too large ones. */
export interface Store {
  /** @param size About how much memory the source takes, in bytes. */
  add(id: string, source: StoredSource, size: number): void;
  get(id: string): StoredSource | undefined;
  page(query: PageQuery): Page;
}

export const maxSources = 1000;
const maxBytes = 64 * 10 ** 6;

export function createStore(): Store {
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
      const isBehind = (place: number) =>
        after === undefined || (order === "asc" ? place > after : place < after);
      const left = sorted.filter(({ place }) => isBehind(place));
      const page = left.slice(0, size);
      return {
        sources: page.map(({ source }) => source),
        last: left.length > size ? page.at(-1)?.place : undefined,
      };
    },
  };
}
