import { redact } from "prequel-import";
import { isPlainObject } from "../json.ts";
import { errorResponse, jsonResponse, type MockRequest, type MockResponse } from "../messages.ts";
import { splitPath } from "../request-parts.ts";
import { redactUnknownFields } from "./redact-unknown-fields.ts";

/** A request, and how the mock responded. */
export interface JournalEntry {
  readonly request: MockRequest;
  readonly body: unknown;
  readonly vendor: string | undefined;
  readonly scenario: string | undefined;
  readonly isSimulated: boolean;
  /** `undefined` when the connection was broken before the response. */
  readonly status: number | undefined;
}

/** The last requests, for tests that assert on what their form sent. */
export interface Journal {
  add(entry: JournalEntry): void;
  /** Responds to requests under `/__mock`; `undefined` for every other path. */
  respond(request: MockRequest): MockResponse | undefined;
}

const maxEntries = 200;
const maxKeptLength = 64 * 1024;

export function createJournal(): Journal {
  let entries: JournalEntry[] = [];
  return {
    add(entry) {
      entries.push({ ...entry, request: { ...entry.request, body: "" }, body: keptBody(entry) });
      if (entries.length > maxEntries) entries.shift();
    },
    respond({ method, path }) {
      const { pathname } = splitPath(path);
      if (!/^\/__mock(\/|$)/.test(pathname)) return undefined;
      if (pathname !== "/__mock/requests") {
        return errorResponse(404, "The mock itself has only /__mock/requests.");
      }
      if (method === "GET") return jsonResponse(200, entries.map(redactEntry));
      if (method !== "DELETE") return errorResponse(405, "/__mock/requests takes only GET and DELETE.");
      entries = [];
      return { status: 204, headers: {}, text: "" };
    },
  };
}

/** Only objects are kept: secrets are found by the names of fields, which other text does not have. */
function keptBody({ request, body }: JournalEntry): unknown {
  const length = request.body?.length ?? Number.POSITIVE_INFINITY;
  if (length === 0) return undefined;
  if (length > maxKeptLength) return "[too long to keep]";
  return isPlainObject(body) ? body : "[not a JSON object]";
}

/** Runs when the journal is read, because most entries never are. */
function redactEntry({ request, body, vendor, scenario, status }: JournalEntry): unknown {
  const { method, path, headers } = request;
  return redact({ method, path, headers, body: redactUnknownFields(body), vendor, status, scenario });
}
