import { isPlainObject } from "../json.ts";
import { isUnreachable } from "../scenarios/requested-scenario.ts";
import type { Effect } from "../scenarios/scenarios.ts";
import type { World } from "../world/world.ts";
import type { SourceView } from "./source-view.ts";

/** A source as the mock keeps it. */
export interface StoredSource {
  readonly id: string;
  /** The source as it was sent, with every change since. It holds secrets: only {@link viewOf} may show it. */
  readonly input: SourceFields;
  readonly created_at: string;
  readonly updated_at: string;
  readonly isReachable: boolean;
}

/** The fields of a valid source. */
export type SourceFields = Readonly<Record<string, unknown>>;

export function sourceFields(source: unknown): SourceFields {
  return isPlainObject(source) ? source : {};
}

/** Adds a source to a world. */
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

/** The source as the API would return it. */
export function viewOf(
  { id, input, created_at, updated_at, isReachable }: StoredSource,
  sourceView: SourceView,
): SourceFields {
  const view = { ...sourceView(input), id, created_at, updated_at };
  return isReachable ? view : asUnreachable(view);
}

function asUnreachable(source: SourceFields): SourceFields {
  const entries = Object.entries(source).map(([key, value]) =>
    isPlainObject(value) && "is_valid" in value ? [key, { ...value, is_valid: false }] : [key, value],
  );
  return { ...Object.fromEntries(entries), is_reachable: false };
}
