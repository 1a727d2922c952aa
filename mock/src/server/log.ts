import { redact } from "prequel-import";
import type { Entry } from "./journal.ts";

/** Longer paths are cut, so that a line stays one that a person can glance at. */
const maxPathLength = 200;

/** Nothing in the line comes from a header or a body, except a vendor or scenario that the mock knows by name. */
export function lineOf({ request, vendor, scenario, status }: Entry, ms: number, json: boolean): string {
  const { method } = request;
  const path = redact(request.path).slice(0, maxPathLength);
  const rounded = Math.round(ms * 10) / 10;
  if (json) {
    const entry = { vendor: vendor ?? null, status: status ?? null, ms: rounded, scenario: scenario ?? null };
    return JSON.stringify({ method, path, ...entry });
  }
  return [method, path, vendor, status ?? "no answer", `${rounded} ms`, scenario].filter(Boolean).join("  ");
}
