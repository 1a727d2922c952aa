import document from "prequel-import/openapi.json" with { type: "json" };
import {
  errorResponse,
  invalidResponse,
  jsonResponse,
  type MockRequest,
  type MockResponse,
  successResponse,
} from "../http-messages.ts";
import { splitPath } from "../request-parts.ts";
import type { Effect } from "../scenarios/scenarios.ts";
import type { World } from "../world/world.ts";
import { changedSource } from "./changed-source.ts";
import { columnsOf } from "./columns.ts";
import type { Checks } from "./issues.ts";
import { listSources } from "./list-sources.ts";
import type { SourceView } from "./source-view.ts";
import { isReachable, newSource, putSource, type StoredSource, sourceFields } from "./stored-source.ts";

/** A request that is valid by the document, and the rest of what its response depends on. */
interface OperationCall {
  readonly request: MockRequest;
  /** The source or the changes in the body. */
  readonly source: unknown;
  readonly effect: Effect;
  readonly world: World;
}

type SimulatedOperation = (call: OperationCall) => MockResponse;

/** The operations that read, change or test sources, by their {@link operationKey}. */
export function createSourceOperations(
  checks: Checks,
  view: SourceView,
): ReadonlyMap<string, SimulatedOperation> {
  const shown = (source: StoredSource) => ({ source: view(source) });

  function create({ source, effect, world }: OperationCall): MockResponse {
    const stored = newSource(world, sourceFields(source), effect);
    return successResponse(shown(stored), "The source was created.");
  }

  /** A source after changes, and the error when they make it invalid. */
  function change({ input }: StoredSource, changes: unknown) {
    const { source, issues } = changedSource(input, changes, checks.issuesOfSource);
    return { changed: source, error: issues.length > 0 ? invalidResponse(issues) : undefined };
  }

  function update(stored: StoredSource, { source, effect, world }: OperationCall): MockResponse {
    const { changed, error } = change(stored, source);
    if (error) return error;
    const updated_at = world.idsAndTimes.now();
    const updated = { ...stored, input: changed, updated_at, isReachable: isReachable(changed, effect) };
    putSource(world, updated);
    return successResponse(shown(updated), "");
  }

  /** Tests the source with the changes in the body, if there are any, and saves nothing. */
  function test(stored: StoredSource, { source, effect }: OperationCall): MockResponse {
    const { changed, error } = change(stored, source);
    return error ?? testResponse(isReachable(changed, effect));
  }

  function testNew({ source, effect }: OperationCall): MockResponse {
    return testResponse(isReachable(sourceFields(source), effect));
  }

  function remove({ id }: StoredSource, { world }: OperationCall): MockResponse {
    world.sources.remove(id);
    return successResponse({}, "");
  }

  return new Map<string, SimulatedOperation>([
    ["POST /import/sources", create],
    ["GET /import/sources", ({ request, world }) => listSources(world.sources, request, view)],
    ["GET /import/sources/{}", onStored((stored) => successResponse(shown(stored), ""))],
    ["PATCH /import/sources/{}", onStored(update)],
    ["DELETE /import/sources/{}", onStored(remove)],
    ["POST /import/sources/{}/test-source", onStored(test)],
    ["POST /import/test-source", testNew],
    [
      "POST /import/sources/{}/get-schema",
      onStored(({ input }) => successResponse({ schema: columnsOf(input) }, "")),
    ],
  ]);
}

/** An operation's method and path, without the names of its parameters: another document may name them differently. */
export function operationKey({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

/** An operation on the source that the path names. */
function onStored(operate: (stored: StoredSource, call: OperationCall) => MockResponse): SimulatedOperation {
  return (call) => {
    const stored = call.world.sources.get(idIn(call.request.path));
    return stored ? operate(stored, call) : unknownSource;
  };
}

const { examples } = document.paths["/import/test-source"].post.responses[200].content["application/json"];

function testResponse(isReachable: boolean): MockResponse {
  const { value } = isReachable ? examples.reachable : examples.unreachable;
  return jsonResponse(200, value);
}

/** The id in a path such as `/import/sources/{id}/test-source`. */
function idIn(path: string): string {
  const [, , , id = ""] = splitPath(path).pathname.split("/");
  return decodeURIComponent(id);
}

const unknownSource = errorResponse(
  404,
  "This API key has no source with this id: the mock forgets its sources when it is reset or starts again.",
);
