import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { everyFailure } from "./cases.ts";
import { type EchoServer, startEchoServer } from "./echo-server.ts";
import { leaksOf } from "./leaks.ts";
import { places } from "./places.ts";

// With scrubbing switched off the leak test must fail, or it would prove nothing.
vi.mock("../../src/secrets/scrub.ts", () => ({
  redacted: "[redacted]",
  createScrubber: () => ({ text: (text: string) => text, json: (value: unknown) => value }),
}));

let server: EchoServer;
beforeAll(async () => {
  server = await startEchoServer();
});
afterAll(() => server.close());

test.each(places)("$name: every echo that is handed on unscrubbed is found", async (place) => {
  const missed: string[] = [];
  for (const given of everyFailure(place).filter(({ failure }) => failure.handsOn)) {
    const leaks = await leaksOf(given, server);
    if (leaks.length === 0) missed.push(`${given.failure.name} with ${given.echo.name}`);
  }
  expect(missed).toEqual([]);
});
