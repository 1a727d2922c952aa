import { isPlainObject } from "../json.ts";
import { type Effect, effectOf } from "./scenarios.ts";

/** The fields of a source, at any depth, that a scenario can be typed into. */
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

/** Reads the header, else the first field that holds a `mock-…`. */
export function requestedScenario(
  headers: Readonly<Record<string, string>>,
  source: unknown,
): RequestedScenario | undefined {
  const header = headers[scenarioHeader.toLowerCase()];
  const found = header === undefined ? scenarioIn(source) : { name: header, path: [] };
  return found && { ...found, effect: effectOf(found.name) };
}

/** Deeper than any configuration, and shallow enough for the stack. */
const maxDepth = 8;

function scenarioIn(
  value: unknown,
  path: readonly string[] = [],
): Omit<RequestedScenario, "effect"> | undefined {
  if (!isPlainObject(value) || path.length > maxDepth) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const innerPath = [...path, key];
    // The keyboard of a phone capitalizes the first letter and adds a space at the end.
    const name = typeof inner === "string" ? inner.trim().toLowerCase() : "";
    const isScenario = name.startsWith("mock-") && isScenarioField(key);
    const found = isScenario ? { name, path: innerPath } : scenarioIn(inner, innerPath);
    if (found) return found;
  }
  return undefined;
}

function isScenarioField(key: string): boolean {
  return scenarioFields.some((field) => field === key);
}
