import { createHash } from "node:crypto";
import { invalid, issueAt, type MockAnswer, type MockRequest } from "../messages.ts";
import type { Engine } from "../prism/engine.ts";
import { type RequestedScenario, scenarios } from "./scenarios.ts";

const maxCounted = 1000;

/** Answers for the scenarios that refuse; `undefined` for one that leaves the answer to the API. */
export function createScenarioAnswers(
  engine: Engine,
): (request: MockRequest, requested: RequestedScenario) => MockAnswer | undefined {
  const refusals = new Map<string, number>();

  /** Whether a request was refused that many times; it is then counted anew, so that a test can be run again. */
  const isRefusedEnough = (request: MockRequest, times: number) => {
    const key = fingerprint(request);
    const count = refusals.get(key) ?? 0;
    refusals.delete(key);
    if (count >= times) return true;
    refusals.set(key, count + 1);
    const [oldest] = refusals.keys();
    if (refusals.size > maxCounted && oldest !== undefined) refusals.delete(oldest);
    return false;
  };

  return (request, { effect = {}, path }) => {
    const { status, times } = effect;
    if (effect.proxyPage) return proxyPage;
    if (status === undefined || (times !== undefined && isRefusedEnough(request, times))) return undefined;
    return status === 422 ? invalid([asIssue(engine.error(422), path)]) : engine.error(status);
  };
}

export function unknownScenario({ path }: RequestedScenario): MockAnswer {
  const names = scenarios.map(({ name }) => name).join(", ");
  return invalid([issueAt(path, "scenario", `The mock has no such scenario: use one of ${names}.`)]);
}

/** The document's words for an error, at the field that the scenario was typed into. */
function asIssue({ text }: MockAnswer, path: readonly string[]) {
  return issueAt(path, "scenario", String(JSON.parse(text).message));
}

/** A hash, because keys and bodies are secrets that must not stay in memory. */
function fingerprint({ method, path, headers, body }: MockRequest): string {
  const identifying = JSON.stringify([method, path, headers["x-api-key"], body]);
  return createHash("sha256").update(identifying).digest("base64");
}

const proxyPage: MockAnswer = {
  status: 502,
  headers: { "content-type": "text/html; charset=utf-8" },
  text: "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n",
};
