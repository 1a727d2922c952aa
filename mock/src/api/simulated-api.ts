import published from "prequel-import/openapi.json" with { type: "json" };
import {
  type Delivery,
  errorResponse,
  invalidResponse,
  type MockRequest,
  type MockResponse,
  methodNotAllowed,
  type RequestIssue,
} from "../http-messages.ts";
import { isExcessive, parsedJson, valueAt } from "../json.ts";
import { createEngine, type Engine, type RequestCheck } from "../prism/engine.ts";
import { type Preference, preferenceOf } from "../prism/preference.ts";
import type { HttpOperation } from "../prism/prism.ts";
import { type RequestedScenario, requestedScenario, scenarioNamed } from "../scenarios/requested-scenario.ts";
import { scenarioResponse, unknownScenarioResponse } from "../scenarios/scenario-responses.ts";
import type { Effect } from "../scenarios/scenarios.ts";
import type { World } from "../world/world.ts";
import { type Checks, createChecks } from "./issues.ts";
import type { OpenApiDocument } from "./open-api-document.ts";
import { createSourceOperations, operationKey } from "./source-operations.ts";
import { createSourceView, type SourceView } from "./source-view.ts";

/** The response to a request, and the parts of the request that the log and the journal record. */
export interface SimulatedResponse extends Delivery {
  /** The parsed body; `undefined` when there is none or it is not the JSON that it claims to be. */
  readonly body: unknown;
  readonly requested: RequestedScenario | undefined;
  /** False when the mock knows the operation only from the document. */
  readonly isSimulated: boolean;
}

/** The API as a document describes it. */
export interface SimulatedApi {
  readonly document: OpenApiDocument;
  /** Responds to a request as the API does. */
  respond(request: MockRequest, world: World, defaultScenario: () => string | undefined): SimulatedResponse;
  readonly view: SourceView;
  /** The issues of a whole source. */
  issuesOf(source: unknown): readonly RequestIssue[];
}

/**
 * The first of these that applies gives the response: an access error, an error that a scenario or `Prefer` asks for,
 * an error in the content, the simulated operation, a 501. Scenarios and `Prefer` come before the content so that a
 * half-filled form can reach them.
 */
export async function createSimulatedApi(
  unchecked: readonly string[],
  document?: OpenApiDocument,
): Promise<SimulatedApi> {
  const engine = await createEngine(document);
  const checks = createChecks(engine, unchecked, document === undefined);
  const view = createSourceView(document);
  const operations = createSourceOperations(checks, view);

  const respond: SimulatedApi["respond"] = (request, world, defaultScenario) => {
    const { body, fault } = parseBody(request);
    const check = engine.check(request, body);
    const { operation } = check;
    const source = valueAt(body, ["source"]);
    const asked = requestedScenario(request.headers, source);
    if (!operation) {
      return { body, requested: asked, isSimulated: true, response: pathError(engine, request.path, check) };
    }
    const simulate = operations.get(operationKey(operation));
    const isSimulated = simulate !== undefined;
    const accessError = accessErrorOf(engine, check, fault);
    if (accessError) return { body, requested: asked, isSimulated, response: accessError };
    const preference = preferenceOf(request.headers.prefer);
    const requested = asked ?? (preference ? undefined : scenarioNamed(defaultScenario()));
    const recorded = { body, requested, isSimulated };
    if (requested && !requested.effect) return { ...recorded, response: unknownScenarioResponse(requested) };
    if (preference) return { ...recorded, response: preferredResponse(engine, operation, preference) };

    const effect: Effect = requested?.effect ?? {};
    const response =
      (requested && scenarioResponse(engine, request, requested, world)) ??
      contentErrorOf(engine, operation, check, { body, fault }, checks) ??
      simulate?.({ request, source, effect, world }) ??
      notSimulated(operation);
    return { ...recorded, response, delay: effect.delay, disconnect: effect.disconnect };
  };

  return {
    document: document ?? published,
    respond,
    view,
    issuesOf: checks.issuesOfSource,
  };
}

function preferredResponse(engine: Engine, operation: HttpOperation, preference: Preference): MockResponse {
  const isStatus = preference.code === undefined || /^[1-5]\d\d$/.test(String(preference.code));
  return isStatus ? (engine.example(operation, preference) ?? unknownExample) : invalidStatus;
}

interface ParsedBody {
  readonly body?: unknown;
  /** Why there is no body: it is not JSON, it is too long, or it has so many fields that checking it would take long. */
  readonly fault?: "malformed" | "too long" | "excessive" | undefined;
}

function parseBody({ headers, body }: MockRequest): ParsedBody {
  if (body === undefined) return { fault: "too long" };
  if (body === "") return {};
  if (!/^application\/([\w.-]+\+)?json\b/i.test(headers["content-type"] ?? "")) return { body };
  if (isExcessive(body)) return { fault: "excessive" };
  const parsed = parsedJson(body.replace(/^\uFEFF/, ""));
  return parsed === undefined ? { fault: "malformed" } : { body: parsed };
}

function pathError(engine: Engine, path: string, { status }: RequestCheck): MockResponse {
  if (status === 405) return methodNotAllowed(engine.methodsOf(path));
  return errorResponse(404, "There is nothing at this path.");
}

/** The errors that come before scenarios and `Prefer`: those of the size and the key. */
function accessErrorOf(
  engine: Engine,
  { status }: RequestCheck,
  fault: ParsedBody["fault"],
): MockResponse | undefined {
  if (fault === "too long") return engine.error(413);
  if (fault === "excessive")
    return errorResponse(413, "The body has more fields or levels than a source can have.");
  return status === 401 ? engine.error(401) : undefined;
}

/** The errors that come after scenarios and `Prefer`. */
function contentErrorOf(
  engine: Engine,
  operation: HttpOperation,
  { status, violations = [] }: RequestCheck,
  { body, fault }: ParsedBody,
  checks: Checks,
): MockResponse | undefined {
  if (status === 406) return errorResponse(406, "The API responds in application/json only.");
  if (status === 415) return engine.error(415);
  if (fault === "malformed") return engine.error(400);
  if (status !== 422) return undefined;
  const issues = checks.issuesOf(operationKey(operation), body, violations);
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
const invalidStatus = errorResponse(422, "`Prefer: code=…` needs a status of three digits, such as 429.");
