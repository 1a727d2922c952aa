import { expect, test, vi } from "vitest";
import { everyFailure } from "./cases.ts";
import { startEchoServer } from "./echo-server.ts";
import { leaksOf } from "./leaks.ts";
import { secretPositions } from "./secret-positions.ts";

// Without scrubbing the leak test has to find the secrets. Otherwise it proves nothing.
vi.mock("../../src/secrets/scrub.ts", () => ({
  redacted: "[redacted]",
  createScrubber: () => ({ text: (text: string) => text, json: (value: unknown) => value }),
}));

test.each(secretPositions)("$name: every unscrubbed echo is found", async (position) => {
  const server = await startEchoServer();
  const missed: string[] = [];
  for (const leakCase of everyFailure(position).filter(({ failure }) => failure.exposesResponse)) {
    const leaks = await leaksOf(leakCase, server);
    if (leaks.length === 0) missed.push(`${leakCase.failure.name} with ${leakCase.echo.name}`);
  }
  expect(missed).toEqual([]);
});
