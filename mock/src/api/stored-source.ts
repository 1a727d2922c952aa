import { isPlainObject } from "../json.ts";
import { isUnreachable } from "../scenarios/requested-scenario.ts";
import type { Effect } from "../scenarios/scenarios.ts";
import type { World } from "../world/world.ts";

/** A source as the mock keeps it. */
export interface StoredSource {
  readonly id: string;
  /** The source as it was sent, with every later change. It contains secrets, so only a `SourceView` may show it. */
  readonly input: SourceFields;
  readonly created_at: string;
  readonly updated_at: string;
  readonly isReachable: boolean;
}

export type SourceFields = Readonly<Record<string, unknown>>;

export function sourceFields(source: unknown): SourceFields {
  return isPlainObject(source) ? source : {};
}

export function newSource(world: World, input: SourceFields, effect: Effect): StoredSource {
  const id = world.idsAndTimes.sourceId();
  const now = world.idsAndTimes.now();
  const source = { id, input, created_at: now, updated_at: now, isReachable: isReachable(input, effect) };
  putSource(world, source);
  return source;
}

/** Adds or replaces a source. */
export function putSource({ sources }: World, source: StoredSource): void {
  sources.put(source.id, source, JSON.stringify(source.input).length);
}

/** Whether the mock reaches a source, by the scenario of the request or any scenario in the source. */
export function isReachable(source: SourceFields, { unreachable }: Effect): boolean {
  return !unreachable && !isUnreachable(source);
}
