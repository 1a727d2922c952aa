import {
  invalidResponse,
  issueAt,
  type MockRequest,
  type MockResponse,
  successResponse,
} from "../http-messages.ts";
import { splitPath } from "../request-parts.ts";
import type { Store } from "../world/store.ts";
import type { SourceView } from "./source-view.ts";
import type { StoredSource } from "./stored-source.ts";

const defaultPageSize = 10;

/** Responds with one page of the sources, and with the URL of the next one. */
export function listSources(
  store: Store<StoredSource>,
  { baseUrl, path }: MockRequest,
  view: SourceView,
): MockResponse {
  const { pathname, query } = splitPath(path);
  // None is a list: Prism rejects a repeated parameter.
  const [page_size, order = "desc", cursor] = ["page_size", "order", "cursor"].map((name) =>
    query[name]?.toString(),
  );
  const after = cursor === undefined ? undefined : sequenceOf(cursor);
  if (Number.isNaN(after)) return invalidResponse([unknownCursor]);
  const direction = order === "asc" ? "asc" : "desc";
  const size = Number(page_size) || defaultPageSize;
  const page = store.page({ size, order: direction, after });
  const sources = page.sources.map(view);
  if (page.last === undefined) return successResponse({ sources }, "", { has_next: false });
  const next = new URLSearchParams({ page_size: `${size}`, order, cursor: cursorOf(page.last) });
  const next_url = `${baseUrl}${pathname}?${next}`;
  return successResponse({ sources }, "", { has_next: true, next_url });
}

function cursorOf(sequence: number): string {
  // Base64, so that nobody builds cursors by hand. Without its padding, which a URL would escape.
  return btoa(`after ${sequence}`).replaceAll("=", "");
}

/** `NaN` when the mock did not make the cursor. */
function sequenceOf(cursor: string): number {
  try {
    return Number(/^after (\d+)$/.exec(atob(cursor))?.[1]);
  } catch {
    return Number.NaN;
  }
}

const unknownCursor = issueAt(
  ["cursor"],
  "cursor",
  "This mock did not issue the `cursor`: take it from the `next_url` of the previous page.",
);
