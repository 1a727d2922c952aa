import type { ImportSource } from "prequel-import";
import { anyExample } from "../../scripts/lib/examples.ts";
import { serve } from "../support/http.ts";

const path = "/import/sources";

/** Sources as the API lists them, the oldest first. */
export function manySources(count: number): ImportSource[] {
  const { source } = anyExample.answer.data;
  return Array.from({ length: count }, (_, i) => ({ ...source, id: `source-${i}`, name: `Source ${i}` }));
}

/** What the API answers to a list: `next_url` only when there is one. */
export function page(sources: readonly unknown[], has_next = false, next_url?: string | null): string {
  return JSON.stringify({ status: "success", data: { sources }, message: "", has_next, next_url });
}

/** How a server writes the address of the next page, from the query of it and its own origin. */
export type Address = (query: string, origin: string) => string;

/**
 * An API that lists these sources: `desc` and 10 to a page unless told otherwise. A cursor is the place where
 * the page begins, in letters that have to be escaped. Its paths begin with `prefix`.
 */
export async function listServer(sources: readonly ImportSource[], address: Address, prefix = "") {
  const requests: string[] = [];
  const origin = await serve((request, response) => {
    requests.push(request.url ?? "");
    const { pathname, searchParams } = new URL(request.url ?? "", "http://server");
    const size = Number(searchParams.get("page_size") ?? 10);
    const order = searchParams.get("order") ?? "desc";
    const all = order === "asc" ? sources : sources.toReversed();
    const start = Number(/^at\+(\d+)=\/\?$/.exec(searchParams.get("cursor") ?? "at+0=/?")?.[1]);
    const next = start + size;
    const more = next < all.length;
    const query = new URLSearchParams({ page_size: `${size}`, order, cursor: `at+${next}=/?` });
    response
      .writeHead(pathname === prefix + path ? 200 : 404, { "content-type": "application/json" })
      .end(page(all.slice(start, next), more, more ? address(`${query}`, origin) : undefined));
  });
  return { baseUrl: origin + prefix, origin, requests };
}

/** The ways in which servers write the address of a page of their own. */
export const addresses: Readonly<Record<string, Address>> = {
  absolute: (query, origin) => `${origin}${path}?${query}`,
  "with another path before it": (query, origin) => `${origin}/api/v1${path}?${query}`,
  "relative to the origin": (query) => `${path}?${query}`,
  "a query alone": (query) => `?${query}`,
  "relative to the path": (query) => `sources?${query}`,
};
