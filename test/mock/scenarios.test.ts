import { createClient, type SourceInput, vendorOf, vendors } from "prequel-import";
import { createMock } from "prequel-import-mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scenarioFields } from "../../mock/src/scenarios/requested-scenario.ts";
import { scenarios } from "../../mock/src/scenarios/scenarios.ts";
import { anyExample, examples } from "../support/examples.ts";

/** What the client makes of each: an error by its class, or a source by whether it can be reached. */
const expected: Readonly<Record<string, string>> = {
  "mock-unreachable": "out of reach",
  "mock-unauthorized": "AuthenticationError",
  "mock-forbidden": "PermissionDeniedError",
  "mock-conflict": "ConflictError",
  "mock-invalid": "UnprocessableEntityError",
  "mock-rate-limited": "RateLimitError",
  "mock-server-error": "ServerError",
  "mock-unavailable": "ServerError",
  "mock-slow-3s": "reached",
  "mock-timeout": "TimeoutError",
  "mock-reset": "ConnectionError",
  "mock-truncated": "ConnectionError",
  "mock-html": "ServerError",
};

const mock = createMock();
let baseUrl: string;
beforeAll(async () => {
  baseUrl = await mock.listen();
});
afterAll(() => mock.close());

const apiKey = "canary-key";
const transports = ["over HTTP", "in-process"] as const;
function clientOf(transport: (typeof transports)[number], timeout = 10_000) {
  const options = { apiKey, baseUrl, timeout, maxRetries: 0 };
  return createClient(transport === "over HTTP" ? options : { ...options, fetch: mock.fetch });
}

/** A source with the scenario in the first field of its configuration that takes one. */
function typed(source: SourceInput, scenario: string): SourceInput {
  let isTyped = false;
  return JSON.parse(JSON.stringify(source), (key, value) => {
    if (isTyped || key === "name" || !scenarioFields.some((field) => field === key)) return value;
    isTyped = true;
    return scenario;
  });
}

async function outcomeOf(call: Promise<{ is_reachable: boolean }>): Promise<string> {
  return call.then(
    ({ is_reachable }) => (is_reachable ? "reached" : "out of reach"),
    (error: Error) => error.name,
  );
}

test("every scenario is expected here, and every vendor has an example", () => {
  expect(Object.keys(expected)).toEqual(scenarios.map(({ name }) => name));
  expect(new Set(examples.map(({ source }) => source.vendor))).toEqual(new Set(vendors));
});

describe.each(transports)("%s", (transport) => {
  test.each(Object.entries(expected))("%s typed into a source of any vendor: %s", async (name, outcome) => {
    const client = clientOf(transport, name === "mock-timeout" ? 100 : 10_000);
    const typedName = name === "mock-slow-3s" ? "mock-slow-0.01s" : name;
    await Promise.all(
      examples.map(async ({ name: example, source }) => {
        const input = typed(source, typedName);
        expect(JSON.stringify(input), example).toContain(typedName);
        expect(input.name, example).toBe(source.name);
        expect(await outcomeOf(client.sources.create(input)), example).toBe(outcome);
      }),
    );
  });

  test("the name takes one too", async () => {
    const client = clientOf(transport);
    for (const { source } of examples) {
      const input = { ...source, name: "mock-conflict" };
      await expect(client.sources.create(input)).rejects.toMatchObject({ name: "ConflictError" });
    }
  });

  test("the header asks for one where nothing can be typed", async () => {
    const send = transport === "over HTTP" ? fetch : mock.fetch;
    for (const path of ["/import/sources", "/import/sources/any-id"]) {
      const headers = { "x-api-key": apiKey, "X-Mock-Scenario": "mock-unavailable" };
      const response = await send(`${baseUrl}${path}`, { headers });
      expect(response.status, path).toBe(503);
    }
  });
});

test("mock-unreachable is not valid either, where the vendor's answer says so", async () => {
  const validity = (source: object) => JSON.stringify(source).match(/"is_valid":\w+/g) ?? [];
  for (const { name, source, answer } of examples) {
    const created = await clientOf("in-process").sources.create(typed(source, "mock-unreachable"));
    const documented = validity(answer.data.source);
    expect(validity(created), name).toEqual(documented.map(() => '"is_valid":false'));
  }
});

test("mock-rate-limited is refused twice for the same key and body, each time with a second to wait", async () => {
  const source = { ...anyExample.source, name: "mock-rate-limited" };
  const create = (key: string) =>
    outcomeOf(createClient({ apiKey: key, fetch: mock.fetch, maxRetries: 0 }).sources.create(source));
  const outcomes: string[] = [];
  for (let time = 0; time < 4; time++) outcomes.push(await create("one"), await create("another"));
  const refused = "RateLimitError";
  // And again, so that the next run of a test meets what this one met.
  const each = [refused, refused, "reached", refused];
  expect(outcomes).toEqual(each.flatMap((outcome) => [outcome, outcome]));

  const other = clientOf("over HTTP").sources.create({ ...source, provider_id: "another" });
  await expect(other).rejects.toMatchObject({ retryAfter: 1000, status: 429 });
});

test("mock-invalid says where it was typed", async () => {
  for (const { source } of examples) {
    const refused = clientOf("in-process").sources.create(typed(source, "mock-invalid"));
    const path = [source.vendor, expect.any(String)];
    await expect(refused).rejects.toMatchObject({ body: { issues: [{ path }] } });
  }
});

test("what is only lost on the way back was created, and what failed was not", async () => {
  const own = createMock();
  const client = createClient({ apiKey, fetch: own.fetch, timeout: 100, maxRetries: 0 });
  for (const { name } of scenarios.filter(({ effect }) => !effect.delay || effect.disconnect)) {
    await outcomeOf(client.sources.create({ ...anyExample.source, name }));
  }
  const response = await own.fetch("http://mock/import/sources?order=asc", {
    headers: { "x-api-key": "any" },
  });
  const { data } = await response.json();
  const names = data.sources.map(({ name }: { name: string }) => name);
  expect(names).toEqual(["mock-unreachable", "mock-timeout", "mock-reset", "mock-truncated"]);
});

describe("which wish counts", () => {
  const post = async (body: unknown, headers: Record<string, string>) => {
    const response = await mock.fetch("http://mock/import/sources", {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": apiKey, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: await response.json() };
  };

  test("a scenario is reached from a form that is not filled", async () => {
    expect(await post({ source: { name: "mock-forbidden" } }, {})).toMatchObject({ status: 403 });
    expect(await post({}, { "X-Mock-Scenario": "mock-conflict" })).toMatchObject({ status: 409 });
  });

  test("a scenario that creates still needs a valid source", async () => {
    expect(await post({ source: { name: "mock-unreachable" } }, {})).toMatchObject({ status: 422 });
  });

  test("a scenario is read as a phone writes it", async () => {
    expect(await post({ source: { name: "Mock-Forbidden " } }, {})).toMatchObject({ status: 403 });
  });

  test("the key comes first", async () => {
    const headers = { "x-api-key": "invalid", "X-Mock-Scenario": "mock-conflict" };
    expect(await post({}, headers)).toMatchObject({ status: 401 });
  });

  test("the header counts for more than what is typed", async () => {
    const source = { ...anyExample.source, name: "mock-forbidden" };
    expect(await post({ source }, { "X-Mock-Scenario": "mock-conflict" })).toMatchObject({ status: 409 });
  });

  test("an unknown scenario is told the known ones, at its place", async () => {
    const source = { ...anyExample.source, name: "mock-unreachble" };
    const { status, answer } = await post({ source }, {});
    expect(status).toBe(422);
    expect(answer.issues).toMatchObject([{ path: ["name"] }]);
    for (const { name } of scenarios) expect(answer.message).toContain(name);
    expect(await post({}, { "X-Mock-Scenario": "conflict" })).toMatchObject({ status: 422 });
  });

  test("Prefer asks for a status or an example of the document", async () => {
    expect(await post({}, { prefer: "code=429" })).toMatchObject({ status: 429 });
    for (const { name, source, answer } of examples) {
      const preferred = await post({}, { prefer: `code=200, example=${name}` });
      expect(preferred).toEqual({ status: 200, answer });
      expect(vendorOf(preferred.answer.data.source)).toBe(source.vendor);
    }
    expect(await post({}, { prefer: "code=418" })).toMatchObject({ status: 400 });
    expect(await post({}, { prefer: "example=nothing" })).toMatchObject({ status: 400 });
  });

  test("Prefer works for what is read, too", async () => {
    const get = async (path: string, prefer: string) => {
      const response = await mock.fetch(`http://mock${path}`, { headers: { "x-api-key": apiKey, prefer } });
      return { status: response.status, answer: await response.json() };
    };
    const list = await get("/import/sources", 'example="page with more to come"');
    expect(list).toMatchObject({ status: 200, answer: { has_next: true } });
    expect(await get("/import/sources/any", "example=source")).toMatchObject({ status: 200 });
    expect(await get("/import/sources/any", "code=500")).toMatchObject({ status: 500 });
  });
});
