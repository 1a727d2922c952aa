import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { caseCount } from "../support/case-count.ts";
import { anyCase, everyFailure, type LeakCase } from "./cases.ts";
import { startEchoServer } from "./echo-server.ts";
import { leaksOf } from "./leaks.ts";
import { secretPositions } from "./secret-positions.ts";

const logs = (["log", "info", "warn", "error", "debug"] as const).map((method) => vi.spyOn(console, method));

test.each(secretPositions)("$name: no failure shows the secret", async (position) => {
  const server = await startEchoServer();
  // Most failures are the same for every position.
  const isFirst =
    secretPositions.findIndex(({ kind }) => kind === position.kind) === secretPositions.indexOf(position);
  const every = isFirst ? everyFailure(position).map((leakCase): [LeakCase] => [leakCase]) : [];
  const average = Math.ceil(caseCount(2_000, 10_000) / secretPositions.length);
  await fc.assert(
    fc.asyncProperty(anyCase(position), async (leakCase) => {
      expect(await leaksOf(leakCase, server)).toEqual([]);
    }),
    { examples: every, numRuns: Math.max(every.length, average) },
  );
});

test("the client logs nothing", () => {
  for (const log of logs) expect(log).not.toHaveBeenCalled();
});
