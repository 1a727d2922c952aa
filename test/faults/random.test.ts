import fc from "fast-check";
import { createClient, type PrequelClient, type RequestOptions } from "prequel-import";
import { expect, test } from "vitest";
import { caseCount } from "../support/case-count.ts";
import { runHeader, type ServerFaultName, sourceOf, startFaultyServer } from "../support/faulty-server.ts";
import { refusingUrl, serveTcp } from "../support/servers.ts";
import { type Expected, expected, isSlow, notSent, rejected, unknown } from "./expected.ts";

type ServerKind = "faulty" | "closing" | "refusing" | "resetting";

const faults = Object.keys(expected) as ServerFaultName[];

/** The operations that change something, and must not be carried out twice. */
const operations = {
  create: ({ sources }, name, padding, options) => sources.create(sourceOf(name, padding), options),
  update: ({ sources }, name, padding, options) =>
    sources.update("an-id", { name, postgres: { schema: "-".repeat(padding + 1) } }, options),
  delete: ({ sources }, _name, _padding, options) => sources.delete("an-id", options),
} satisfies Record<string, Operate>;

type Operate = (
  client: PrequelClient,
  name: string,
  padding: number,
  options: RequestOptions,
) => Promise<unknown>;

const anyRun = fc.record({
  operation: fc.constantFrom(...(Object.keys(operations) as (keyof typeof operations)[])),
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant<ServerKind>("faulty") },
    { weight: 2, arbitrary: fc.constant<ServerKind>("closing") },
    { weight: 1, arbitrary: fc.constantFrom<ServerKind>("refusing", "resetting") },
  ),
  fault: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...faults.filter((fault) => !isSlow(fault))) },
    { weight: 1, arbitrary: fc.constantFrom(...faults.filter(isSlow)) },
  ),
  rateLimited: fc.nat({ max: 2 }),
  maxRetries: fc.nat({ max: 2 }),
  padding: fc.oneof({ weight: 9, arbitrary: fc.nat(500) }, { weight: 1, arbitrary: fc.constant(200_000) }),
});

test("no create, update or delete arrives twice, and each ends with the right error", async () => {
  const [faulty, closing] = await Promise.all([startFaultyServer(), startFaultyServer()]);
  const urls = {
    faulty: faulty.url,
    closing: closing.url,
    refusing: await refusingUrl(),
    resetting: await serveTcp((socket) => void socket.resetAndDestroy()),
  };
  const clientAt = (baseUrl: string) => createClient({ apiKey: "canary-key", baseUrl, timeout: 20_000 });
  const clients: Record<ServerKind, PrequelClient> = {
    faulty: clientAt(urls.faulty),
    closing: clientAt(urls.closing),
    refusing: clientAt(urls.refusing),
    resetting: clientAt(urls.resetting),
  };
  const samples = fc.sample(anyRun, { seed: 4, numRuns: caseCount(1_000, 10_000) }).entries();
  const wrong: object[] = [];
  let done = 0;

  // All workers share one iterator, so each takes the next run when it has finished one.
  const work = async () => {
    for (const [index, run] of samples) {
      const { kind, operation, fault, rateLimited, maxRetries, padding } = run;
      const reachesFault = rateLimited <= maxRetries;
      const name = `run ${index}`;
      faulty.plan(name, ...Array<ServerFaultName>(rateLimited).fill("429 with Retry-After: 0"), fault);
      closing.plan(name, "200, then close");
      const client = clients[kind];
      const error = await operations[operation](client, name, padding, {
        maxRetries,
        headers: { [runHeader]: name },
        ...(kind === "faulty" && reachesFault && isSlow(fault) && { timeout: 50 }),
      }).then(
        () => undefined,
        ({ name, outcome }) => ({ name, outcome }),
      );
      const accepted = faulty.accepted(name) + closing.accepted(name);
      const allowed: Record<ServerKind, (Expected | undefined)[]> = {
        faulty: [reachesFault ? expected[fault] : rejected],
        closing: [{ accepted: [1] }, unknown],
        refusing: [notSent],
        resetting: [notSent, { ...unknown, accepted: [0] }],
      };
      const isAllowed = allowed[kind].some(
        (one) =>
          one?.accepted.includes(accepted) &&
          one.error?.name === error?.name &&
          one.error?.outcome === error?.outcome,
      );
      if (!isAllowed || accepted > 1) wrong.push({ ...run, name, error, accepted });
      done++;
    }
  };
  await Promise.all(Array.from({ length: 20 }, work));

  expect(wrong).toEqual([]);
  expect(done).toBe(caseCount(1_000, 10_000));
});
