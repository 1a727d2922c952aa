import type { ImportSource, operations } from "./generated/types.ts";
import type { Loose } from "./operation-types.ts";
import type { RequestOptions } from "./options.ts";
import type { Transport } from "./transport.ts";
import { parseUrl } from "./url.ts";

type ListQuery = Loose<NonNullable<operations["listImportSources"]["parameters"]["query"]>>;

/** Options of `sources.list`; every one is optional. */
export interface ListOptions extends RequestOptions, ListQuery {}

/** One page of the sources. */
export interface SourcePage {
  /** The sources of this page. */
  readonly sources: ImportSource[];
  /** Whether there is another page. */
  readonly has_next: boolean;
  /** What to pass as `cursor` to get the next page; `undefined` on the last one. */
  readonly cursor: string | undefined;
}

/**
 * The sources of an environment: one page when awaited, every source when iterated.
 *
 * Nothing is sent before that. Awaited again it gives the same page; every iteration begins anew.
 */
export interface SourcePages extends PromiseLike<SourcePage>, AsyncIterable<ImportSource> {}

const path = "/import/sources";

export function listSources(transport: Transport, baseUrl: string, options: ListOptions = {}): SourcePages {
  const { page_size, order, cursor: start, ...request } = options;
  const here = new URL(baseUrl + path);

  async function fetchPage(cursor: string | undefined) {
    const params = { query: { page_size, order, cursor } };
    const { envelope, unusable } = await transport("GET", path, { ...request, params });
    const { data, has_next, next_url } = envelope;
    const next = parseUrl(next_url ?? "", here);
    const nextCursor = (has_next && next?.searchParams.get("cursor")) || undefined;
    const page: SourcePage = { sources: data.sources, has_next, cursor: nextCursor };
    return { page, next, unusable };
  }

  let first: Promise<SourcePage> | undefined;
  return {
    // biome-ignore lint/suspicious/noThenProperty: a list is awaited for one page of it.
    then(onPage, onError) {
      first ??= fetchPage(start).then(({ page }) => page);
      return first.then(onPage, onError);
    },
    async *[Symbol.asyncIterator]() {
      let cursor = start;
      const seen = new Set([undefined, start]);
      for (;;) {
        const { page, next, unusable } = await fetchPage(cursor);
        yield* page.sources;
        if (!page.has_next) return;
        if (next?.origin !== here.origin)
          throw unusable("a `next_url` on another origin, where nothing is sent");
        cursor = page.cursor;
        if (seen.has(cursor)) throw unusable("`has_next` but no `next_url` to a new page");
        seen.add(cursor);
      }
    },
  };
}
