interface PageQuery {
  readonly size: number;
  readonly order: "asc" | "desc";
  /** The sequence number of the last source on the previous page. */
  readonly after: number | undefined;
}

interface Page<Source> {
  readonly sources: readonly Source[];
  /** The sequence number of the last source on this page, when more sources follow. */
  readonly last: number | undefined;
}

/** The sources in memory. The oldest are dropped when there are too many, or when they take too much memory. */
export interface Store<Source> {
  /**
   * Adds a source, or replaces the one with this id.
   *
   * @param size About how much memory the source takes, in bytes.
   */
  put(id: string, source: Source, size: number): void;
  get(id: string): Source | undefined;
  remove(id: string): void;
  count(): number;
  /** The size of all sources together. */
  size(): number;
  page(query: PageQuery): Page<Source>;
}

export const maxSources = 1000;
const maxBytes = 64 * 10 ** 6;

interface StoreRow<Source> {
  /** Numbers the sources in the order of their creation. */
  readonly sequence: number;
  readonly source: Source;
  readonly size: number;
}

export function createStore<Source>(): Store<Source> {
  const rows = new Map<string, StoreRow<Source>>();
  let created = 0;
  let bytes = 0;
  const remove = (id: string) => {
    bytes -= rows.get(id)?.size ?? 0;
    rows.delete(id);
  };
  return {
    put(id, source, size) {
      const replaced = rows.get(id);
      bytes += size - (replaced?.size ?? 0);
      // A replaced source keeps its sequence number, and a `Map` keeps its position.
      rows.set(id, { sequence: replaced?.sequence ?? created++, source, size });
      for (const oldest of rows.keys()) {
        if (rows.size <= maxSources && bytes <= maxBytes) break;
        remove(oldest);
      }
    },
    get: (id) => rows.get(id)?.source,
    remove,
    count: () => rows.size,
    size: () => bytes,
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
