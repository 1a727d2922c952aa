import { errorResponse, jsonResponse, type MockResponse, noContent } from "../http-messages.ts";
import { type JournalEntry, shownEntry } from "../journal/journal-entry.ts";
import type { ControlCall } from "./control.ts";

type Filter = (entry: JournalEntry, wanted: string) => boolean;

const filters: Readonly<Record<string, Filter>> = {
  method: ({ method }, wanted) => method === wanted.toUpperCase(),
  path: ({ path }, wanted) => path.replace(/\?.*/, "") === wanted.replace(/(?<=.)\/$/, ""),
  vendor: ({ vendor }, wanted) => vendor === wanted.toLowerCase(),
  status: ({ status }, wanted) => String(status ?? "none") === wanted,
  scenario: ({ scenario }, wanted) => scenario === wanted.toLowerCase(),
};

/** Lists the requests that fit every parameter, oldest first. */
export function listRequests(call: ControlCall): MockResponse {
  const { key: _, ...wanted } = call.query;
  const unknown = Object.keys(wanted).find((name) => !Object.hasOwn(filters, name));
  if (unknown !== undefined) {
    return errorResponse(422, `There is no such filter: use ${Object.keys(filters).join(", ")}.`);
  }
  const fits = (entry: JournalEntry) =>
    Object.entries(wanted).every(([name, value]) =>
      [value].flat().some((one) => filters[name]?.(entry, one)),
    );
  return jsonResponse(200, entriesOf(call).filter(fits).map(shownEntry));
}

export function clearRequests({ worlds, keyId }: ControlCall): MockResponse {
  worlds.clearJournals(keyId);
  return noContent;
}

/** The requests of one key or of all, in the order of their arrival. */
export function entriesOf({ worlds, keyId }: Pick<ControlCall, "worlds" | "keyId">): JournalEntry[] {
  const entries = worlds.list(keyId).flatMap(({ journal }) => journal.entries());
  return entries.sort((a, b) => a.number - b.number);
}
