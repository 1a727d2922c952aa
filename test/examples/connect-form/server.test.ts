import { type ClientOptions, createClient, type SourceInput } from "prequel-import";
import { createMock } from "prequel-import-mock";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createApp } from "../../../examples/connect-form/server/app.ts";
import { anyExample, examples } from "../../../scripts/lib/examples.ts";
import { withValueAt } from "../../support/value-at.ts";
import { recordCreates } from "./serve-form.ts";

const mock = createMock();
// Loading Prism takes longer than the timeout of a call in these tests.
beforeAll(() => mock.fetch("http://localhost/"));
const { source } = anyExample;
const sameOrigin = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };

/** Everything that the server wrote to its log. */
const log: unknown[][] = [];
beforeEach(() => {
  log.splice(0);
  vi.spyOn(console, "error").mockImplementation((...values) => void log.push(values));
});
afterEach(() => {
  // The secrets and the key of every request are canaries.
  expect(JSON.stringify(log)).not.toContain("canary");
  vi.restoreAllMocks();
});

interface Sent {
  readonly path?: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly options?: ClientOptions;
}

/** Sends a request as the page does. No reply may repeat a secret. */
async function post({ path = "/api/sources", body, headers = sameOrigin, options = {} }: Sent) {
  const prequel = createClient({
    apiKey: "canary-key",
    fetch: mock.fetch,
    maxRetries: 0,
    ...options,
  });
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const app = createApp({ prequel, providerId: "acme" });
  const response = await app.request(path, { method: "POST", headers: { ...headers }, body: text });
  const reply = await response.text();
  expect(reply).not.toContain("canary");
  return { status: response.status, headers: response.headers, reply: JSON.parse(reply) };
}

/** The same source under a name that no other test uses. */
const named = (name: string): SourceInput => ({ ...source, name });

describe("a create", () => {
  test.each(examples)("of $name sends the API exactly the source", async ({ source }) => {
    const { created, fetch } = recordCreates(mock.fetch);
    const { status, reply } = await post({ body: source, options: { fetch } });
    expect({ status, reply }).toEqual({
      status: 201,
      reply: { name: source.name, created: true, reachable: true },
    });
    expect(created).toEqual([{ source }]);
  });

  test("that is repeated finds the existing source", async () => {
    const { created, fetch } = recordCreates(mock.fetch);
    await post({ body: named("Twice"), options: { fetch } });
    const { status, reply } = await post({ body: named("Twice"), options: { fetch } });
    expect({ status, reply }).toEqual({
      status: 200,
      reply: { name: "Twice", created: false, reachable: true },
    });
    expect(created).toHaveLength(1);
  });

  test("is for the customer of the session, whatever the page sends", async () => {
    const { created, fetch } = recordCreates(mock.fetch);
    await post({ body: { ...named("Mine"), provider_id: "another" }, options: { fetch } });
    expect(created).toEqual([{ source: { ...named("Mine"), provider_id: "acme" } }]);
  });

  test("with the name of another vendor's source gets an issue at the name", async () => {
    const other = examples.find((example) => example.source.vendor !== source.vendor);
    await post({ body: named("Taken") });
    const { status, reply } = await post({ body: { ...other?.source, name: "Taken" } });
    const message = "Another connection already has this name. Choose a different name.";
    expect({ status, reply }).toEqual({ status: 422, reply: { issues: [{ name: "name", message }] } });
  });
});

test("a test of the connection replies with the API's sentence and creates nothing", async () => {
  const { created, fetch } = recordCreates(mock.fetch);
  const { status, reply } = await post({ path: "/api/sources/test", body: source, options: { fetch } });
  expect({ status, reply }).toEqual({ status: 200, reply: { message: "The source is reachable." } });
  expect(created).toEqual([]);
});

test.each(["/api/sources", "/api/sources/test"])(
  "%s checks the input again, and names the inputs",
  async (path) => {
    const body = withValueAt(source, [source.vendor, "port"], "canary-port");
    const message = "Port must be a number from 1 to 65535.";
    const { status, reply } = await post({ path, body });
    expect({ status, reply }).toEqual({
      status: 422,
      reply: { issues: [{ name: `${source.vendor}.port`, message }] },
    });
  },
);

test("an unknown input name in a request is not repeated", async () => {
  const body = withValueAt(source, [source.vendor, "canary-name"], "canary-value");
  const message = "This form has a field that the source does not have.";
  const { status, reply } = await post({ body });
  expect({ status, reply }).toEqual({ status: 422, reply: { issues: [{ name: "", message }] } });
});

const failed = "Something went wrong on our side, and nothing was saved. Try again later.";
const unknown =
  "The connection may have been created, but we could not confirm it. Try again: it will not be created twice.";

test.each([
  ["mock-unauthorized", 502, { message: failed }],
  ["mock-forbidden", 502, { message: failed }],
  ["mock-conflict", 409, { message: expect.stringContaining("Choose another name") }],
  ["mock-invalid", 422, { message: "These values were not accepted. Check them and try again." }],
  ["mock-invalid-fields", 422, { issues: [{ name: "name", message: "Check the name." }] }],
  ["mock-rate-limited", 429, { message: "Too many attempts. Try again in 1 second." }],
  ["mock-server-error", 502, { message: unknown }],
  ["mock-unavailable", 502, { message: unknown }],
  ["mock-html", 502, { message: unknown }],
  ["mock-unreachable", 201, { name: "mock-unreachable", created: true, reachable: false }],
  // The source is there when `ensure` looks again.
  ["mock-timeout", 201, { name: "mock-timeout", created: true, reachable: true }],
  ["mock-reset", 201, { name: "mock-reset", created: true, reachable: true }],
  ["mock-truncated", 201, { name: "mock-truncated", created: true, reachable: true }],
])("%s becomes a %i", async (scenario, status, reply) => {
  const response = await post({ body: named(scenario), options: { timeout: 1000 } });
  expect({ status: response.status, reply: response.reply }).toEqual({ status, reply });
  expect(response.headers.get("Retry-After")).toBe(status === 429 ? "1" : null);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
});

test("a rejection without issues asks to check the values", async () => {
  const fetch = async () =>
    Response.json({ status: "error", data: null, message: "canary" }, { status: 400 });
  const { status, reply } = await post({ body: source, options: { fetch } });
  expect({ status, reply }).toEqual({
    status: 422,
    reply: { message: "These values were not accepted. Check them and try again." },
  });
});

test("secrets that the API repeats reach neither the page nor the log", async () => {
  const fetch = async (_: string, { body }: { body: string | null }) =>
    body === null
      ? Response.json({ status: "success", data: { sources: [] }, message: "", has_next: false })
      : Response.json({ status: "error", data: null, message: `You sent ${body}` }, { status: 500 });
  const { status } = await post({ body: source, options: { fetch, timeout: 100 } });
  expect(status).toBe(502);
  expect(log.length).toBeGreaterThan(0);
});

test.each([
  ["text that is not JSON", '{"canary', sameOrigin, 400],
  ["a body that is too large", { ...source, name: "canary".repeat(20_000) }, sameOrigin, 413],
  ["a form of another site", "name=canary", { "Content-Type": "text/plain" }, 415],
  ["a type that only looks like JSON", source, { "Content-Type": "application/jsonp" }, 415],
  ["another site", source, { ...sameOrigin, "Sec-Fetch-Site": "cross-site" }, 403],
  ["another site of the same owner", source, { ...sameOrigin, "Sec-Fetch-Site": "same-site" }, 403],
  ["a list", [1], sameOrigin, 422],
])("%s is refused and nothing is sent", async (_, body, headers, status) => {
  const fetch = vi.fn(mock.fetch);
  const response = await post({ body, headers: { ...headers }, options: { fetch } });
  expect(response.status).toBe(status);
  expect(fetch).not.toHaveBeenCalled();
});

test("an unexpected error becomes a 500, and its message is not logged", async () => {
  const apiKey = () => {
    throw new TypeError("canary-error");
  };
  const { status, reply } = await post({ body: source, options: { apiKey } });
  expect({ status, reply }).toEqual({
    status: 500,
    reply: { message: "Something went wrong on our side. Try again later." },
  });
  expect(log).toEqual([["TypeError"]]);
});
