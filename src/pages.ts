import { operations } from "./generated/document.ts";
import type { ImportSource, operations as operationTypes } from "./generated/types.ts";
import { invalidResponseError } from "./http/response.ts";
import type { Send } from "./http/send.ts";
import { ownProperties, parseUrl } from "./json.ts";
import { type RequestOptions, requestOptions } from "./options.ts";

type ListQuery = NonNullable<operationTypes["listImportSources"]["parameters"]["query"]>;

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

export function listSources(send: Send, baseUrl: string, given: ListOptions = {}): SourcePages {
  const options = ownProperties(given);
  const { cursor: start } = options;
  const here = new URL(baseUrl + path);

  async function fetchPage(cursor: string | undefined) {
    const query = { ...queryOf(options), cursor };
    const {
      data: envelope,
      call,
      response,
    } = await send("GET", path, {
      ...requestOptions(options),
      params: { query },
    });
    const { data, has_next, next_url } = envelope;
    const next = parseUrl(next_url ?? "", here);
    const nextCursor = (has_next && next?.searchParams.get("cursor")) || undefined;
    const page: SourcePage = { sources: data.sources, has_next, cursor: nextCursor };
    const unusable = (problem: string) => invalidResponseError(call, response, problem);
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

/** The options that the document knows as query parameters of the list. */
function queryOf(options: ListOptions): ListQuery {
  const names = Object.keys(operations[`GET ${path}`]?.query ?? {});
  return Object.fromEntries(Object.entries(options).filter(([name]) => names.includes(name)));
}
