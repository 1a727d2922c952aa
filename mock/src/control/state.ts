import type { SourceFields } from "../api/stored-source.ts";
import { jsonResponse, type MockResponse } from "../http-messages.ts";
import { type ShownEntry, shownEntry } from "../journal/journal-entry.ts";
import type { Defaults } from "../world/defaults.ts";
import type { ControlCall } from "./control.ts";
import { entriesOf } from "./requests.ts";

/** Everything that the page shows about one key or all keys. */
export interface State {
  readonly revision: number;
  /** The path from the page to the API: the base path when the page was opened outside of it, else empty. */
  readonly apiPath: string;
  /** How often the document was replaced. */
  readonly reloads: number;
  /** All keys, even if the rest is about one of them. */
  readonly keys: readonly KeyState[];
  /** Newest first. */
  readonly sources: readonly SourceState[];
  /** Oldest first. */
  readonly requests: readonly ShownEntry[];
  readonly defaults: Defaults;
}

interface KeyState {
  /** The id of the key. Empty for requests without a key. */
  readonly key: string;
  readonly sources: number;
  readonly requests: number;
  /** The defaults of this key alone. `undefined` while those of all keys apply. */
  readonly defaults: Defaults | undefined;
}

export interface SourceState {
  readonly key: string;
  readonly vendor: string;
  /** The source as the API returns it. */
  readonly source: SourceFields;
}

const maxShown = 200;

/** The page sends the `revision` that it has, and gets only that number back when nothing has changed. */
export async function showState({
  worlds,
  api,
  apiPath,
  reloads,
  keyId,
  query,
}: ControlCall): Promise<MockResponse> {
  const revision = worlds.revision() + reloads;
  if (query.revision === String(revision)) return jsonResponse(200, { revision });
  const { view } = await api();
  // The worlds are in the order of their last use, which changes with every request.
  const keys = worlds.list().sort((a, b) => (a.keyId < b.keyId ? -1 : 1));
  const sources = keys
    .filter((world) => keyId === undefined || world.keyId === keyId)
    .flatMap(({ keyId: key, sources }) => {
      const { sources: newest } = sources.page({ size: maxShown, order: "desc", after: undefined });
      return newest.map((stored) => ({ key, stored }));
    })
    .sort((a, b) => Date.parse(b.stored.created_at) - Date.parse(a.stored.created_at))
    .slice(0, maxShown);
  const state: State = {
    revision,
    apiPath,
    reloads,
    keys: keys.map(({ keyId, sources, journal, ownDefaults }) => ({
      key: keyId,
      sources: sources.count(),
      requests: journal.entries().length,
      defaults: ownDefaults?.value,
    })),
    sources: sources.map(({ key, stored }) => ({
      key,
      vendor: String(stored.input.vendor),
      source: view(stored),
    })),
    requests: entriesOf({ worlds, keyId }).slice(-maxShown).map(shownEntry),
    defaults: worlds.defaultsOf(keyId).value,
  };
  return jsonResponse(200, state);
}
