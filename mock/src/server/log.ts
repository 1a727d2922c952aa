import { redact } from "prequel-import";
import type { JournalEntry } from "./journal.ts";

/** Longer paths are cut, so that a line stays easy to scan. */
const maxPathLength = 200;

/** One line about a request. It quotes no header and no body, only the names of known vendors and scenarios. */
export function logLine(entry: JournalEntry, ms: number, json: boolean): string {
  const { vendor, scenario, isSimulated, status } = entry;
  const { method } = entry.request;
  const path = redact(entry.request.path).slice(0, maxPathLength);
  const rounded = Math.round(ms * 10) / 10;
  if (json) {
    const rest = { vendor: vendor ?? null, status: status ?? null, ms: rounded, scenario: scenario ?? null };
    return JSON.stringify({ method, path, ...rest, ...(!isSimulated && { simulated: false }) });
  }
  const time = `${rounded} ms`;
  const note = isSimulated ? undefined : "not simulated";
  return [method, path, vendor, status ?? "no response", time, scenario, note].filter(Boolean).join("  ");
}
