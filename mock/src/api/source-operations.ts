import document from "prequel-import/openapi.json" with { type: "json" };
import { isPlainObject, valueAt } from "../json.ts";
import {
  errorResponse,
  invalidResponse,
  jsonResponse,
  type MockRequest,
  type MockResponse,
  successResponse,
} from "../messages.ts";
import { splitPath } from "../request-parts.ts";
import type { Effect } from "../scenarios/scenarios.ts";
import { changedSource } from "./changed-source.ts";
import { columnsOf } from "./columns.ts";
import type { IdsAndTimes } from "./ids-and-times.ts";
import type { Checked } from "./issues.ts";
import { listSources } from "./list-sources.ts";
import { createStore } from "./store.ts";
import { isReachable, type SourceFields, type StoredSource, viewOf } from "./stored-source.ts";

/** Responds to a request that is valid by the document. */
export type SimulatedOperation = (request: MockRequest, body: unknown, effect: Effect) => MockResponse;

/** The operations that read, change or test sources, by their ids in the document. They share a new store. */
export function createSourceOperations(
  idsAndTimes: IdsAndTimes,
  checked: Checked,
): ReadonlyMap<string, SimulatedOperation> {
  const store = createStore<StoredSource>();

  function save(source: StoredSource, message: string): MockResponse {
    store.put(source.id, source, JSON.stringify(source.input).length);
    return successResponse({ source: viewOf(source) }, message);
  }

  function create(_: MockRequest, body: unknown, effect: Effect): MockResponse {
    const input = sourceIn(body);
    const id = idsAndTimes.sourceId();
    const now = idsAndTimes.now();
    const times = { created_at: now, updated_at: now };
    return save({ id, input, ...times, isReachable: isReachable(input, effect) }, "The source was created.");
  }

  /** The source after the changes in the body, and the error when it is then not valid. */
  function change(input: SourceFields, body: unknown) {
    const { source, issues } = changedSource(input, valueAt(body, ["source"]));
    const counted = checked(issues);
    return { source, error: counted.length > 0 ? invalidResponse(counted) : undefined };
  }

  function update(stored: StoredSource, body: unknown, effect: Effect): MockResponse {
    const { source: input, error } = change(stored.input, body);
    if (error) return error;
    const updated_at = idsAndTimes.now();
    return save({ ...stored, input, updated_at, isReachable: isReachable(input, effect) }, "");
  }

  /** Tests the source with the changes in the body, if there are any, and saves nothing. */
  function test({ input }: StoredSource, body: unknown, effect: Effect): MockResponse {
    const { source, error } = change(input, body);
    return error ?? testResponse(isReachable(source, effect));
  }

  function remove({ id }: StoredSource): MockResponse {
    store.remove(id);
    return successResponse({}, "");
  }

  /** An operation on the source that the path names. */
  function onStored(
    operate: (stored: StoredSource, body: unknown, effect: Effect) => MockResponse,
  ): SimulatedOperation {
    return ({ path }, body, effect) => {
      const stored = store.get(idIn(path));
      return stored ? operate(stored, body, effect) : unknownSource;
    };
  }

  return new Map<string, SimulatedOperation>([
    ["createImportSource", create],
    ["listImportSources", (request) => listSources(store, request)],
    ["getImportSource", onStored((stored) => successResponse({ source: viewOf(stored) }, ""))],
    ["updateImportSource", onStored(update)],
    ["deleteImportSource", onStored(remove)],
    ["testImportSource", onStored(test)],
    ["testNewImportSource", (_, body, effect) => testResponse(isReachable(sourceIn(body), effect))],
    ["getImportSourceSchema", onStored(({ input }) => successResponse({ schema: columnsOf(input) }, ""))],
  ]);
}

const { examples } = document.paths["/import/test-source"].post.responses[200].content["application/json"];

function testResponse(isReachable: boolean): MockResponse {
  const { value } = isReachable ? examples.reachable : examples.unreachable;
  return jsonResponse(200, value);
}

function sourceIn(body: unknown): SourceFields {
  const source = valueAt(body, ["source"]);
  return isPlainObject(source) ? source : {};
}

/** The id in a path such as `/import/sources/{id}/test-source`. */
function idIn(path: string): string {
  const [, , , id = ""] = splitPath(path).pathname.split("/");
  return decodeURIComponent(id);
}

const unknownSource = errorResponse(
  404,
  "There is no source with this id: the mock knows those that were created since it started and not deleted.",
);
