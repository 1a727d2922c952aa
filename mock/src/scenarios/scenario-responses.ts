import { hashOf } from "../hash.ts";
import { invalidResponse, issueAt, type MockRequest, type MockResponse } from "../messages.ts";
import type { Engine } from "../prism/engine.ts";
import type { RequestedScenario } from "./requested-scenario.ts";
import { scenarios } from "./scenarios.ts";

const maxCountedRequests = 1000;

/** Makes the responses of error scenarios; `undefined` for a scenario that lets the request through. */
export function createScenarioResponses(
  engine: Engine,
): (request: MockRequest, requested: RequestedScenario) => MockResponse | undefined {
  const errorCounts = new Map<string, number>();

  /** Whether the same request already got this many errors. Then the count starts again, so a test can be rerun. */
  const hadErrors = (request: MockRequest, times: number) => {
    const key = fingerprint(request);
    const count = errorCounts.get(key) ?? 0;
    errorCounts.delete(key);
    if (count >= times) return true;
    errorCounts.set(key, count + 1);
    const [oldest] = errorCounts.keys();
    if (errorCounts.size > maxCountedRequests && oldest !== undefined) errorCounts.delete(oldest);
    return false;
  };

  return (request, { effect = {}, path }) => {
    const { status, times, hasIssue } = effect;
    if (effect.proxyPage) return proxyPage;
    if (status === undefined || (times !== undefined && hadErrors(request, times))) return undefined;
    const error = engine.error(status);
    return hasIssue ? invalidResponse([issueOf(error, path)]) : error;
  };
}

export function unknownScenarioResponse({ path }: RequestedScenario): MockResponse {
  const names = scenarios.map(({ name }) => name).join(", ");
  return invalidResponse([issueAt(path, "scenario", `The mock has no such scenario: use one of ${names}.`)]);
}

/** The message of an error, as an issue at the field that holds the scenario. */
function issueOf({ text }: MockResponse, path: readonly string[]) {
  return issueAt(path, "scenario", String(JSON.parse(text).message));
}

/** A hash, because keys and bodies hold secrets that must not stay in memory. */
function fingerprint({ method, path, headers, body }: MockRequest): string {
  return hashOf(JSON.stringify([method, path, headers["x-api-key"], body]));
}

const proxyPage: MockResponse = {
  status: 502,
  headers: { "content-type": "text/html; charset=utf-8" },
  text: "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n",
};
