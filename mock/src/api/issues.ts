import { validateSource, validateSourceUpdate } from "prequel-import/validate";
import { issueAt, type RequestIssue } from "../http-messages.ts";
import { isPlainObject } from "../json.ts";
import type { Engine, Violation } from "../prism/engine.ts";

/** Finds issues in checked fields, in words for a form and with paths inside the source. */
export interface Checks {
  /** The issues of a request with violations. */
  issuesOf(operation: string, body: unknown, violations: readonly Violation[]): readonly RequestIssue[];
  issuesOfSource(source: unknown): readonly RequestIssue[];
}

/** The check of `source` in the body, by the key of the operation. */
const validators: Readonly<Record<string, (source: unknown) => readonly RequestIssue[]>> = {
  "POST /import/sources": validateSource,
  "POST /import/test-source": validateSource,
  "PATCH /import/sources/{}": validateSourceUpdate,
  "POST /import/sources/{}/test-source": validateSourceUpdate,
};

/**
 * Sources and changes get the issues of the validator, because Prism reports dozens of violations for one mistake in
 * them. Everything else gets Prism's violations. So do the sources of another document, because the validator knows only
 * the published one.
 */
export function createChecks(engine: Engine, unchecked: readonly string[], isPublished: boolean): Checks {
  const isChecked = ({ path }: RequestIssue) => !path.some((key) => unchecked.includes(String(key)));
  return {
    issuesOf(operation, body, violations) {
      const validate = isPublished ? validators[operation] : undefined;
      const hasSource = isPlainObject(body) && Object.hasOwn(body, "source");
      const issues = validate && hasSource ? validate(body.source) : [];
      return (issues.length > 0 ? issues : violations.map(issueOfViolation)).filter(isChecked);
    },
    issuesOfSource(source) {
      const issues = isPublished
        ? validateSource(source)
        : (engine.checkCreate({ source }).violations ?? []).map(issueOfViolation);
      return issues.filter(isChecked);
    },
  };
}

/** The path is inside the source, and ends with the property that is missing. */
function issueOfViolation({ path: [, ...path], message }: Violation): RequestIssue {
  const inSource = path[0] === "source" ? path.slice(1) : path;
  const [, missing] = /must have required property '(.+)'$/.exec(message) ?? [];
  return issueAt([...inSource, ...(missing === undefined ? [] : [missing])], "invalid", `${message}.`);
}
