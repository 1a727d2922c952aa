import { redact } from "prequel-import";
import type { JournalEntry } from "./journal.ts";

/** Longer paths are cut, so that a line stays easy to scan. */
const maxPathLength = 200;

/** One line about a request. It quotes no header and no body, only the names of known vendors and scenarios. */
export function logLine(
  { request, vendor, scenario, status }: JournalEntry,
  ms: number,
  json: boolean,
): string {
  const { method } = request;
  const path = redact(request.path).slice(0, maxPathLength);
  const rounded = Math.round(ms * 10) / 10;
  if (json) {
    const rest = { vendor: vendor ?? null, status: status ?? null, ms: rounded, scenario: scenario ?? null };
    return JSON.stringify({ method, path, ...rest });
  }
  return [method, path, vendor, status ?? "no response", `${rounded} ms`, scenario]
    .filter(Boolean)
    .join("  ");
}
