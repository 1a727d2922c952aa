import type { ImportSource } from "prequel-import";
import { anyExample } from "../../scripts/lib/examples.ts";
import { serve } from "../support/servers.ts";

const path = "/import/sources";

/** Sources as the API returns them, the oldest first. */
export function manySources(count: number): ImportSource[] {
  const { source } = anyExample.envelope.data;
  return Array.from({ length: count }, (_, i) => ({ ...source, id: `source-${i}`, name: `Source ${i}` }));
}

/** The body of the response to a list. It has a `next_url` only when one is passed. */
export function page(sources: readonly unknown[], has_next = false, next_url?: string | null): string {
  return JSON.stringify({ status: "success", data: { sources }, message: "", has_next, next_url });
}

/** Makes the `next_url` of a page from its query and the origin of the server. */
export type NextUrl = (query: string, origin: string) => string;

/**
 * Starts a server that lists these sources, by default in `desc` order and 10 to a page. Its cursors contain
 * characters that a URL has to escape. Its paths start with `prefix`.
 */
export async function serveList(sources: readonly ImportSource[], nextUrl: NextUrl, prefix = "") {
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
      .end(page(all.slice(start, next), more, more ? nextUrl(`${query}`, origin) : undefined));
  });
  return { baseUrl: origin + prefix, origin, requests };
}

/** The forms in which servers write a `next_url`. */
export const nextUrls = {
  absolute: (query, origin) => `${origin}${path}?${query}`,
  "absolute, with a path before the API's": (query, origin) => `${origin}/api/v1${path}?${query}`,
  "relative to the origin": (query) => `${path}?${query}`,
  "only a query": (query) => `?${query}`,
  "relative to the path": (query) => `sources?${query}`,
} satisfies Record<string, NextUrl>;
