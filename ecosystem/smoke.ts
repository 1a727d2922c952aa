/**
 * The smoke test of every environment. It uses only ES2020, timers and `AbortController`. It imports no values, because
 * each environment tests its own way to import the packages.
 */
import type { ClientEvent, createClient, Fetch, redact, SourceInput } from "prequel-import";
import type { validateSource } from "prequel-import/validate";
import type { createMock } from "prequel-import-mock/fetch";

interface Setup {
  readonly createClient: typeof createClient;
  readonly redact: typeof redact;
  readonly validateSource: typeof validateSource;
  readonly createMock: typeof createMock;
  readonly servers: Servers;
  /** Replaces the global `fetch`. */
  readonly fetch?: Fetch;
  /** The outcome of a refused connection: browsers do not say why a connection failed. `"not-sent"` by default. */
  readonly refused?: "unknown";
}

/** Addresses of servers. Without `mock`, a tool intercepts the requests to the API. */
export interface Servers {
  readonly mock?: string;
  /** Redirects every request. */
  readonly redirect?: string;
  /** Nothing listens here. */
  readonly refused?: string;
}

export interface Check {
  readonly check: string;
  /** Why the check failed. */
  readonly error?: string;
}

const key = "canary-key";
const password = "canary-password";
export const source: SourceInput = {
  vendor: "postgres",
  name: "Acme production",
  provider_id: "acme",
  postgres: {
    host: "db.acme.example.com",
    port: 5432,
    database: "app",
    auth_method: "password_auth",
    password_auth: { username: "reader", password },
  },
};

/** Runs every check, even when others fail. */
export async function smoke(setup: Setup): Promise<Check[]> {
  const { createClient, createMock, redact, validateSource, fetch } = setup;
  const { mock, redirect, refused } = setup.servers;
  const options = { apiKey: key, baseUrl: mock, maxRetries: 0, timeout: 10_000, fetch };
  const client = createClient(options);
  const createWith = (scenario: string, more: object = {}) =>
    client.sources.create(source, { headers: { "X-Mock-Scenario": scenario }, ...more });
  const createAt = (baseUrl: string) => createClient({ ...options, baseUrl }).sources.create(source);

  const checks: Record<string, () => Promise<void>> = {
    async create() {
      const { name, is_reachable } = await client.sources.create(source);
      expectEqual([name, is_reachable], [source.name, true]);
    },
    async list() {
      const { id } = await client.sources.create({ ...source, name: "Acme list" });
      const ids: string[] = [];
      for await (const listed of client.sources.list({ page_size: 1 })) ids.push(listed.id);
      expectEqual(ids.includes(id), true);
    },
    async get() {
      const { id } = await client.sources.create({ ...source, name: "Acme get" });
      expectEqual((await client.sources.get(id)).name, "Acme get");
    },
    async errors() {
      await expectFailure(client.sources.get("unknown"), "NotFoundError rejected");
      const unnamed = client.sources.create({ ...source, name: "" });
      await expectFailure(unnamed, "UnprocessableEntityError rejected");
      await expectFailure(createWith("mock-unauthorized"), "AuthenticationError rejected");
      await expectFailure(createWith("mock-server-error"), "ServerError unknown");
      await expectFailure(createWith("mock-html"), "ServerError unknown");
      const limited = await errorOf(createWith("mock-rate-limited"));
      expectEqual([limited.name, limited.retryAfter], ["RateLimitError", 1000]);
    },
    reset: () => expectFailure(createWith("mock-reset"), "ConnectionError unknown"),
    truncated: () => expectFailure(createWith("mock-truncated"), "ConnectionError unknown"),
    timeout: () => expectFailure(createWith("mock-timeout", { timeout: 200 }), "TimeoutError unknown"),
    async abort() {
      const controller = new AbortController();
      const reason = new Error("enough");
      setTimeout(() => controller.abort(reason), 100);
      const thrown = await errorOf(createWith("mock-timeout", { signal: controller.signal }));
      expectEqual(thrown === reason, true);
    },
    ...(refused && {
      refused: () => expectFailure(createAt(refused), `ConnectionError ${setup.refused ?? "not-sent"}`),
    }),
    ...(redirect && { redirect: () => expectFailure(createAt(redirect), "RedirectError unknown") }),
    async validate() {
      const wrong = { ...source, name: "" };
      expectEqual(
        validateSource(wrong).map(({ pointer }) => pointer),
        ["/name"],
      );
      const checked = createClient({ ...options, validate: validateSource });
      await expectFailure(checked.sources.create(wrong), "ValidationError not-sent");
    },
    async redact() {
      const text = JSON.stringify(redact(source));
      expectEqual([text.includes(password), text.includes("db.acme.example.com")], [false, true]);
    },
    async events() {
      const events: ClientEvent[] = [];
      const onEvent = (event: ClientEvent) => void events.push(event);
      await createClient({ ...options, onEvent }).sources.create(source);
      expectEqual(
        events.map(({ type }) => type),
        ["attempt", "response"],
      );
      expectEqual(JSON.stringify(events).includes("canary"), false);
    },
    // A minimal `fetch`, as in a unit test.
    async stub() {
      let sent: string | undefined;
      const stub: Fetch = async (_url, { headers }) => {
        sent = headers["x-api-key"];
        const response = { status: 429, ok: false, headers: new Map([["retry-after", "7"]]) };
        return { ...response, text: async () => "{}" };
      };
      const error = await errorOf(createClient({ ...options, fetch: stub }).sources.create(source));
      expectEqual([sent, error.name, error.retryAfter], [key, "RateLimitError", 7000]);
    },
    async mock() {
      const { sources } = createClient({ ...options, fetch: createMock().fetch });
      const { id } = await sources.create(source);
      expectEqual((await sources.get(id)).id, id);
      const headers = { "X-Mock-Scenario": "mock-truncated" };
      await expectFailure(sources.create(source, { headers }), "ConnectionError unknown");
    },
  };

  const results: Check[] = [];
  for (const [check, run] of Object.entries(checks)) {
    try {
      await run();
      results.push({ check });
    } catch (error) {
      results.push({ check, error: String(error) });
    }
  }
  return results;
}

/** The line that the runner reads in the output of an environment. */
export function report(checks: readonly Check[]): string {
  return `SMOKE ${JSON.stringify(checks)}`;
}

interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly outcome?: string;
  readonly retryAfter?: number;
}

async function errorOf(call: Promise<unknown>): Promise<Thrown> {
  try {
    await call;
  } catch (error) {
    return error as Thrown;
  }
  throw new Error("The call did not fail.");
}

/** Expects an error with a name and an outcome. */
async function expectFailure(call: Promise<unknown>, expected: string): Promise<void> {
  const { name, outcome, message } = await errorOf(call);
  expectEqual(outcome ? `${name} ${outcome}` : `${name}: ${message}`, expected);
}

function expectEqual(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${is} is not ${should}`);
}
