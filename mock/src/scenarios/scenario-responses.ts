import { invalidResponse, issueAt, type MockRequest, type MockResponse } from "../http-messages.ts";
import type { Engine } from "../prism/engine.ts";
import type { World } from "../world/world.ts";
import type { RequestedScenario } from "./requested-scenario.ts";
import { scenarioNames } from "./scenarios.ts";

/** The response of an error scenario. `undefined` when the scenario does not refuse the request. */
export function scenarioResponse(
  engine: Engine,
  request: MockRequest,
  { effect = {}, path }: RequestedScenario,
  { refuse }: World,
): MockResponse | undefined {
  const { status, times, hasIssue } = effect;
  if (effect.proxyPage) return proxyPage;
  if (status === undefined || (times !== undefined && !refuse(request, times))) return undefined;
  const error = engine.error(status);
  if (!hasIssue) return error;
  const { message } = JSON.parse(error.text);
  return invalidResponse([issueAt(path, "scenario", String(message))]);
}

export function unknownScenarioResponse({ path }: RequestedScenario): MockResponse {
  return invalidResponse([
    issueAt(path, "scenario", `The mock has no such scenario: use one of ${scenarioNames}.`),
  ]);
}

const proxyPage: MockResponse = {
  status: 502,
  headers: { "content-type": "text/html; charset=utf-8" },
  text: "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n",
};
