import { createClient } from "prequel-import";
import { createMock } from "prequel-import-mock/fetch";
import { describe, expect, test, vi } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";

const { source } = anyExample;
const url = "http://mock/import/sources";
const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
const body = JSON.stringify({ source });

test("a client creates, lists and gets a source", async () => {
  const { sources } = createClient({ apiKey: "canary-key", fetch: createMock().fetch });
  const { id } = await sources.create(source);
  expect((await sources.list()).sources.map((one) => one.id)).toEqual([id]);
  expect(await sources.get(id)).toMatchObject({ id });
});

/** The headers of a runtime that keeps the case of names, as happy-dom does. */
class CaseKeepingHeaders {
  *[Symbol.iterator]() {
    yield ["X-API-KEY", "canary-key"];
    yield ["Content-Type", "application/json"];
  }
}

describe("a request is read in every form:", () => {
  // The types of Node's `fetch` do not know these headers.
  const keeping: HeadersInit = JSON.parse("{}");
  Object.setPrototypeOf(keeping, CaseKeepingHeaders.prototype);
  const post = { method: "post", headers, body };
  test.each<[string, Parameters<typeof fetch>]>([
    ["a record", [url, post]],
    ["a URL", [new URL(url), post]],
    ["a list of headers", [url, { ...post, headers: Object.entries(headers) }]],
    ["headers", [url, { ...post, headers: new Headers(headers) }]],
    ["headers that keep their case", [url, { ...post, headers: keeping }]],
    [
      "names in capitals",
      [url, { ...post, headers: { "X-API-KEY": "a", "Content-Type": "application/json" } }],
    ],
    ["a Request", [new Request(url, post)]],
    ["a Request with another body", [new Request(url, { ...post, body: "{}" }), { body }]],
    ["a stream", [url, { ...post, body: new Blob([body]).stream(), ...{ duplex: "half" } }]],
    ["padded values", [url, { ...post, headers: { ...headers, "x-api-key": " a " } }]],
    ["bytes", [url, { ...post, body: new TextEncoder().encode(body) }]],
    [
      "a blob with a type",
      [url, { ...post, headers: { "x-api-key": "a" }, body: new Blob([body], { type: "application/json" }) }],
    ],
  ])("%s", async (_, [input, init]) => {
    const response = await createMock().fetch(input, init);
    expect(await response.json()).toMatchObject({ status: "success" });
  });
});

test("a form gets a 415, as over HTTP", async () => {
  const init = {
    method: "POST",
    headers: { "x-api-key": "a" },
    body: new URLSearchParams({ source: "canary" }),
  };
  expect((await createMock().fetch(url, init)).status).toBe(415);
});

test("a blank key gets a 401, and a GET with a body throws, as in a real fetch", async () => {
  const { fetch } = createMock();
  expect((await fetch(url, { headers: { "x-api-key": "  " } })).status).toBe(401);
  await expect(fetch(url, { headers, body })).rejects.toThrow(TypeError);
});

test("many slow requests at once cause no warning, and end when they are aborted", async () => {
  const warned = vi.spyOn(process, "emitWarning");
  const mock = createMock();
  const slow = Array.from({ length: 12 }, () =>
    mock
      .fetch(url, {
        headers: { ...headers, "x-mock-scenario": "mock-timeout" },
        signal: AbortSignal.timeout(200),
      })
      .catch(({ name }) => name),
  );
  expect(new Set(await Promise.all(slow))).toEqual(new Set(["TimeoutError"]));
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test("an aborted request rejects with the reason of its signal", async () => {
  const mock = createMock();
  const reason = new Error("The form was closed.");
  await expect(mock.fetch(url, { headers, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const controller = new AbortController();
  const slow = mock.fetch(url, {
    headers: { ...headers, "x-mock-scenario": "mock-timeout" },
    signal: controller.signal,
  });
  setTimeout(() => controller.abort(reason), 50);
  await expect(slow).rejects.toBe(reason);
});

test("fake timers advance a delay", async () => {
  const mock = createMock();
  await mock.fetch(url, { headers });
  vi.useFakeTimers();
  try {
    const slow = mock.fetch(url, { headers: { ...headers, "x-mock-scenario": "mock-slow-60s" } });
    let isDone = false;
    slow.then(() => {
      isDone = true;
    });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await slow).status).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});
