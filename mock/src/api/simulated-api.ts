import document from "prequel-import/openapi.json" with { type: "json" };
import { valueAt } from "../json.ts";
import { type Delivery, errorAnswer, invalid, type MockAnswer, type MockRequest } from "../messages.ts";
import { createEngine, type Engine, type Verdict } from "../prism/engine.ts";
import { preferenceOf } from "../prism/preference.ts";
import { createScenarioAnswers, unknownScenario } from "../scenarios/scenario-responses.ts";
import { type RequestedScenario, requestedScenario } from "../scenarios/scenarios.ts";
import type { IdsAndTimes } from "./ids-and-times.ts";
import { issuesOf } from "./issues.ts";
import { createSources } from "./source-operations.ts";
import { createStore } from "./store.ts";

/** What is to be answered to a request, and what the log and the journal say about it. */
export interface Outcome extends Delivery {
  /** What was sent; `undefined` when there is nothing or it is not JSON. */
  readonly body: unknown;
  readonly requested: RequestedScenario | undefined;
}

/** Answers a request as the API does. */
export type Api = (request: MockRequest) => Outcome;

/**
 * An error that a scenario or `Prefer` asks for comes before those of the content, so that it can be reached from a
 * half-filled form; a key is needed all the same.
 */
export async function createApi(idsAndTimes: IdsAndTimes): Promise<Api> {
  const engine = await createEngine(document);
  const operations = createSources(idsAndTimes, createStore());
  const scenarioAnswer = createScenarioAnswers(engine);

  return (request) => {
    const parsed = parseBody(request);
    const body = parsed === malformed ? undefined : parsed;
    const requested = requestedScenario(request.headers, valueAt(body, ["source"]));
    const about = { body, requested };
    const verdict = engine.check(request, parsed);
    const { operation } = verdict;

    const accessError = accessErrorOf(engine, request, verdict);
    if (accessError || !operation) return { ...about, answer: accessError ?? engine.error(404) };
    if (requested && !requested.effect) return { ...about, answer: unknownScenario(requested) };

    const preference = preferenceOf(request.headers.prefer);
    if (preference) return { ...about, answer: engine.example(operation, preference) ?? unknownExample };

    const { delay, disconnect, ...effect } = requested?.effect ?? {};
    const answer =
      (requested && scenarioAnswer(request, requested)) ??
      contentErrorOf(engine, verdict, parsed) ??
      operations.get(operation.iid ?? "")?.(request, body, effect) ??
      engine.example(operation, {}) ??
      engine.error(500);
    return { ...about, answer, ...(delay !== undefined && { delay }), ...(disconnect && { disconnect }) };
  };
}

/** Stands for a body that is not the JSON it says it is. */
const malformed = Symbol("malformed");

function parseBody({ headers, body }: MockRequest): unknown {
  if (body === undefined || body === "") return undefined;
  if (!/^application\/([\w.-]+\+)?json\b/i.test(headers["content-type"] ?? "")) return body;
  try {
    return JSON.parse(body);
  } catch {
    return malformed;
  }
}

/** The errors that no scenario overrides: of the path, the method, the size and the key. */
function accessErrorOf(
  engine: Engine,
  { path, body }: MockRequest,
  { status }: Verdict,
): MockAnswer | undefined {
  if (status === 404) return errorAnswer(404, "There is nothing at this path.");
  if (status === 405) {
    const allow = engine.methodsOf(path).join(", ");
    const answer = errorAnswer(405, `This path does not take this method, only ${allow}.`);
    return { ...answer, headers: { ...answer.headers, allow } };
  }
  if (body === undefined) return engine.error(413);
  return status === 401 ? engine.error(401) : undefined;
}

/** The errors that give way to one that a scenario asks for. */
function contentErrorOf(
  engine: Engine,
  { status, operation, violations = [] }: Verdict,
  body: unknown,
): MockAnswer | undefined {
  if (status === 406) return errorAnswer(406, "The API answers in application/json only.");
  if (status === 415) return engine.error(415);
  if (body === malformed) return engine.error(400);
  return status === 422 ? invalid(issuesOf(operation?.iid, body, violations)) : undefined;
}

const unknownExample = errorAnswer(
  400,
  "`Prefer` asks for an answer that the document does not have here: use one of its statuses and examples.",
);
