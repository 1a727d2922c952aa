import { shownEntry } from "../journal/journal-entry.ts";
import { jsonResponse, type MockResponse } from "../messages.ts";
import type { ControlCall } from "./control.ts";
import { entriesOf } from "./requests.ts";

const maxShown = 200;

/**
 * All that the page shows about one key or all keys. The page asks again and again, so it sends the `revision` that it
 * has, and gets only that number back while nothing has changed.
 */
export async function showState({ worlds, api, keyId, query }: ControlCall): Promise<MockResponse> {
  const revision = worlds.revision();
  if (query.revision === String(revision)) return jsonResponse(200, { revision });
  const { view } = await api();
  const keys = worlds.list().map(({ keyId, sources, journal }) => {
    return { key: keyId, sources: sources.count(), requests: journal.entries().length };
  });
  const sources = worlds.list(keyId).flatMap(({ keyId, sources }) => {
    const { sources: newest } = sources.page({ size: maxShown, order: "desc", after: undefined });
    return newest.map((source) => ({ key: keyId, source: view(source) }));
  });
  const requests = entriesOf({ worlds, keyId }).slice(-maxShown).map(shownEntry);
  return jsonResponse(200, { revision, keys, sources, requests, defaults: worlds.defaultsOf(keyId).value });
}
