import { validateSource } from "prequel-import/validate";
import { isRecord } from "../json.ts";
import { type Issue, issueAt } from "../messages.ts";
import type { Violation } from "../prism/engine.ts";

/**
 * What is wrong with a request, in words for a form; paths begin inside the source. Prism's own words serve only
 * where the validator has none, as for parameters: for one mistake in a body it reports dozens of violations.
 */
export function issuesOf(
  operation: string | undefined,
  body: unknown,
  violations: readonly Violation[],
): Issue[] {
  const inBody = operation === "createImportSource" ? bodyIssues(body) : [];
  if (inBody.length > 0) return inBody;
  return violations.map(({ path: [, ...path], message }) => issueAt(path, "invalid", `${message}.`));
}

function bodyIssues(body: unknown): Issue[] {
  if (!isRecord(body) || !Object.hasOwn(body, "source")) {
    return [issueAt([], "missing", 'The body has no `source`: send `{ "source": { "vendor": … } }`.')];
  }
  const issues = validateSource(body.source);
  const isAlone = Object.keys(body).length === 1;
  if (issues.length > 0 || isAlone) return issues;
  return [issueAt([], "unknown_field", "The body holds more than `source`: send nothing beside it.")];
}
