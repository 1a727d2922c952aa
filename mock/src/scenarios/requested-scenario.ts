import { isPlainObject } from "../json.ts";
import { type Effect, effectOf } from "./scenarios.ts";

/** The fields of a source, at any depth, that can contain a scenario. */
export const scenarioFields = ["host", "bucket_name", "project_id", "storage_account_name", "name"] as const;

export const scenarioHeader = "X-Mock-Scenario";

/** The scenario that a request asks for. */
export interface RequestedScenario {
  readonly name: string;
  /** `undefined` when there is no scenario of this name. */
  readonly effect: Effect | undefined;
  /** The path of the field in the source; empty when the scenario is in the header. */
  readonly path: readonly string[];
}

/** Reads the header, or else the first field that contains a `mock-…`. */
export function requestedScenario(
  headers: Readonly<Record<string, string>>,
  source: unknown,
): RequestedScenario | undefined {
  const header = scenarioName(headers[scenarioHeader.toLowerCase()] ?? "");
  const [first] = header === "" ? scenariosIn(source) : [{ name: header, path: [] }];
  return first && { ...first, effect: effectOf(first.name) };
}

/** The scenario with a name, as if the header asked for it. */
export function scenarioNamed(name: string | undefined): RequestedScenario | undefined {
  return name === undefined ? undefined : { name, path: [], effect: effectOf(name) };
}

/** Whether a source contains a scenario that makes it unreachable, even if another scenario comes first. */
export function isUnreachable(source: unknown): boolean {
  return [...scenariosIn(source)].some(({ name }) => effectOf(name)?.unreachable);
}

/** Longer than the name of any scenario, and short enough to keep in memory. */
const maxNameLength = 100;

/** Ignores case and spaces: the keyboard of a phone capitalizes the first letter and adds a space at the end. */
function scenarioName(text: string): string {
  // Joined from its characters, because a slice keeps the whole text in memory.
  return [...text.slice(0, maxNameLength)].join("").trim().toLowerCase();
}

function isScenario(value: unknown): value is string {
  return typeof value === "string" && /^\s*mock-/i.test(value.slice(0, maxNameLength));
}

function* scenariosIn(
  value: unknown,
  path: readonly string[] = [],
): Generator<Omit<RequestedScenario, "effect">, undefined> {
  if (!isPlainObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const innerPath = [...path, key];
    const isField = scenarioFields.some((field) => field === key);
    if (isField && isScenario(inner)) yield { name: scenarioName(inner), path: innerPath };
    else yield* scenariosIn(inner, innerPath);
  }
}
