import { effectOf, maxDelay, scenarioNames } from "../scenarios/scenarios.ts";
import { SetupError } from "../setup-error.ts";

/** How the mock responds to requests that do not ask for a scenario. */
export interface Defaults {
  readonly scenario?: string | undefined;
  /** The number of requests that get the scenario. `undefined` means all. */
  readonly times?: number | undefined;
  /** The time before each response, in ms. */
  readonly delay?: number | undefined;
}

/** Defaults whose scenario may end after a number of requests. */
export interface CurrentDefaults {
  readonly value: Defaults;
  /** The scenario of the next request. Each call counts as one request. */
  takeScenario(): string | undefined;
}

export function createDefaults(initial: Defaults): CurrentDefaults {
  let value = initial;
  return {
    get value() {
      return value;
    },
    takeScenario() {
      const { scenario, times, delay } = value;
      if (times !== undefined) value = times > 1 ? { scenario, times: times - 1, delay } : { delay };
      return scenario;
    },
  };
}

const names = ["scenario", "times", "delay"];

/** Checks defaults and normalizes the name of the scenario. Throws a {@link SetupError}. */
export function checkedDefaults(given: Readonly<Record<string, unknown>>): Defaults {
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new SetupError(`The defaults are ${names.join(", ")}, and nothing else.`);
  const { delay } = given;
  if (delay !== undefined && !(isWhole(delay) && delay >= 0 && delay <= maxDelay)) {
    throw new SetupError(`\`delay\` must be a whole number of milliseconds, from 0 to ${maxDelay}.`);
  }
  return { ...checkedScenario(given), ...(delay !== undefined && { delay }) };
}

function checkedScenario({ scenario, times }: Readonly<Record<string, unknown>>): Defaults {
  if (times !== undefined && !(isWhole(times) && times >= 1)) {
    throw new SetupError("`times` must be a whole number, from 1.");
  }
  if (scenario === undefined) {
    if (times !== undefined) throw new SetupError("`times` needs a `scenario`.");
    return {};
  }
  const name = String(scenario).trim().toLowerCase();
  if (!effectOf(name)) throw new SetupError(`The mock has no such scenario: use one of ${scenarioNames}.`);
  return { scenario: name, ...(times !== undefined && { times }) };
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}
