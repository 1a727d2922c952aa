/** A state of the API that a request can ask for by name. */
export interface Scenario {
  readonly name: string;
  /** One line for the README and `--help`. */
  readonly shows: string;
  readonly effect: Effect;
}

/** How a scenario changes the response of the mock. */
export interface Effect {
  /** Responds with this error instead of doing the operation. */
  readonly status?: number;
  /** Responds with the error only this many times for the same request. */
  readonly times?: number;
  /** Adds an issue to the error, at the field that contains the scenario. */
  readonly hasIssue?: true;
  /** Responds with the HTML page of a proxy instead of the API's envelope. */
  readonly proxyPage?: true;
  /** Makes the source one that the API cannot reach. */
  readonly unreachable?: true;
  /** Does the operation, then waits this long before it responds, in ms. */
  readonly delay?: number;
  /** Does the operation, then breaks the connection before the response or during its body. */
  readonly disconnect?: "before" | "during";
}

/** The longest delay that a timer of Node supports, in ms. */
export const maxDelay = 2 ** 31 - 1;

export const scenarios: readonly Scenario[] = [
  {
    name: "mock-unreachable",
    shows: "200, but `is_reachable` and `is_valid` are false, and a test of the connection fails",
    effect: { unreachable: true },
  },
  errorScenario("mock-unauthorized", 401),
  errorScenario("mock-forbidden", 403),
  errorScenario("mock-conflict", 409),
  errorScenario("mock-invalid", 422, "422 with a message only, as the API sends it"),
  {
    name: "mock-invalid-fields",
    shows:
      "422 with an issue for the field that contains the scenario, or for the whole source when no field does",
    effect: { status: 422, hasIssue: true },
  },
  errorScenario("mock-rate-limited", 429, "429 with `Retry-After: 1`, every time"),
  {
    name: "mock-rate-limited-2",
    shows:
      "429 with `Retry-After: 1`, twice for the same request, then the operation succeeds; replace 2 with any number",
    effect: { status: 429, times: 2 },
  },
  errorScenario("mock-server-error", 500, "500, and nothing changes"),
  errorScenario("mock-unavailable", 503, "503, and nothing changes"),
  {
    name: "mock-slow-3s",
    shows: "the operation succeeds, but the response takes 3 seconds; replace 3 with any number",
    effect: { delay: 3000 },
  },
  {
    name: "mock-timeout",
    shows: "the operation succeeds, but the response never comes",
    effect: { delay: maxDelay, disconnect: "before" },
  },
  {
    name: "mock-reset",
    shows: "the operation succeeds, but the connection is reset before the response",
    effect: { disconnect: "before" },
  },
  {
    name: "mock-truncated",
    shows: "the operation succeeds, but the connection breaks in the middle of the response",
    effect: { disconnect: "during" },
  },
  {
    name: "mock-html",
    shows: "502 with the HTML page of a proxy, and nothing changes",
    effect: { proxyPage: true },
  },
];

export const scenarioNames = scenarios.map(({ name }) => name).join(", ");

function errorScenario(name: string, status: number, shows = `${status}`): Scenario {
  return { name, shows, effect: { status } };
}

/** `undefined` when there is no scenario of this name. */
export function effectOf(name: string): Effect | undefined {
  const seconds = /^mock-slow-(\d+(?:\.\d+)?)s$/.exec(name)?.[1];
  if (seconds !== undefined) return { delay: Math.min(Number(seconds) * 1000, maxDelay) };
  const times = /^mock-rate-limited-(\d+)$/.exec(name)?.[1];
  if (times !== undefined) return { status: 429, times: Number(times) };
  return scenarios.find((scenario) => scenario.name === name)?.effect;
}
