import { type CurrentDefaults, createDefaults, type Defaults } from "./defaults.ts";
import { createWorld, sizeOf, type World } from "./world.ts";

/** The world of each API key, by the id of the key. */
export interface Worlds {
  /** The world of a key. A new world has the initial sources. */
  of(keyId: string): World;
  /** The world with an id, or every world. The least recently used world comes first. */
  list(keyId?: string): World[];
  /** Resets one world, or all of them, to the initial sources and defaults. */
  reset(keyId?: string): void;
  /** Removes the requests of one world, or of all of them, from their journals. */
  clearJournals(keyId?: string): void;
  /** A number that changes when any world may have changed. */
  revision(): number;
  /** The defaults of one world, or those of every world without its own. */
  defaultsOf(keyId: string | undefined): CurrentDefaults;
  /**
   * Sets the defaults of one world, or of all of them. `undefined` removes them: one world then uses those of all worlds,
   * and all worlds use the initial ones.
   */
  setDefaults(keyId: string | undefined, defaults?: Defaults): void;
}

interface WorldsOptions {
  readonly seed: string | undefined;
  readonly defaults: Defaults;
  /** Fills a new world. */
  readonly begin: (world: World) => void;
}

// Beyond these limits, the least recently used world is dropped.
export const maxWorlds = 200;
const maxBytes = 128 * 10 ** 6;

export function createWorlds({ seed, defaults, begin }: WorldsOptions): Worlds {
  const worlds = new Map<string, World>();
  let revision = 0;
  let shared = createDefaults(defaults);

  function dropUnused(): void {
    let bytes = 0;
    for (const world of worlds.values()) bytes += sizeOf(world);
    for (const [keyId, world] of worlds) {
      if (worlds.size === 1 || (worlds.size <= maxWorlds && bytes <= maxBytes)) return;
      worlds.delete(keyId);
      bytes -= sizeOf(world);
    }
  }

  function worldOf(keyId: string): World {
    revision++;
    const known = worlds.get(keyId);
    const world = known ?? createWorld(keyId, seed);
    // The map is in the order of the last use.
    worlds.delete(keyId);
    worlds.set(keyId, world);
    if (!known) begin(world);
    dropUnused();
    return world;
  }

  function list(keyId?: string): World[] {
    const all = [...worlds.values()];
    return keyId === undefined ? all : all.filter((world) => world.keyId === keyId);
  }

  return {
    of: worldOf,
    list,
    revision: () => revision,
    clearJournals(keyId) {
      revision++;
      for (const { journal } of list(keyId)) journal.clear();
    },
    reset(keyId) {
      revision++;
      if (keyId !== undefined) {
        worlds.delete(keyId);
        return;
      }
      worlds.clear();
      shared = createDefaults(defaults);
    },
    defaultsOf: (keyId = "") => worlds.get(keyId)?.ownDefaults ?? shared,
    setDefaults(keyId, changed) {
      revision++;
      if (keyId !== undefined) {
        worldOf(keyId).ownDefaults = changed && createDefaults(changed);
        return;
      }
      shared = createDefaults(changed ?? defaults);
      for (const world of worlds.values()) world.ownDefaults = undefined;
    },
  };
}
