import { isRecord } from "../json.ts";

/** A state of the API that a request asks for by its name. */
export interface Scenario {
  readonly name: string;
  /** What happens then, in the words of the README and of `--help`. */
  readonly shows: string;
  readonly effect: Effect;
}

/** How a scenario changes what the mock does. */
export interface Effect {
  /** Refused with this status, in the document's own words. */
  readonly status?: number;
  /** Refused only so many times for the same key and request, then let through. */
  readonly times?: number;
  /** Answered with the HTML page of a proxy instead of the API's envelope. */
  readonly proxyPage?: true;
  /** Created, but out of reach. */
  readonly unreachable?: true;
  /** Done, but answered that much later, in ms. */
  readonly delay?: number;
  /** Done, but the connection breaks before the answer or during its body. */
  readonly disconnect?: "before" | "during";
}

/** The longest that a timer of Node can run, in ms. */
const maxDelay = 2 ** 31 - 1;

export const scenarios: readonly Scenario[] = [
  {
    name: "mock-unreachable",
    shows: "200, created with `is_reachable` and `is_valid` false",
    effect: { unreachable: true },
  },
  refusal("mock-unauthorized", 401),
  refusal("mock-forbidden", 403),
  refusal("mock-conflict", 409),
  refusal("mock-invalid", 422, "422, with an issue at the field it is typed into"),
  {
    name: "mock-rate-limited",
    shows: "429 with `Retry-After: 1`, twice for the same key and body, then created",
    effect: { status: 429, times: 2 },
  },
  refusal("mock-server-error", 500, "500, not created"),
  refusal("mock-unavailable", 503, "503, not created"),
  {
    name: "mock-slow-3s",
    shows: "created, but answered 3 seconds later; any number will do",
    effect: { delay: 3000 },
  },
  {
    name: "mock-timeout",
    shows: "created, but never answered",
    effect: { delay: maxDelay, disconnect: "before" },
  },
  {
    name: "mock-reset",
    shows: "created, but the connection is reset before the answer",
    effect: { disconnect: "before" },
  },
  {
    name: "mock-truncated",
    shows: "created, but the connection breaks in the middle of the answer",
    effect: { disconnect: "during" },
  },
  {
    name: "mock-html",
    shows: "502, not created, with the HTML page of a proxy",
    effect: { proxyPage: true },
  },
];

function refusal(name: string, status: number, shows = `${status}`): Scenario {
  return { name, shows, effect: { status } };
}

/** The fields of a source, at any depth, that a scenario can be typed into. */
export const scenarioFields = ["host", "bucket_name", "project_id", "storage_account_name", "name"] as const;

export const scenarioHeader = "X-Mock-Scenario";

/** The scenario that a request asks for. */
export interface RequestedScenario {
  readonly name: string;
  /** `undefined` when there is no scenario of that name. */
  readonly effect: Effect | undefined;
  /** Where in the source it was typed; empty when it is in the header. */
  readonly path: readonly string[];
}

/** Read from the header, else from the first field that holds a `mock-…`. */
export function requestedScenario(
  headers: Readonly<Record<string, string>>,
  source: unknown,
): RequestedScenario | undefined {
  const header = headers[scenarioHeader.toLowerCase()];
  const typed = header === undefined ? typedIn(source) : { name: header, path: [] };
  return typed && { ...typed, effect: effectOf(typed.name) };
}

/** Deeper than any configuration, and far from what overflows the stack. */
const maxDepth = 8;

function typedIn(
  value: unknown,
  path: readonly string[] = [],
): Omit<RequestedScenario, "effect"> | undefined {
  if (!isRecord(value) || path.length > maxDepth) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, key];
    // A phone writes a capital, and a space behind it.
    const name = typeof inner === "string" ? inner.trim().toLowerCase() : "";
    const isScenario = name.startsWith("mock-") && isScenarioField(key);
    const found = isScenario ? { name, path: here } : typedIn(inner, here);
    if (found) return found;
  }
  return undefined;
}

function isScenarioField(key: string): boolean {
  return scenarioFields.some((field) => field === key);
}

function effectOf(name: string): Effect | undefined {
  const seconds = /^mock-slow-(\d+(?:\.\d+)?)s$/.exec(name)?.[1];
  if (seconds !== undefined) return { delay: Math.min(Number(seconds) * 1000, maxDelay) };
  return scenarios.find((scenario) => scenario.name === name)?.effect;
}
