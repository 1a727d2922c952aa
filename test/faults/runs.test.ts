import fc from "fast-check";
import { createClient } from "prequel-import";
import { expect, test } from "vitest";
import { runs } from "../support/runs.ts";
import { listen, refusing } from "../support/socket.ts";
import { type Expected, expected, isSlow, notSent, rejected, unknown } from "./expected.ts";
import type { FaultName } from "./faults.ts";
import { faultyServer, runHeader, sourceOf } from "./server.ts";

type Place = "faulty" | "closing" | "refusing" | "resetting";

const stages = Object.keys(expected) as FaultName[];

const anyRun = fc.record({
  place: fc.oneof(
    { weight: 12, arbitrary: fc.constant<Place>("faulty") },
    { weight: 2, arbitrary: fc.constant<Place>("closing") },
    { weight: 1, arbitrary: fc.constantFrom<Place>("refusing", "resetting") },
  ),
  stage: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...stages.filter((stage) => !isSlow(stage))) },
    { weight: 1, arbitrary: fc.constantFrom(...stages.filter(isSlow)) },
  ),
  turnedAway: fc.nat({ max: 2 }),
  maxRetries: fc.nat({ max: 2 }),
  padding: fc.oneof({ weight: 9, arbitrary: fc.nat(500) }, { weight: 1, arbitrary: fc.constant(200_000) }),
});

test("no create arrives twice, and every error is the right one", async () => {
  const [faulty, closing] = await Promise.all([faultyServer(), faultyServer()]);
  const urls = {
    faulty: faulty.url,
    closing: closing.url,
    refusing: await refusing(),
    resetting: await listen((socket) => void socket.resetAndDestroy()),
  };
  const clients = new Map(
    Object.entries(urls).map(([place, baseUrl]) => [
      place,
      createClient({ apiKey: "canary-key", baseUrl, timeout: 20_000 }),
    ]),
  );
  const drawn = fc.sample(anyRun, { seed: 4, numRuns: runs(1_000, 10_000) }).entries();
  const wrong: object[] = [];
  let done = 0;

  // Shared by all workers, so that each takes the next run as soon as it is done with one.
  const work = async () => {
    for (const [index, run] of drawn) {
      const { place, stage, turnedAway, maxRetries, padding } = run;
      const reached = turnedAway <= maxRetries;
      const name = `run ${index}`;
      faulty.plan(name, ...Array<FaultName>(turnedAway).fill("turn away"), stage);
      closing.plan(name, "answer, then close");
      const error = await clients
        .get(place)
        ?.sources.create(sourceOf(name, padding), {
          maxRetries,
          headers: { [runHeader]: name },
          ...(place === "faulty" && reached && isSlow(stage) && { timeout: 50 }),
        })
        .then(
          () => undefined,
          ({ name, outcome }) => ({ name, outcome }),
        );
      const taken = faulty.taken(name) + closing.taken(name);
      const allowed: Record<Place, (Expected | undefined)[]> = {
        faulty: [reached ? expected[stage] : rejected],
        closing: [{ taken: [1] }, unknown],
        refusing: [notSent],
        resetting: [notSent, { ...unknown, taken: [0] }],
      };
      const right = allowed[place].some(
        (one) =>
          one?.taken.includes(taken) &&
          one.error?.name === error?.name &&
          one.error?.outcome === error?.outcome,
      );
      if (!right || taken > 1) wrong.push({ ...run, name, error, taken });
      done++;
    }
  };
  await Promise.all(Array.from({ length: 20 }, work));

  expect(wrong).toEqual([]);
  expect(done).toBe(runs(1_000, 10_000));
});
