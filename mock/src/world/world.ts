import type { StoredSource } from "../api/stored-source.ts";
import { createJournal, type Journal } from "../journal/journal.ts";
import type { CurrentDefaults } from "./defaults.ts";
import { createIdsAndTimes, type IdsAndTimes } from "./ids-and-times.ts";
import { createRefuse, type Refuse } from "./refuse.ts";
import { createStore, type Store } from "./store.ts";

/** Everything that the mock keeps for one API key. The API separates the data of its keys too. */
export interface World {
  /** The id of the key. Empty for requests without a key. */
  readonly keyId: string;
  readonly idsAndTimes: IdsAndTimes;
  readonly sources: Store<StoredSource>;
  readonly refuse: Refuse;
  readonly journal: Journal;
  /** The defaults of this key alone. `undefined` while those of all keys apply. */
  ownDefaults: CurrentDefaults | undefined;
}

export function createWorld(keyId: string, seed: string | undefined): World {
  return {
    keyId,
    idsAndTimes: createIdsAndTimes(seed),
    sources: createStore(),
    refuse: createRefuse(),
    journal: createJournal(),
    ownDefaults: undefined,
  };
}

/** About how much memory a world takes, in bytes. */
export function sizeOf({ sources, journal }: World): number {
  return sources.size() + journal.size();
}
