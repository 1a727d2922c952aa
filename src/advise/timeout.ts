import type { Source } from "./source.ts";
import type { LocatedMistake } from "./warning.ts";

/** Finds a timeout of 2000 seconds or more that is a multiple of 1000: it was likely meant in milliseconds. */
export function timeoutMistakes(source: Source): LocatedMistake[] {
  const path = [source.vendor, "connection_timeout_in_seconds"];
  const timeout = source.at(...path);
  if (typeof timeout !== "number" || timeout < 2000 || timeout % 1000 !== 0) return [];
  return [
    {
      path,
      code: "timeout_in_milliseconds",
      message: `A timeout of ${timeout} seconds is very long. Enter the timeout in seconds, not milliseconds.`,
      changes: [{ path, value: timeout / 1000 }],
    },
  ];
}
