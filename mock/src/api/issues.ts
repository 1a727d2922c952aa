import { validateSource, validateSourceUpdate } from "prequel-import/validate";
import { isPlainObject } from "../json.ts";
import { issueAt, type RequestIssue } from "../messages.ts";
import type { Engine, Violation } from "../prism/engine.ts";

/** Finds the issues of requests, in words for a form and with paths inside the source. */
export interface Checks {
  /** The issues of a request that Prism refused. There are none when they are all in fields that are not checked. */
  issuesOf(operation: string, body: unknown, violations: readonly Violation[]): readonly RequestIssue[];
  /** The issues of a whole source. */
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
 * The checks of the published document. A source or its changes get the issues of the validator, because Prism reports
 * dozens of violations for one mistake in them. Anything else gets Prism's violations.
 */
export function publishedChecks(unchecked: readonly string[]): Checks {
  const isChecked = checkedExcept(unchecked);
  return {
    issuesOf(operation, body, violations) {
      const validate = validators[operation];
      const hasSource = isPlainObject(body) && Object.hasOwn(body, "source");
      const issues = validate && hasSource ? validate(body.source) : [];
      return issues.length > 0 ? issues.filter(isChecked) : violations.map(issueOfViolation);
    },
    issuesOfSource: (source) => validateSource(source).filter(isChecked),
  };
}

/** The checks of another document: those of Prism, because the validator knows only the published document. */
export function documentChecks(engine: Engine, unchecked: readonly string[]): Checks {
  const isChecked = checkedExcept(unchecked);
  const issuesOf = (_operation: string, _body: unknown, violations: readonly Violation[]) =>
    violations.map(issueOfViolation).filter(isChecked);
  return {
    issuesOf,
    issuesOfSource(source) {
      const { status, violations = [] } = engine.checkCreate({ source });
      return status === 422 ? issuesOf("", { source }, violations) : [];
    },
  };
}

/** Whether an issue is at a field that is checked. */
function checkedExcept(unchecked: readonly string[]): (issue: RequestIssue) => boolean {
  return ({ path }) => !path.some((key) => unchecked.includes(String(key)));
}

/** The path is inside the source, and ends with the property that is missing. */
function issueOfViolation({ path: [, ...path], message }: Violation): RequestIssue {
  const inSource = path[0] === "source" ? path.slice(1) : path;
  const [, missing] = /must have required property '(.+)'$/.exec(message) ?? [];
  return issueAt([...inSource, ...(missing === undefined ? [] : [missing])], "invalid", `${message}.`);
}
