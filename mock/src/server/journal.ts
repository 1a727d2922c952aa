import { redact } from "prequel-import";
import { isRecord } from "../json.ts";
import { errorAnswer, jsonAnswer, type MockAnswer, type MockRequest } from "../messages.ts";
import { splitPath } from "../request-parts.ts";
import { maskUnknownFields } from "./redact-unknown-fields.ts";

/** A request, and what became of it. */
export interface Entry {
  readonly request: MockRequest;
  readonly body: unknown;
  readonly vendor: string | undefined;
  readonly scenario: string | undefined;
  /** `undefined` when the connection was broken before an answer. */
  readonly status: number | undefined;
}

/** The last requests, for tests that assert on what their form sent. */
export interface Journal {
  add(entry: Entry): void;
  /** Answers at `/__mock`; `undefined` for every other path. */
  answer(request: MockRequest): MockAnswer | undefined;
}

const maxEntries = 200;
const maxKeptLength = 64 * 1024;

export function createJournal(): Journal {
  let entries: Entry[] = [];
  return {
    add(entry) {
      entries.push({ ...entry, request: { ...entry.request, body: "" }, body: keptBody(entry) });
      if (entries.length > maxEntries) entries.shift();
    },
    answer({ method, path }) {
      const { pathname } = splitPath(path);
      if (!/^\/__mock(\/|$)/.test(pathname)) return undefined;
      if (pathname !== "/__mock/requests")
        return errorAnswer(404, "The mock itself has only /__mock/requests.");
      if (method === "GET") return jsonAnswer(200, entries.map(redacted));
      if (method !== "DELETE") return errorAnswer(405, "/__mock/requests takes only GET and DELETE.");
      entries = [];
      return { status: 204, headers: {}, text: "" };
    },
  };
}

/** Only objects are kept: secrets are found by the names of their fields, and in other text not at all. */
function keptBody({ request, body }: Entry): unknown {
  const length = request.body?.length ?? Number.POSITIVE_INFINITY;
  if (length === 0) return undefined;
  if (length > maxKeptLength) return "[too long to keep]";
  return isRecord(body) ? body : "[not a JSON object]";
}

/** Called when the journal is read, not when it is written: few requests are ever read. */
function redacted({ request, body, vendor, scenario, status }: Entry): unknown {
  const { method, path, headers } = request;
  return redact({ method, path, headers, body: maskUnknownFields(body), vendor, status, scenario });
}
