import fc from "fast-check";
import { createMock, type Mock } from "prequel-import-mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scenarios } from "../../mock/src/scenarios/scenarios.ts";
import { anySource } from "../support/bodies.ts";
import { examples } from "../support/examples.ts";

const length = 200;
const seed = 20261125;

/** One request of a transcript. Its path may name a source that an earlier request created: `{3}` is the third. */
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
  fc.nat(length).map((place) => ({ method: "GET", path: `/import/sources/{${place}}`, headers: key })),
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

/** Whether it asks for the scenario that never answers. */
function isEndless({ headers, body }: Step): boolean {
  return JSON.stringify([headers, body]).includes("mock-timeout");
}

/** What belongs to the connection and not to the answer. */
const ofTheConnection = new Set(["connection", "keep-alive", "date", "transfer-encoding"]);

async function play(send: typeof fetch, origin: string, steps: readonly Step[]): Promise<unknown[]> {
  const ids: string[] = [];
  const answers: unknown[] = [];
  for (const step of steps) {
    const { path, ...init } = step;
    const url = origin + path.replace(/\{(\d+)\}/, (_, place) => ids[Number(place)] ?? "nothing");
    try {
      const signal = isEndless(step) ? AbortSignal.timeout(100) : null;
      const response = await send(url, { ...init, signal });
      const headers = [...response.headers].filter(([name]) => !ofTheConnection.has(name));
      const seen = { path, status: response.status, headers };
      answers.push(seen);
      const text = await response.text();
      const id = /"source":\{"id":"([^"]+)"/.exec(text)?.[1];
      if (id !== undefined) ids.push(id);
      answers.push({ ...seen, text });
    } catch (error) {
      answers.push({ path, failed: String(error) });
    }
  }
  return answers;
}

let mock: Mock;
let url: string;
beforeAll(async () => {
  mock = createMock({ seed });
  url = await mock.listen();
});
afterAll(() => mock.close());

test("both transports give the same answers, seeded ids and times included", async () => {
  const steps = fc.sample(anyStep, { numRuns: length, seed });
  const overHttp = await play(fetch, url, steps);
  const inProcess = await play(createMock({ seed }).fetch, url, steps);
  expect(inProcess).toEqual(overHttp);
  const statuses = new Set(overHttp.map((answer) => Object(answer).status ?? "none"));
  expect(statuses).toEqual(
    new Set([200, 204, 400, 401, 403, 404, 405, 409, 415, 422, 429, 500, 502, 503, "none"]),
  );

  // A second time over, and from another seed.
  const again = await play(createMock({ seed }).fetch, url, steps);
  expect(again).toEqual(overHttp);
  const other = await play(createMock({ seed: seed + 1 }).fetch, url, steps);
  expect(other).not.toEqual(overHttp);
});

test("a signal ends the wait for an answer with its own reason, over HTTP and in-process", async () => {
  for (const send of [fetch, mock.fetch]) {
    const headers = { ...json, "x-mock-scenario": "mock-timeout" };
    const reason = new Error("the caller's own");
    const controller = new AbortController();
    const answer = send(`${url}/import/sources`, { headers, signal: controller.signal });
    controller.abort(reason);
    await expect(answer).rejects.toBe(reason);
  }
});

test("closing ends what still waits, over HTTP and in-process", async () => {
  const own = createMock();
  const address = await own.listen();
  const headers = { ...json, "x-mock-scenario": "mock-timeout" };
  const waiting = [fetch, own.fetch].map((send) =>
    expect(send(`${address}/import/sources`, { headers })).rejects.toThrow(TypeError),
  );
  // Both have arrived when they are in the journal.
  const seen = async () => (await (await own.fetch(`${address}/__mock/requests`)).json()).length;
  await expect.poll(seen).toBe(2);
  await own.close();
  await Promise.all(waiting);
  expect(own.url).toBeUndefined();
});

test("it can listen again after it was closed", async () => {
  const own = createMock();
  await own.listen();
  await own.close();
  const address = await own.listen();
  expect((await fetch(`${address}/import/sources`, { headers: key })).status).toBe(200);
  await own.close();
});
