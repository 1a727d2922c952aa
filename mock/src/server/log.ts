import type { JournalEntry } from "../journal/journal-entry.ts";

/** One line about a request. It quotes no header and no body, only the names of known vendors and scenarios. */
export function logLine(entry: JournalEntry, ms: number, json: boolean): string {
  const { method, path, vendor, scenario, isSimulated, status } = entry;
  const rounded = Math.round(ms * 10) / 10;
  if (json) {
    const rest = { vendor: vendor ?? null, status: status ?? null, ms: rounded, scenario: scenario ?? null };
    return JSON.stringify({ method, path, ...rest, ...(!isSimulated && { simulated: false }) });
  }
  const time = `${rounded} ms`;
  const note = isSimulated ? undefined : "not simulated";
  return [method, path, vendor, status ?? "no response", time, scenario, note].filter(Boolean).join("  ");
}
