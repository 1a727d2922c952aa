import { isExcessive, valueAt } from "../json.ts";
import {
  type Delivery,
  errorResponse,
  invalidResponse,
  type MockRequest,
  type MockResponse,
} from "../messages.ts";
import { createEngine, type Engine, type RequestCheck } from "../prism/engine.ts";
import { preferenceOf } from "../prism/preference.ts";
import type { HttpOperation } from "../prism/prism.ts";
import { type RequestedScenario, requestedScenario } from "../scenarios/requested-scenario.ts";
import { createScenarioResponses, unknownScenarioResponse } from "../scenarios/scenario-responses.ts";
import type { Effect } from "../scenarios/scenarios.ts";
import type { IdsAndTimes } from "./ids-and-times.ts";
import { type Checked, issuesOf } from "./issues.ts";
import { createSourceOperations } from "./source-operations.ts";

/** The response to a request, and the parts of the request that the log and the journal record. */
export interface SimulatedResponse extends Delivery {
  /** The parsed body; `undefined` when there is none or it is not the JSON that it claims to be. */
  readonly body: unknown;
  readonly requested: RequestedScenario | undefined;
  /**
   * False when the operation is known only from the document: it gets a 501, unless the request asks for an example.
   */
  readonly isSimulated: boolean;
}

/** Responds to a request as the API does. */
export type SimulatedApi = (request: MockRequest) => SimulatedResponse;

/**
 * The first of these that applies gives the response: an access error, an error that a scenario or `Prefer` asks for,
 * an error in the content, the simulated operation, a 501. Scenarios and `Prefer` come before the content so that a
 * half-filled form can reach them.
 */
export async function createSimulatedApi(
  idsAndTimes: IdsAndTimes,
  checked: Checked,
  document?: object,
): Promise<SimulatedApi> {
  const engine = await createEngine(document);
  const operations = createSourceOperations(idsAndTimes, checked);
  const scenarioResponse = createScenarioResponses(engine);

  return (request) => {
    const parsed = parseBody(request);
    const body = typeof parsed === "symbol" ? undefined : parsed;
    const requested = requestedScenario(request.headers, valueAt(body, ["source"]));
    const check = engine.check(request, parsed);
    const { operation } = check;
    const simulate = operations.get(operation?.iid ?? "");
    const recorded = { body, requested, isSimulated: !operation || simulate !== undefined };

    const accessError = accessErrorOf(engine, request, check, parsed);
    if (accessError || !operation) return { ...recorded, response: accessError ?? engine.error(404) };
    if (requested && !requested.effect) return { ...recorded, response: unknownScenarioResponse(requested) };

    const preference = preferenceOf(request.headers.prefer);
    if (preference) {
      const isStatus = preference.code === undefined || /^[1-5]\d\d$/.test(String(preference.code));
      const example = isStatus ? (engine.example(operation, preference) ?? unknownExample) : invalidStatus;
      return { ...recorded, response: example };
    }

    const effect = requested?.effect ?? {};
    const response =
      (requested && scenarioResponse(request, requested)) ??
      contentErrorOf(engine, check, parsed, checked) ??
      simulate?.(request, body, effect) ??
      notSimulated(operation);
    return { ...recorded, ...deliveryOf(response, effect) };
  };
}

function deliveryOf(response: MockResponse, { delay, disconnect }: Effect): Delivery {
  return { response, ...(delay !== undefined && { delay }), ...(disconnect && { disconnect }) };
}

/** Marks a body that claims to be JSON and cannot be parsed. */
const malformed = Symbol("malformed");

/** Marks a body that would take long to check because it is far larger than any source. */
const excessive = Symbol("excessive");

function parseBody({ headers, body }: MockRequest): unknown {
  if (body === undefined || body === "") return undefined;
  if (!/^application\/([\w.-]+\+)?json\b/i.test(headers["content-type"] ?? "")) return body;
  if (isExcessive(body)) return excessive;
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ""));
  } catch {
    return malformed;
  }
}

/** The errors that no scenario overrides: those of the path, the method, the size and the key. */
function accessErrorOf(
  engine: Engine,
  { path, body }: MockRequest,
  { status }: RequestCheck,
  parsed: unknown,
): MockResponse | undefined {
  if (status === 404) return errorResponse(404, "There is nothing at this path.");
  if (status === 405) {
    const allow = engine.methodsOf(path).join(", ");
    const response = errorResponse(405, `This path does not take this method, only ${allow}.`);
    return { ...response, headers: { ...response.headers, allow } };
  }
  if (body === undefined) return engine.error(413);
  if (parsed === excessive)
    return errorResponse(413, "The body has more fields or levels than a source can have.");
  return status === 401 ? engine.error(401) : undefined;
}

/** The errors that an error scenario overrides. */
function contentErrorOf(
  engine: Engine,
  { status, operation, violations = [] }: RequestCheck,
  body: unknown,
  checked: Checked,
): MockResponse | undefined {
  if (status === 406) return errorResponse(406, "The API responds in application/json only.");
  if (status === 415) return engine.error(415);
  if (body === malformed) return engine.error(400);
  const issues = status === 422 ? issuesOf(operation?.iid, body, violations, checked) : [];
  return issues.length > 0 ? invalidResponse(issues) : undefined;
}

function notSimulated({ iid, method, path }: HttpOperation): MockResponse {
  const name = `\`${iid}\` (${method.toUpperCase()} ${path})`;
  const advice = "Send `Prefer: code=…` to get a response of the document.";
  return errorResponse(501, `The mock does not simulate ${name}. ${advice}`);
}

// The same statuses as in Prism: 404 when the document does not have the response, 422 for an invalid status.
const unknownExample = errorResponse(
  404,
  "`Prefer` asks for a response that the document does not have here: use one of its statuses and examples.",
);
const invalidStatus = errorResponse(422, "`Prefer: code=…` takes a status of three digits, such as 429.");
