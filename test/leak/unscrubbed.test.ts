import { expect, test, vi } from "vitest";
import { everyFailure } from "./cases.ts";
import { startEchoServer } from "./echo-server.ts";
import { leaksOf } from "./leaks.ts";
import { secretPositions } from "./secret-positions.ts";

// Without scrubbing the leak test has to find the secrets. Otherwise it proves nothing.
vi.mock("../../src/secrets/scrub.ts", () => ({
  createScrubber: () => ({ text: (text: string) => text, json: (value: unknown) => value }),
}));

/** One position of each kind, because the position makes no difference to whether an echo is found. */
const positions = secretPositions.filter((_, i) => i % 3 === 0);

test.each(positions)("$name: every unscrubbed echo is found", async (position) => {
  const server = await startEchoServer();
  const missed: string[] = [];
  for (const leakCase of everyFailure(position)) {
    // A canary cannot be recognized across line breaks that are themselves encoded.
    const isWrapped = leakCase.encodingNames.some((name) => name.includes("lines"));
    if (isWrapped || !leakCase.failure.exposesResponse) continue;
    const leaks = await leaksOf(leakCase, server);
    if (leaks.length === 0)
      missed.push(
        `${leakCase.failure.name} with ${leakCase.echo.name}, ${leakCase.encodingNames.join(" in ")}`,
      );
  }
  expect(missed).toEqual([]);
});
