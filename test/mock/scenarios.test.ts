import { createClient, type SourceInput, type SourceUpdate, vendorOf, vendors } from "prequel-import";
import { createMock } from "prequel-import-mock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { scenarioFields } from "../../mock/src/scenarios/requested-scenario.ts";
import { scenarios } from "../../mock/src/scenarios/scenarios.ts";
import { anyExample, examples } from "../../scripts/lib/examples.ts";

/** The result of a create with each scenario: the name of the error, or whether the source is reachable. */
const expected: Readonly<Record<string, string>> = {
  "mock-unreachable": "unreachable",
  "mock-unauthorized": "AuthenticationError",
  "mock-forbidden": "PermissionDeniedError",
  "mock-conflict": "ConflictError",
  "mock-invalid": "UnprocessableEntityError",
  "mock-invalid-fields": "UnprocessableEntityError",
  "mock-rate-limited": "RateLimitError",
  "mock-rate-limited-2": "RateLimitError",
  "mock-server-error": "ServerError",
  "mock-unavailable": "ServerError",
  "mock-slow-3s": "reachable",
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

/** The changes that turn a source into another one of the same vendor. */
const changesOf = ({ vendor, provider_id, ...changes }: SourceInput): SourceUpdate => changes;

/** Puts the scenario into the first field of the configuration that takes one. */
function withScenario(source: SourceInput, scenario: string): SourceInput {
  let isPlaced = false;
  return JSON.parse(JSON.stringify(source), (key, value) => {
    if (isPlaced || key === "name" || !scenarioFields.some((field) => field === key)) return value;
    isPlaced = true;
    return scenario;
  });
}

async function testResultOf(call: Promise<{ code: string }>): Promise<string> {
  return call.then(
    ({ code }) => code,
    (error: Error) => error.name,
  );
}

async function resultOf(call: Promise<{ is_reachable: boolean }>): Promise<string> {
  return call.then(
    ({ is_reachable }) => (is_reachable ? "reachable" : "unreachable"),
    (error: Error) => error.name,
  );
}

test("this test covers every scenario and every vendor", () => {
  expect(Object.keys(expected)).toEqual(scenarios.map(({ name }) => name));
  expect(new Set(examples.map(({ source }) => source.vendor))).toEqual(new Set(vendors));
});

describe.each(transports)("%s", (transport) => {
  test.each(Object.entries(expected))("%s in a source of any vendor gives %s", async (name, result) => {
    const client = clientOf(transport, name === "mock-timeout" ? 100 : 10_000);
    const scenario = name === "mock-slow-3s" ? "mock-slow-0.01s" : name;
    await Promise.all(
      examples.map(async ({ name: example, source }) => {
        const input = withScenario(source, scenario);
        expect(JSON.stringify(input), example).toContain(scenario);
        expect(input.name, example).toBe(source.name);
        expect(await resultOf(client.sources.create(input)), example).toBe(result);
      }),
    );
  });

  test.each(Object.entries(expected))("%s in changes gives %s for update and test", async (name, result) => {
    const { sources } = clientOf(transport, name === "mock-timeout" ? 100 : 10_000);
    const scenario = name === "mock-slow-3s" ? "mock-slow-0.01s" : name;
    await Promise.all(
      examples.map(async ({ name: example, source }) => {
        const { id } = await sources.create(source, { timeout: 10_000 });
        const input = withScenario(source, scenario);
        expect(await testResultOf(sources.test(input)), example).toBe(result);
        expect(await testResultOf(sources.test(id, changesOf(input))), example).toBe(result);
        expect(await resultOf(sources.update(id, changesOf(input))), example).toBe(result);
      }),
    );
  });

  test("the name of a source takes a scenario too", async () => {
    const client = clientOf(transport);
    for (const { source } of examples) {
      const input = { ...source, name: "mock-conflict" };
      await expect(client.sources.create(input)).rejects.toMatchObject({ name: "ConflictError" });
    }
  });

  test("the header takes a scenario for requests without a body", async () => {
    const send = transport === "over HTTP" ? fetch : mock.fetch;
    for (const path of ["/import/sources", "/import/sources/any-id"]) {
      const headers = { "x-api-key": apiKey, "X-Mock-Scenario": "mock-unavailable" };
      const response = await send(`${baseUrl}${path}`, { headers });
      expect(response.status, path).toBe(503);
    }
  });
});

test("mock-unreachable sets `is_valid` to false, for the vendors that have it", async () => {
  const validity = (source: object) => JSON.stringify(source).match(/"is_valid":\w+/g) ?? [];
  for (const { name, source, envelope } of examples) {
    const created = await clientOf("in-process").sources.create(withScenario(source, "mock-unreachable"));
    const documented = validity(envelope.data.source);
    expect(validity(created), name).toEqual(documented.map(() => '"is_valid":false'));
  }
});

test("mock-rate-limited outlasts the retries of the client", async () => {
  const client = createClient({ apiKey, baseUrl });
  const created = client.sources.create({ ...anyExample.source, name: "mock-rate-limited" });
  await expect(created).rejects.toMatchObject({ name: "RateLimitError", retryAfter: 1000 });
});

describe("with the retries and the timeout of the default client", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  // The default client repeats the create until the refusals end.
  const results = { ...expected, "mock-rate-limited-2": "reachable" };
  test.each(Object.entries(results))("%s gives %s", async (name, result) => {
    const { sources } = createClient({ apiKey: `default-${name}`, fetch: mock.fetch });
    const settled = resultOf(sources.create({ ...anyExample.source, name }));
    await vi.runAllTimersAsync();
    expect(await settled).toBe(result);
  });
});

test.each([0, 1, 2, 5])("mock-rate-limited-%i gets so many 429s for the same key and body", async (count) => {
  const source = { ...anyExample.source, name: `mock-rate-limited-${count}` };
  const create = (key: string) =>
    resultOf(createClient({ apiKey: key, fetch: mock.fetch, maxRetries: 0 }).sources.create(source));
  const results: string[] = [];
  for (let time = 0; time < count + 2; time++) results.push(await create("one"), await create("another"));
  const limited = "RateLimitError";
  // The count starts again after the success, so that a test can be rerun.
  const last = count === 0 ? "reachable" : limited;
  const each = [...Array.from({ length: count }, () => limited), "reachable", last];
  expect(results).toEqual(each.flatMap((result) => [result, result]));
});

test("mock-invalid has no issues, and mock-invalid-fields one at the field that contains it", async () => {
  for (const { source } of examples) {
    const { create } = clientOf("in-process").sources;
    const withoutIssues = { status: "error", data: null, message: expect.any(String) };
    const plain = create(withScenario(source, "mock-invalid"));
    await expect(plain).rejects.toMatchObject({ body: withoutIssues });
    await expect(plain).rejects.not.toHaveProperty("body.issues");
    const path = [source.vendor, expect.any(String)];
    const withIssue = create(withScenario(source, "mock-invalid-fields"));
    await expect(withIssue).rejects.toMatchObject({ body: { issues: [{ path }] } });
  }
});

test("a scenario that loses the response creates the source, and an error scenario does not", async () => {
  const own = createMock();
  const client = createClient({ apiKey, fetch: own.fetch, timeout: 100, maxRetries: 0 });
  for (const { name } of scenarios.filter(({ effect }) => !effect.delay || effect.disconnect)) {
    await resultOf(client.sources.create({ ...anyExample.source, name }));
  }
  const { sources } = await client.sources.list({ order: "asc" });
  const names = sources.map(({ name }) => name);
  expect(names).toEqual(["mock-unreachable", "mock-timeout", "mock-reset", "mock-truncated"]);
});

test("a scenario that loses the response saves the changes, and an error scenario does not", async () => {
  const { sources } = createClient({ apiKey, fetch: mock.fetch, timeout: 100, maxRetries: 0 });
  for (const { name, effect } of scenarios.filter(({ effect }) => !effect.delay || effect.disconnect)) {
    const { id } = await sources.create({ ...anyExample.source, name: "Before" });
    await resultOf(sources.update(id, { name }));
    const isSaved = effect.disconnect !== undefined || effect.unreachable === true;
    expect((await sources.get(id)).name, name).toBe(isSaved ? name : "Before");
  }
});

describe("precedence", () => {
  const post = async (body: unknown, headers: Record<string, string>) => {
    const response = await mock.fetch("http://mock/import/sources", {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": apiKey, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, envelope: await response.json() };
  };

  test("an error scenario works in an incomplete form", async () => {
    expect(await post({ source: { name: "mock-forbidden" } }, {})).toMatchObject({ status: 403 });
    expect(await post({}, { "X-Mock-Scenario": "mock-conflict" })).toMatchObject({ status: 409 });
  });

  test("a success scenario needs a valid source", async () => {
    expect(await post({ source: { name: "mock-unreachable" } }, {})).toMatchObject({ status: 422 });
  });

  test("a scenario may have a capital letter and a space, as a phone adds them", async () => {
    expect(await post({ source: { name: "Mock-Forbidden " } }, {})).toMatchObject({ status: 403 });
  });

  test("an invalid key gets a 401, even with a scenario", async () => {
    const headers = { "x-api-key": "invalid", "X-Mock-Scenario": "mock-conflict" };
    expect(await post({}, headers)).toMatchObject({ status: 401 });
  });

  test("the header comes before a field", async () => {
    const source = { ...anyExample.source, name: "mock-forbidden" };
    expect(await post({ source }, { "X-Mock-Scenario": "mock-conflict" })).toMatchObject({ status: 409 });
  });

  test("an unknown scenario gets an issue at its field that lists the known ones", async () => {
    const source = { ...anyExample.source, name: "mock-unreachble" };
    const { status, envelope } = await post({ source }, {});
    expect(status).toBe(422);
    expect(envelope.issues).toMatchObject([{ path: ["name"] }]);
    for (const { name } of scenarios) expect(envelope.message).toContain(name);
    expect(await post({}, { "X-Mock-Scenario": "conflict" })).toMatchObject({ status: 422 });
  });

  test("`Prefer` gets a status or an example of the document", async () => {
    expect(await post({}, { prefer: "code=429" })).toMatchObject({ status: 429 });
    for (const { name, source, envelope } of examples) {
      const preferred = await post({}, { prefer: `code=200, example=${name}` });
      expect(preferred).toEqual({ status: 200, envelope });
      expect(vendorOf(preferred.envelope.data.source)).toBe(source.vendor);
    }
    expect(await post({}, { prefer: "code=418" })).toMatchObject({ status: 404 });
    expect(await post({}, { prefer: "example=nothing" })).toMatchObject({ status: 404 });
    for (const code of ["abc", "1", "42900"]) {
      expect(await post({}, { prefer: `code=${code}` })).toMatchObject({ status: 422 });
    }
  });

  test("`Prefer` works for a list and a get too", async () => {
    const get = async (path: string, prefer: string) => {
      const response = await mock.fetch(`http://mock${path}`, { headers: { "x-api-key": apiKey, prefer } });
      return { status: response.status, envelope: await response.json() };
    };
    const list = await get("/import/sources", 'example="page with more to come"');
    expect(list).toMatchObject({ status: 200, envelope: { has_next: true } });
    expect(await get("/import/sources/any", "example=source")).toMatchObject({ status: 200 });
    expect(await get("/import/sources/any", "code=500")).toMatchObject({ status: 500 });
  });
});
