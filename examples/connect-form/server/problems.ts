import type { Context } from "hono";
import { ApiError, ConflictError, PrequelError, RateLimitError } from "prequel-import";
import { type FormIssue, type FormMessages, formIssues } from "prequel-import/form";
import type { InputIssue, Problem } from "../shared/replies.ts";

/** Replies to a call that failed. `unknownOutcome` is the sentence for a call that may have been carried out. */
export function problemReply(c: Context, error: unknown, unknownOutcome: string): Response {
  if (!(error instanceof PrequelError)) throw error;
  const issues = inputIssues(formIssues(error, { messages }));
  if (issues.length > 0) return c.json({ issues } satisfies Problem, 422);
  if (error instanceof RateLimitError) {
    const seconds = Math.ceil((error.retryAfter ?? 60_000) / 1000);
    const message = `Too many attempts. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
    return c.json({ message } satisfies Problem, 429, { "Retry-After": String(seconds) });
  }
  if (error instanceof ConflictError) {
    const message = "This conflicts with an existing connection. Choose another name and try again.";
    return c.json({ message } satisfies Problem, 409);
  }
  if (error instanceof ApiError && [400, 413, 422].includes(error.status)) {
    const message = "These values were not accepted. Check them and try again.";
    return c.json({ message } satisfies Problem, 422);
  }
  // Safe to log: no error of the package contains a secret.
  console.error(`${error.name}: ${error.message}`);
  const message =
    error.outcome === "unknown"
      ? unknownOutcome
      : "Something went wrong on our side, and nothing was saved. Try again later.";
  return c.json({ message } satisfies Problem, 502);
}

/** The part of the issues that the page needs. A name without a label is not in the form, so it is not repeated. */
export function inputIssues(issues: readonly FormIssue[]): InputIssue[] {
  return issues.map(({ name, label, message }) => ({ name: label === "" ? "" : name, message }));
}

const messages: FormMessages = {
  // `ensure` found a source of this name that has another vendor.
  mismatch: ({ name }) =>
    name === "name" ? "Another connection already has this name. Choose a different name." : undefined,
};
