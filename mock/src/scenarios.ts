import { isObject } from "./json.ts";

/** A state of the API that a person asks for by typing its name. */
export interface Scenario {
  /** What is typed. */
  readonly name: string;
  /** What happens then, as the README and `--help` say it. */
  readonly shows: string;
  readonly effect: Effect;
}

/** How a scenario changes what the mock does. */
export interface Effect {
  /** Refused, in the document's own words for that status. */
  readonly status?: number;
  /** Refused so many times for the same key and request, then not. */
  readonly times?: number;
  /** Answered with a page of a proxy instead of the API's envelope. */
  readonly page?: true;
  /** Created, but out of reach. */
  readonly unreachable?: true;
  /** Answered that much later, in ms. */
  readonly wait?: number;
  /** Done, but the connection breaks before the first byte of the answer, or within its body. */
  readonly cut?: "before" | "within";
}

/** The longest that a timer can wait. */
const forever = 2 ** 31 - 1;

export const scenarios: readonly Scenario[] = [
  {
    name: "mock-unreachable",
    shows: "200, created with `is_reachable` and `is_valid` false",
    effect: { unreachable: true },
  },
  { name: "mock-unauthorized", shows: "401", effect: { status: 401 } },
  { name: "mock-forbidden", shows: "403", effect: { status: 403 } },
  { name: "mock-conflict", shows: "409", effect: { status: 409 } },
  {
    name: "mock-invalid",
    shows: "422, with an issue at the field it is typed into",
    effect: { status: 422 },
  },
  {
    name: "mock-rate-limited",
    shows: "429 with `Retry-After: 1`, twice for the same key and body, then created",
    effect: { status: 429, times: 2 },
  },
  { name: "mock-server-error", shows: "500, not created", effect: { status: 500 } },
  { name: "mock-unavailable", shows: "503, not created", effect: { status: 503 } },
  {
    name: "mock-slow-3s",
    shows: "created, but answered 3 seconds later; any number will do",
    effect: { wait: 3000 },
  },
  {
    name: "mock-timeout",
    shows: "created, but never answered",
    effect: { wait: forever, cut: "before" },
  },
  {
    name: "mock-reset",
    shows: "created, but the connection is reset before the answer",
    effect: { cut: "before" },
  },
  {
    name: "mock-truncated",
    shows: "created, but the connection breaks in the middle of the answer",
    effect: { cut: "within" },
  },
  { name: "mock-html", shows: "502, not created, with the HTML page of a proxy", effect: { page: true } },
];

/** The fields of a source that a scenario can be typed into, wherever they stand in it. */
export const scenarioFields = ["host", "bucket_name", "project_id", "storage_account_name", "name"] as const;

export const scenarioHeader = "X-Mock-Scenario";

/** A scenario that was asked for; without an effect when there is none of that name. */
export interface Asked {
  readonly name: string;
  readonly effect: Effect | undefined;
  /** Where in the source it was typed; empty when the header asks. */
  readonly path: readonly string[];
}

/** What a request asks for: by header, else by the first field that holds a `mock-…`. */
export function askedScenario(headers: Readonly<Record<string, string>>, source: unknown): Asked | undefined {
  const header = headers[scenarioHeader.toLowerCase()];
  const typed = header === undefined ? typedIn(source) : { name: header, path: [] };
  return typed && { ...typed, effect: effectOf(typed.name) };
}

/** Configurations are two deep; more is not a source. */
const deepest = 8;

function typedIn(value: unknown, path: readonly string[] = []): Omit<Asked, "effect"> | undefined {
  if (!isObject(value) || path.length > deepest) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, key];
    const isAsked = typeof inner === "string" && inner.startsWith("mock-") && isScenarioField(key);
    const found = isAsked ? { name: inner, path: here } : typedIn(inner, here);
    if (found) return found;
  }
  return undefined;
}

function isScenarioField(key: string): boolean {
  return scenarioFields.some((field) => field === key);
}

function effectOf(name: string): Effect | undefined {
  const seconds = /^mock-slow-(\d+(?:\.\d+)?)s$/.exec(name)?.[1];
  if (seconds !== undefined) return { wait: Math.min(Number(seconds) * 1000, forever) };
  return scenarios.find((scenario) => scenario.name === name)?.effect;
}
