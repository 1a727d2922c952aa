import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import fc from "fast-check";
import { createClient, type ImportSource } from "prequel-import";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { caseCount } from "../support/case-count.ts";

/** How the server handles a create, and when the source exists. */
const createFaults = {
  "responds at once": { createdAfter: 0, end: succeed },
  "responds late": { createdAfter: 30, end: succeed },
  "resets the connection": { createdAfter: 0, end: (response) => response.destroy() },
  "resets, and creates later": { createdAfter: 40, end: (response) => response.destroy(), endsFirst: true },
  "truncates the response": { createdAfter: 0, end: truncate },
  "responds 500, and has created": { createdAfter: 0, end: (response) => fail(response, 500) },
  "responds 500, and has not": { end: (response) => fail(response, 500) },
  "responds 502, and creates later": {
    createdAfter: 40,
    end: (response) => fail(response, 502),
    endsFirst: true,
  },
  "never responds": { createdAfter: 0, end: () => {} },
  "responds with a page of HTML": { createdAfter: 0, end: (response) => void response.end("<html>") },
  "responds 422": { end: (response) => fail(response, 422) },
  "is too busy at first": { createdAfter: 0, end: succeed, busy: true },
} satisfies Record<string, CreateFault>;

interface CreateFault {
  /** In ms; missing when no source is created. */
  readonly createdAfter?: number;
  readonly end: (response: ServerResponse, source: ImportSource) => void;
  /** Whether the response comes before the source exists. */
  readonly endsFirst?: true;
  /** Whether the first request gets a 429. */
  readonly busy?: true;
}

type CreateFaultName = keyof typeof createFaults;

interface World {
  readonly fault: CreateFault;
  /** How many of the lists after the create fail. */
  listFaults: number;
  sources: ImportSource[];
  creates: number;
  /** Settles when every source has been created. */
  settled: Promise<unknown>;
}

const worlds = new Map<string, World>();
const { source: example, envelope } = anyExample;
const pageSize = 2;

function sourceNamed(name: string): ImportSource {
  return { ...envelope.data.source, id: `id-of-${name}`, provider_id: example.provider_id, name };
}

function succeed(response: ServerResponse, source: ImportSource): void {
  response.end(JSON.stringify({ ...envelope, data: { source } }));
}

function truncate(response: ServerResponse, source: ImportSource): void {
  const text = JSON.stringify({ ...envelope, data: { source } });
  response.writeHead(200, { "content-length": text.length });
  response.write(text.slice(0, -10), () => response.destroy());
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status).end('{"status":"error","data":null,"message":"No."}');
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = "";
  for await (const chunk of request) body += chunk;
  const world = worlds.get(String(request.headers["x-run"]));
  if (!world) return fail(response, 404);
  return request.method === "GET" ? list(world, request, response) : create(world, body, response);
}

function list(world: World, request: IncomingMessage, response: ServerResponse): void {
  if (world.creates > 0 && world.listFaults-- > 0) {
    if (world.listFaults % 2 === 0) response.destroy();
    else fail(response, 503);
    return;
  }
  const start = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("cursor") ?? 0);
  const end = start + pageSize;
  const has_next = end < world.sources.length;
  response.end(
    JSON.stringify({
      status: "success",
      data: { sources: world.sources.slice(start, end) },
      message: "",
      has_next,
      ...(has_next && { next_url: `/import/sources?cursor=${end}` }),
    }),
  );
}

function create(world: World, body: string, response: ServerResponse): void {
  world.creates++;
  if (world.fault.busy && world.creates === 1) {
    response.writeHead(429, { "retry-after": "0" }).end();
    return;
  }
  // Only the first create fails: a second one would make a second source.
  const { createdAfter, end, endsFirst }: CreateFault =
    world.creates === 1 || world.fault.busy ? world.fault : createFaults["responds at once"];
  const source = sourceNamed(JSON.parse(body).source.name);
  const store = () => world.sources.push(source);
  if (createdAfter === undefined || endsFirst) end(response, source);
  if (createdAfter === undefined) return;
  const finish = () => {
    store();
    if (!endsFirst) end(response, source);
  };
  if (createdAfter === 0) {
    finish();
  } else {
    const later = new Promise((resolve) => setTimeout(resolve, createdAfter)).then(finish);
    world.settled = Promise.all([world.settled, later]);
  }
}

const server = createServer((request, response) => void handle(request, response).catch(() => {}));
let baseUrl = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const anyRun = fc.record({
  fault: fc.constantFrom(...(Object.keys(createFaults) as CreateFaultName[])),
  others: fc.nat({ max: 5 }),
  exists: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  listFaults: fc.nat({ max: 2 }),
  calls: fc.integer({ min: 1, max: 3 }),
});

test("`ensure` never makes two sources, and there is exactly one whenever it resolves", async () => {
  const samples = fc.sample(anyRun, { seed: 14, numRuns: caseCount(1_000, 10_000) }).entries();
  const wrong: object[] = [];
  const outcomes = new Set<string>();
  const work = async () => {
    for (const [index, run] of samples) {
      const name = `run ${index}`;
      const others = Array.from({ length: run.others }, (_, i) => sourceNamed(`other ${i}`));
      const world: World = {
        fault: createFaults[run.fault],
        listFaults: run.listFaults,
        sources: run.exists ? [...others, sourceNamed(name)] : others,
        creates: 0,
        settled: Promise.resolve(),
      };
      worlds.set(name, world);
      const client = createClient({
        apiKey: "canary-key",
        baseUrl,
        timeout: 150,
        headers: { "x-run": name },
      });
      const source = { ...example, name };
      const results = await Promise.all(
        Array.from({ length: run.calls }, () =>
          client.sources.ensure(source).then(
            (ensured) => ({ ...ensured, error: undefined }),
            (error: unknown) => ({ source: undefined, created: undefined, error }),
          ),
        ),
      );
      const countNow = world.sources.filter((stored) => stored.name === name).length;
      await world.settled;
      const count = world.sources.filter((stored) => stored.name === name).length;
      const [first] = results;
      const agree = results.every((result) => result.source?.id === first?.source?.id);
      const isRight = first?.source
        ? countNow === 1 && count === 1 && first.created === !run.exists
        : count <= 1;
      outcomes.add(`${run.fault}: ${first?.source ? "resolved" : "rejected"}`);
      if (!isRight || !agree) wrong.push({ ...run, name, count, results });
      worlds.delete(name);
    }
  };
  await Promise.all(Array.from({ length: 40 }, work));
  expect(wrong).toEqual([]);
  // The test proves nothing unless both ends occur.
  expect(outcomes).toContain("resets the connection: resolved");
  expect(outcomes).toContain("resets, and creates later: resolved");
  expect(outcomes).toContain("responds 500, and has not: rejected");
  expect(outcomes).toContain("responds 422: rejected");
});

describe("`ensure`", () => {
  function worldOf(name: string, fault: CreateFaultName, sources: ImportSource[] = []) {
    const world: World = {
      fault: createFaults[fault],
      listFaults: 0,
      sources,
      creates: 0,
      settled: Promise.resolve(),
    };
    worlds.set(name, world);
    const { sources: api } = createClient({ apiKey: "canary-key", baseUrl, headers: { "x-run": name } });
    return { world, api };
  }

  test("does not change a source that exists, on any page", async () => {
    const sources = [1, 2, 3, 4, 5].map((i) => sourceNamed(`other ${i}`));
    const { world, api } = worldOf("found", "responds at once", [...sources, sourceNamed("Acme")]);
    const ensured = await api.ensure({ ...example, name: "Acme" });
    expect(ensured).toEqual({ source: sourceNamed("Acme"), created: false });
    expect(world.creates).toBe(0);
  });

  test("says that a source of the name has another vendor", async () => {
    const { postgres: _, ...source } = sourceNamed("Acme");
    const other = { ...source, abs };
    const { world, api } = worldOf("other vendor", "responds at once", [other]);
    await expect(api.ensure({ ...example, name: "Acme" })).rejects.toMatchObject({
      name: "ValidationError",
      outcome: "not-sent",
      message: expect.stringContaining("another vendor"),
    });
    expect(world.creates).toBe(0);
  });

  const abs = { is_valid: true, bucket_name: "b", storage_account_name: "s" };

  test("finds the source behind one of the same name and another vendor", async () => {
    const { postgres: _, ...other } = sourceNamed("Acme");
    const sources = [{ ...other, abs }, sourceNamed("Acme")];
    const { world, api } = worldOf("behind", "responds at once", sources);
    const ensured = await api.ensure({ ...example, name: "Acme" });
    expect(ensured).toEqual({ source: sourceNamed("Acme"), created: false });
    expect(world.creates).toBe(0);
  });

  test("ends with the error of the create when only another vendor's source is found after it", async () => {
    const { world, api } = worldOf("other later", "responds 500, and has not");
    const call = api.ensure({ ...example, name: "Acme" }, { timeout: 250 });
    const { postgres: _, ...other } = sourceNamed("Acme");
    const rejected = expect(call).rejects.toMatchObject({ name: "ServerError", outcome: "unknown" });
    await vi.waitFor(() => expect(world.creates).toBe(1), { interval: 5, timeout: 10_000 });
    world.sources.push({ ...other, abs });
    await rejected;
  });

  test("uses the values that the source had at the time of the call", async () => {
    const { world, api } = worldOf("reused", "responds at once");
    const source = { ...example, name: "Acme 1" };
    const first = api.ensure(source);
    source.name = "Acme 2";
    const ensured = await Promise.all([first, api.ensure(source)]);
    expect(ensured.map(({ source: { name } }) => name)).toEqual(["Acme 1", "Acme 2"]);
    expect(world.creates).toBe(2);
  });

  test("shares no source with a call for another vendor", async () => {
    const { world, api } = worldOf("two vendors", "responds at once");
    const other = examples.find(({ source }) => source.vendor === "abs")?.source ?? example;
    const calls = [
      api.ensure({ ...example, name: "Acme" }),
      api.ensure({ ...other, name: "Acme", provider_id: example.provider_id }),
    ];
    await expect(calls[1]).rejects.toMatchObject({ name: "ValidationError" });
    await expect(calls[0]).resolves.toMatchObject({ created: true });
    expect(world.creates).toBe(1);
  });

  test("leaves no unhandled rejection when its signal is aborted already", async () => {
    const { world, api } = worldOf("aborted before", "responds at once");
    const call = api.ensure({ ...example, name: "Acme" }, { signal: AbortSignal.abort("enough") });
    await expect(call).rejects.toBe("enough");
    expect(world.creates).toBe(0);
  });

  test("rejects with the error of the create after `timeout`", async () => {
    const { world, api } = worldOf("gives up", "responds 500, and has not");
    const call = api.ensure({ ...example, name: "Acme" }, { timeout: 250 });
    await expect(call).rejects.toMatchObject({ name: "ServerError", status: 500, outcome: "unknown" });
    expect(world.creates).toBe(1);
  });

  test("rejects with the reason of its signal while it searches", async () => {
    const { api } = worldOf("aborted", "responds 500, and has not");
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 50);
    const call = api.ensure({ ...example, name: "Acme" }, { signal: controller.signal });
    await expect(call).rejects.toBe("enough");
  });

  test("the signal of a second call ends only that call", async () => {
    const { api } = worldOf("second aborted", "responds late");
    const source = { ...example, name: "Acme" };
    const first = api.ensure(source);
    const second = api.ensure(source, { signal: AbortSignal.abort("enough") });
    await expect(second).rejects.toBe("enough");
    expect(await first).toEqual({ source: sourceNamed("Acme"), created: true });
  });

  test("checks the source before it lists the sources", async () => {
    const { api } = worldOf("checked", "responds at once");
    const validate = () => [{ path: [], pointer: "", code: "missing" as const, message: "No." }];
    await expect(api.ensure(example, { validate })).rejects.toMatchObject({ name: "ValidationError" });
  });
});
