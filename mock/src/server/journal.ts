import { vendors } from "prequel-import";
import type { SimulatedResponse } from "../api/simulated-api.ts";
import { isPlainObject, valueAt } from "../json.ts";
import { errorResponse, jsonResponse, type MockRequest, type MockResponse } from "../messages.ts";
import { splitPath } from "../request-parts.ts";
import { redactBody } from "./redact-body.ts";
import { shownHeaders, shownPath } from "./shown-request.ts";

/** A request without its secrets, and how the mock responded. */
export interface JournalEntry {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The redacted body as JSON, because a text takes less memory than its objects. */
  readonly body: string | undefined;
  readonly vendor: string | undefined;
  /** `undefined` when the connection was broken before the response. */
  readonly status: number | undefined;
  readonly scenario: string | undefined;
  readonly isSimulated: boolean;
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
      entries.push(entry);
      if (entries.length > maxEntries) entries.shift();
    },
    respond({ method, path }) {
      const { pathname } = splitPath(path);
      if (!/^\/__mock(\/|$)/.test(pathname)) return undefined;
      if (pathname !== "/__mock/requests") {
        return errorResponse(404, "The mock itself has only /__mock/requests.");
      }
      if (method === "GET" || method === "HEAD") return jsonResponse(200, entries.map(shownEntry));
      if (method !== "DELETE") return errorResponse(405, "/__mock/requests takes only GET and DELETE.");
      entries = [];
      return { status: 204, headers: {}, text: "" };
    },
  };
}

/** Redacts before the entry is stored, so that no secret stays in memory and reading the journal is fast. */
export function journalEntry(
  request: MockRequest,
  { body, requested, isSimulated, response, disconnect }: SimulatedResponse,
): JournalEntry {
  const vendor = valueAt(body, ["source", "vendor"]);
  return {
    method: request.method,
    path: shownPath(request.path),
    headers: shownHeaders(request.headers),
    body: keptBody(request, body),
    // Only the names of known vendors and scenarios are kept: any other text may be a secret.
    vendor: vendors.find((known) => known === vendor),
    scenario: requested && (requested.effect ? requested.name : "unknown scenario"),
    isSimulated,
    status: disconnect === "before" ? undefined : response.status,
  };
}

/** Keeps only objects: secrets are found by the names of fields, which other text does not have. */
function keptBody(request: MockRequest, body: unknown): string | undefined {
  const length = request.body?.length ?? Number.POSITIVE_INFINITY;
  if (length === 0) return undefined;
  if (length > maxKeptLength) return JSON.stringify("[too long to keep]");
  if (!isPlainObject(body)) return JSON.stringify("[not a JSON object]");
  return JSON.stringify(redactBody(body));
}

function shownEntry({ body, isSimulated: _, ...entry }: JournalEntry): unknown {
  return { ...entry, body: body === undefined ? undefined : JSON.parse(body) };
}
