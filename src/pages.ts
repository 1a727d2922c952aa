import type { InvalidResponseError } from "./errors.ts";
import { operations } from "./generated/document.ts";
import type { ImportSource, operations as operationTypes } from "./generated/types.ts";
import { invalidResponseError } from "./http/response.ts";
import type { Send } from "./http/send.ts";
import { ownProperties, parseUrl } from "./json.ts";
import type { RequestOptions } from "./options.ts";
import { withResponse } from "./response-of.ts";

type ListQuery = NonNullable<operationTypes["listImportSources"]["parameters"]["query"]>;

/** Options of `sources.list`; every one is optional. */
export interface ListOptions extends RequestOptions, ListQuery {}

/** One page of the sources. Iterating over it goes on to the pages that follow. */
export interface SourcePage extends AsyncIterable<ImportSource> {
  /** The sources of this page. */
  readonly sources: ImportSource[];
  /** Whether there is another page. */
  readonly has_next: boolean;
  /** The `cursor` of the next page; `undefined` on the last one. */
  readonly cursor: string | undefined;
}

/**
 * The first page when awaited, and every source when iterated. The first page is requested at once, and only once:
 * each iteration begins with it.
 */
export interface SourcePages extends Promise<SourcePage>, AsyncIterable<ImportSource> {}

const path = "/import/sources";

export function listSources(send: Send, baseUrl: string, given: ListOptions = {}): SourcePages {
  const options = ownProperties(given);
  const here = new URL(baseUrl + path);

  async function fetchPage(requested: string | undefined): Promise<FetchedPage> {
    const params = { query: { ...queryOf(options), cursor: requested } };
    const success = await send("GET", path, { params }, options);
    const { data, has_next, next_url } = success.data;
    const next = parseUrl(next_url ?? "", here);
    const cursor = (has_next && next?.searchParams.get("cursor")) || undefined;
    const fetched: FetchedPage = {
      requested,
      page: withIterator({ sources: data.sources, has_next, cursor }, () => sourcesFrom(fetched)),
      leadsElsewhere: next?.origin !== here.origin,
      unusable: (problem) => invalidResponseError(success.call, success.response, problem),
    };
    for (const result of [fetched.page, ...data.sources]) withResponse(result, success);
    return fetched;
  }

  async function* sourcesFrom(first: FetchedPage): AsyncGenerator<ImportSource> {
    const seen = new Set([undefined, first.requested]);
    for (let fetched = first; ; ) {
      const { page, leadsElsewhere, unusable } = fetched;
      yield* page.sources;
      if (!page.has_next) return;
      if (leadsElsewhere) throw unusable("a `next_url` on another origin, where nothing is sent");
      if (seen.has(page.cursor)) throw unusable("`has_next` but no `next_url` to a new page");
      seen.add(page.cursor);
      fetched = await fetchPage(page.cursor);
    }
  }

  const first = fetchPage(options.cursor);
  const firstPage = first.then(({ page }) => page);
  // Whoever awaits or iterates gets the failure. Without this, it would also be an unhandled rejection.
  firstPage.catch(() => {});
  return withIterator(firstPage, async function* () {
    yield* sourcesFrom(await first);
  });
}

/** Hides the iterator, so that a page is plain data when it is printed or compared. */
function withIterator<T extends object, Item>(target: T, value: () => AsyncIterator<Item>) {
  // Asserted: this is the property that makes it iterable.
  return Object.defineProperty(target, Symbol.asyncIterator, { value }) as T & AsyncIterable<Item>;
}

interface FetchedPage {
  readonly requested: string | undefined;
  readonly page: SourcePage;
  readonly leadsElsewhere: boolean;
  readonly unusable: (problem: string) => InvalidResponseError;
}

/** The options that the document knows as query parameters of the list. */
function queryOf(options: ListOptions): ListQuery {
  const names = Object.keys(operations[`GET ${path}`]?.query ?? {});
  return Object.fromEntries(Object.entries(options).filter(([name]) => names.includes(name)));
}
