import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runs } from "../support/runs.ts";
import { anyCase, everyFailure } from "./cases.ts";
import { type EchoServer, startEchoServer } from "./echo-server.ts";
import { type Case, leaksOf } from "./leaks.ts";
import { places } from "./places.ts";

const logs = (["log", "info", "warn", "error", "debug"] as const).map((method) => vi.spyOn(console, method));

let server: EchoServer;
beforeAll(async () => {
  server = await startEchoServer();
});
afterAll(() => server.close());

test.each(places)("$name: shows nowhere, whatever goes wrong", async (place) => {
  const every = everyFailure(place).map((given): [Case] => [given]);
  await fc.assert(
    fc.asyncProperty(anyCase(place), async (given) => {
      expect(await leaksOf(given, server)).toEqual([]);
    }),
    { examples: every, numRuns: Math.max(every.length, Math.ceil(runs(2_000, 10_000) / places.length)) },
  );
});

test("the client itself logs nothing", () => {
  for (const log of logs) expect(log).not.toHaveBeenCalled();
});
