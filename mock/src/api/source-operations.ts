import { isRecord, valueAt } from "../json.ts";
import { errorAnswer, invalid, issueAt, jsonAnswer, type MockAnswer, type MockRequest } from "../messages.ts";
import type { Effect } from "../scenarios/scenarios.ts";
import type { IdsAndTimes } from "./ids-and-times.ts";
import { sourceView } from "./source-view.ts";
import type { Store } from "./store.ts";

/** Answers a request that is valid by the document. */
export type Operation = (request: MockRequest, body: unknown, effect: Effect) => MockAnswer;

const defaultPageSize = 10;

/** The operations that the mock keeps state for, by their ids in the document. */
export function createSources(idsAndTimes: IdsAndTimes, store: Store): ReadonlyMap<string, Operation> {
  return new Map<string, Operation>([
    [
      "createImportSource",
      ({ body: text = "" }, body, { unreachable }) => {
        const id = idsAndTimes.sourceId();
        const now = idsAndTimes.now();
        const created = { ...sourceView(valueAt(body, ["source"])), id, created_at: now, updated_at: now };
        const source = unreachable ? outOfReach(created) : created;
        store.add(id, source, text.length);
        return success({ source }, "The source was created.");
      },
    ],
    [
      "listImportSources",
      ({ origin, path }) => {
        const { pathname, searchParams } = new URL(path, origin);
        const { page_size, order = "desc", cursor } = Object.fromEntries(searchParams);
        const after = cursor === undefined ? undefined : placeOf(cursor);
        if (Number.isNaN(after)) return invalid([unknownCursor]);
        const direction = order === "asc" ? "asc" : "desc";
        const size = Number(page_size) || defaultPageSize;
        const { sources, last } = store.page({ size, order: direction, after });
        if (last === undefined) return success({ sources }, "", { has_next: false });
        const next = new URLSearchParams({ page_size: `${size}`, order, cursor: cursorOf(last) });
        const next_url = `${origin}${pathname}?${next}`;
        return success({ sources }, "", { has_next: true, next_url });
      },
    ],
    [
      "getImportSource",
      ({ origin, path }) => {
        const id = new URL(path, origin).pathname.split("/").at(-1) ?? "";
        const source = store.get(decodeURIComponent(id));
        if (source) return success({ source }, "");
        return errorAnswer(
          404,
          "There is no source of this id: the mock knows those created since it started.",
        );
      },
    ],
  ]);
}

function success(data: object, message: string, paging: object = {}): MockAnswer {
  return jsonAnswer(200, { status: "success", data, message, ...paging });
}

function outOfReach(source: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(source).map(([key, value]) =>
    isRecord(value) && "is_valid" in value ? [key, { ...value, is_valid: false }] : [key, value],
  );
  return { ...Object.fromEntries(entries), is_reachable: false };
}

const unknownCursor = issueAt(
  ["cursor"],
  "cursor",
  "`cursor` is not one of this mock: take it from `next_url` of the page before.",
);

function cursorOf(place: number): string {
  return Buffer.from(`after ${place}`).toString("base64url");
}

function placeOf(cursor: string): number {
  return Number(/^after (\d+)$/.exec(Buffer.from(cursor, "base64url").toString())?.[1]);
}
