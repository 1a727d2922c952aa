import fc from "fast-check";
import { createMock, type Mock } from "prequel-import-mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scenarios } from "../../mock/src/scenarios/scenarios.ts";
import { examples } from "../../scripts/lib/examples.ts";
import { anySource } from "../support/any-source.ts";

const length = 300;
const seed = 20261125;

/** One request of a sequence. Its path may name a source by the order of creation: `{0}` is the first. */
interface Step {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const key = { "x-api-key": "canary-key" };
const json = { ...key, "content-type": "application/json" };
const create = (body: unknown, headers: Readonly<Record<string, string>> = json): Step => {
  return { method: "POST", path: "/import/sources", headers, body: JSON.stringify(body) };
};

const names = scenarios.map(({ name }) => name.replace("3s", "0.01s"));
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  anySource.map((source) => create({ source })),
  fc.constantFrom(...examples).map(({ source }) => create({ source })),
  fc
    .tuple(fc.constantFrom(...examples), fc.constantFrom(...names, "mock-unknown"))
    .map(([{ source }, name]) => create({ source: { ...source, name } })),
  fc.constantFrom(...names).map((name) => create({}, { ...json, "x-mock-scenario": name })),
  fc.json().map((text) => ({ ...create({}), body: text })),
  fc.string().map((text) => ({ ...create({}), body: text })),
  fc.record({ page_size: fc.nat(120), order: fc.constantFrom("asc", "desc", "") }).map((query) => {
    const search = new URLSearchParams({ page_size: `${query.page_size}`, order: query.order });
    return { method: "GET", path: `/import/sources?${search}`, headers: key };
  }),
  fc.nat(length).map((index) => ({ method: "GET", path: `/import/sources/{${index}}`, headers: key })),
  fc
    .tuple(
      fc.nat(length),
      fc.constantFrom("PATCH ", "POST /test-source"),
      fc.oneof(
        fc.constantFrom(...examples).map(({ source: { vendor, provider_id, ...changes } }) => changes),
        fc.record({ name: fc.oneof(fc.string(), fc.constantFrom(...names)) }),
      ),
    )
    .map(([index, operation, source]) => {
      const [method = "", path = ""] = operation.split(" ");
      return { ...create({ source }), method, path: `/import/sources/{${index}}${path}` };
    }),
  fc.constantFrom(...examples).map(({ source }) => ({ ...create({ source }), path: "/import/test-source" })),
  fc.nat(length).map((index) => {
    const body = { method: "glob", glob: { pattern: "*" } };
    return { ...create(body), path: `/import/sources/{${index}}/get-schema` };
  }),
  fc.nat(length).map((index) => ({ method: "DELETE", path: `/import/sources/{${index}}`, headers: key })),
  fc
    .constantFrom("code=429", "code=418", "example=source", "example=nothing")
    .map((prefer) => ({ method: "GET", path: "/import/sources/any", headers: { ...key, prefer } })),
  fc.constantFrom<Step>(
    create({}, { "content-type": "application/json" }),
    create({}, { ...key, "content-type": "text/plain" }),
    { method: "PATCH", path: "/import/sources", headers: json, body: "{}" },
    { method: "HEAD", path: "/import/sources", headers: key },
    { method: "OPTIONS", path: "/import/sources", headers: { origin: "http://page.test" } },
    { method: "GET", path: "/nowhere", headers: key },
    { method: "GET", path: "/__mock/nothing" },
    { method: "DELETE", path: "/__mock/requests" },
  ),
);

/** Whether the request never gets a response. */
function isEndless({ headers, body }: Step): boolean {
  return JSON.stringify([headers, body]).includes("mock-timeout");
}

/** Headers of the connection, which the in-process transport does not have. */
const connectionHeaders = new Set(["connection", "keep-alive", "date", "transfer-encoding"]);

async function play(send: typeof fetch, origin: string, steps: readonly Step[]): Promise<unknown[]> {
  const ids: string[] = [];
  const results: unknown[] = [];
  for (const step of steps) {
    const { path, ...init } = step;
    const url = origin + path.replace(/\{(\d+)\}/, (_, index) => ids[Number(index)] ?? "nothing");
    try {
      const signal = isEndless(step) ? AbortSignal.timeout(100) : null;
      const response = await send(url, { ...init, signal });
      const headers = [...response.headers].filter(([name]) => !connectionHeaders.has(name));
      const head = { path, status: response.status, headers };
      results.push(head);
      const text = await response.text();
      const id = /"source":\{"id":"([^"]+)"/.exec(text)?.[1];
      if (id !== undefined) ids.push(id);
      results.push({ ...head, text });
    } catch (error) {
      results.push({ path, failed: String(error) });
    }
  }
  return results;
}

let mock: Mock;
let url: string;
beforeAll(async () => {
  mock = createMock({ seed });
  url = await mock.listen();
});
afterAll(() => mock.close());

test("both transports give the same responses, with the same ids and times for a seed", async () => {
  const steps = fc.sample(anyStep, { numRuns: length, seed });
  const overHttp = await play(fetch, url, steps);
  const inProcess = await play(createMock({ seed }).fetch, url, steps);
  expect(inProcess).toEqual(overHttp);
  const statuses = new Set(overHttp.map((result) => Object(result).status ?? "none"));
  expect(statuses).toEqual(
    new Set([200, 204, 400, 401, 403, 404, 405, 409, 415, 422, 429, 500, 502, 503, "none"]),
  );

  // The same requests again, with the same seed and with another one.
  const again = await play(createMock({ seed }).fetch, url, steps);
  expect(again).toEqual(overHttp);
  const other = await play(createMock({ seed: seed + 1 }).fetch, url, steps);
  expect(other).not.toEqual(overHttp);
});

test("closing the mock ends pending requests, over HTTP and in-process", async () => {
  const own = createMock();
  const address = await own.listen();
  const headers = { ...json, "x-mock-scenario": "mock-timeout" };
  const pending = [fetch, own.fetch].map((send) =>
    expect(send(`${address}/import/sources`, { headers })).rejects.toThrow(TypeError),
  );
  // A request is in the journal once it has arrived.
  const arrived = async () => (await (await own.fetch(`${address}/__mock/requests`)).json()).length;
  await expect.poll(arrived).toBe(2);
  await own.close();
  await Promise.all(pending);
  expect(own.url).toBeUndefined();
});

test("the mock can listen again after it was closed", async () => {
  const own = createMock();
  await own.listen();
  await own.close();
  const address = await own.listen();
  expect((await fetch(`${address}/import/sources`, { headers: key })).status).toBe(200);
  await own.close();
});
