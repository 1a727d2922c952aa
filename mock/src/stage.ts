import { createHash } from "node:crypto";
import type { Engine } from "./engine.ts";
import { invalid, issueAt, type MockAnswer, type MockRequest } from "./messages.ts";
import { type Asked, scenarios } from "./scenarios.ts";

/** How many requests the stage remembers having refused. */
const mostRefused = 1000;

/** Plays the scenarios that answer by themselves; `undefined` for one that leaves the answer to the API. */
export function createStage(engine: Engine): (request: MockRequest, asked: Asked) => MockAnswer | undefined {
  const refusals = new Map<string, number>();

  /** Whether a request was refused that many times already; then it counts from the beginning again. */
  const isEnough = (request: MockRequest, times: number) => {
    const key = fingerprint(request);
    const sofar = refusals.get(key) ?? 0;
    refusals.delete(key);
    if (sofar >= times) return true;
    refusals.set(key, sofar + 1);
    const [oldest] = refusals.keys();
    if (refusals.size > mostRefused && oldest !== undefined) refusals.delete(oldest);
    return false;
  };

  return (request, { effect = {}, path }) => {
    const { page, status, times } = effect;
    if (page) return proxyPage;
    if (status === undefined || (times !== undefined && isEnough(request, times))) return undefined;
    return status === 422 ? invalid([asIssue(engine.error(422), path)]) : engine.error(status);
  };
}

export function unknownScenario({ path }: Asked): MockAnswer {
  const names = scenarios.map(({ name }) => name).join(", ");
  return invalid([issueAt(path, "scenario", `The mock has no such scenario: use one of ${names}.`)]);
}

/** The document's words for an error, at the field that the scenario was typed into. */
function asIssue({ text }: MockAnswer, path: readonly string[]) {
  return issueAt(path, "scenario", String(JSON.parse(text).message));
}

/** Tells requests apart without keeping a key or a body. */
function fingerprint({ method, path, headers, body }: MockRequest): string {
  const told = JSON.stringify([method, path, headers["x-api-key"], body]);
  return createHash("sha256").update(told).digest("base64");
}

const proxyPage: MockAnswer = {
  status: 502,
  headers: { "content-type": "text/html; charset=utf-8" },
  text: "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n",
};
