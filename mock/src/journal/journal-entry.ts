import { vendors } from "prequel-import";
import type { SimulatedResponse } from "../api/simulated-api.ts";
import type { MockRequest, RequestIssue } from "../http-messages.ts";
import { isPlainObject, valueAt } from "../json.ts";
import { redactBody, redactIssue } from "./redact-body.ts";
import { shownHeaders, shownPath } from "./shown-request.ts";

/** A request without its secrets, and how the mock responded. */
export interface JournalEntry {
  /** Counts the requests of all keys. */
  readonly number: number;
  readonly time: string;
  /** The id of the API key. `undefined` for a request without a key. */
  readonly key: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The redacted body as JSON, because a string takes less memory than parsed objects. */
  readonly body: string | undefined;
  readonly vendor: string | undefined;
  /** `undefined` when the connection was broken before the response, which may happen after the entry was stored. */
  status: number | undefined;
  readonly scenario: string | undefined;
  /** The issues of the response, as JSON. */
  readonly issues: string | undefined;
  readonly isSimulated: boolean;
}

const maxKeptLength = 64 * 1024;
const maxIssues = 20;

/** Redacts the request before it is stored, so that no secret stays in memory, and so that reading is fast. */
export function journalEntry(
  request: MockRequest,
  { body, requested, isSimulated, response, disconnect }: SimulatedResponse,
  number: number,
  keyId: string,
): JournalEntry {
  const vendor = valueAt(body, ["source", "vendor"]);
  return {
    number,
    key: keyId === "" ? undefined : keyId,
    time: new Date().toISOString(),
    method: request.method,
    path: shownPath(request.path),
    headers: shownHeaders(request.headers),
    body: keptBody(request, body),
    // Only the names of known vendors and scenarios are kept: any other text may be a secret.
    vendor: vendors.find((known) => known === vendor),
    scenario: requested && (requested.effect ? requested.name : "unknown scenario"),
    isSimulated,
    status: disconnect === "before" ? undefined : response.status,
    issues: response.issues && JSON.stringify(response.issues.slice(0, maxIssues).map(redactIssue)),
  };
}

/** Keeps only objects, because secrets are found by the names of fields. */
function keptBody(request: MockRequest, body: unknown): string | undefined {
  const length = request.body?.length ?? Number.POSITIVE_INFINITY;
  if (length === 0) return undefined;
  if (length > maxKeptLength) return JSON.stringify("[too long to keep]");
  if (!isPlainObject(body)) return JSON.stringify("[not a JSON object]");
  return JSON.stringify(redactBody(body));
}

/** An entry as `/__mock/requests` returns it. */
export interface ShownEntry extends Omit<JournalEntry, "body" | "issues" | "isSimulated"> {
  readonly body: unknown;
  readonly issues: readonly Omit<RequestIssue, "pointer">[] | undefined;
}

export function shownEntry({ body, issues, isSimulated: _, ...entry }: JournalEntry): ShownEntry {
  const parsed = (text: string | undefined) => (text === undefined ? undefined : JSON.parse(text));
  return { ...entry, body: parsed(body), issues: parsed(issues) };
}
