import { isPlainObject, valueAt } from "../json.ts";
import {
  errorResponse,
  invalidResponse,
  issueAt,
  jsonResponse,
  type MockRequest,
  type MockResponse,
} from "../messages.ts";
import type { Effect } from "../scenarios/scenarios.ts";
import type { IdsAndTimes } from "./ids-and-times.ts";
import { sourceView } from "./source-view.ts";
import type { Store } from "./store.ts";

/** Responds to a request that is valid by the document. */
export type SimulatedOperation = (request: MockRequest, body: unknown, effect: Effect) => MockResponse;

/** The operations that read or change the store, by their ids in the document. */
export function createSourceOperations(
  idsAndTimes: IdsAndTimes,
  store: Store,
): ReadonlyMap<string, SimulatedOperation> {
  return new Map<string, SimulatedOperation>([
    [
      "createImportSource",
      (request, body, effect) => createSource(idsAndTimes, store, request, body, effect),
    ],
    ["listImportSources", (request) => listSources(store, request)],
    ["getImportSource", (request) => getSource(store, request)],
  ]);
}

function createSource(
  idsAndTimes: IdsAndTimes,
  store: Store,
  { body: text = "" }: MockRequest,
  body: unknown,
  { unreachable }: Effect,
): MockResponse {
  const id = idsAndTimes.sourceId();
  const now = idsAndTimes.now();
  const created = { ...sourceView(valueAt(body, ["source"])), id, created_at: now, updated_at: now };
  const source = unreachable ? asUnreachable(created) : created;
  store.add(id, source, text.length);
  return successResponse({ source }, "The source was created.");
}

function asUnreachable(source: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(source).map(([key, value]) =>
    isPlainObject(value) && "is_valid" in value ? [key, { ...value, is_valid: false }] : [key, value],
  );
  return { ...Object.fromEntries(entries), is_reachable: false };
}

const defaultPageSize = 10;

function listSources(store: Store, { origin, path }: MockRequest): MockResponse {
  const { pathname, searchParams } = new URL(path, origin);
  const { page_size, order = "desc", cursor } = Object.fromEntries(searchParams);
  const after = cursor === undefined ? undefined : sequenceOf(cursor);
  if (Number.isNaN(after)) return invalidResponse([unknownCursor]);
  const direction = order === "asc" ? "asc" : "desc";
  const size = Number(page_size) || defaultPageSize;
  const { sources, last } = store.page({ size, order: direction, after });
  if (last === undefined) return successResponse({ sources }, "", { has_next: false });
  const next = new URLSearchParams({ page_size: `${size}`, order, cursor: cursorOf(last) });
  const next_url = `${origin}${pathname}?${next}`;
  return successResponse({ sources }, "", { has_next: true, next_url });
}

function cursorOf(sequence: number): string {
  return Buffer.from(`after ${sequence}`).toString("base64url");
}

/** `NaN` when the mock did not make the cursor. */
function sequenceOf(cursor: string): number {
  return Number(/^after (\d+)$/.exec(Buffer.from(cursor, "base64url").toString())?.[1]);
}

const unknownCursor = issueAt(
  ["cursor"],
  "cursor",
  "This mock did not issue the `cursor`: take it from the `next_url` of the previous page.",
);

function getSource(store: Store, { origin, path }: MockRequest): MockResponse {
  const id = new URL(path, origin).pathname.split("/").at(-1) ?? "";
  const source = store.get(decodeURIComponent(id));
  if (source) return successResponse({ source }, "");
  return errorResponse(
    404,
    "There is no source with this id: the mock knows those created since it started.",
  );
}

function successResponse(data: object, message: string, paging: object = {}): MockResponse {
  return jsonResponse(200, { status: "success", data, message, ...paging });
}
