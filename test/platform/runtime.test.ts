import { type ClientOptions, ConfigurationError, createClient, type Fetch } from "prequel-import";
import { afterEach, describe, expect, test, vi } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";

const { source, envelope } = anyExample;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** The arguments of each `fetch` call that one create makes. */
async function sentWith(options: ClientOptions = {}): Promise<Parameters<Fetch>[]> {
  const sent: Parameters<Fetch>[] = [];
  const response = new Response(JSON.stringify(envelope));
  const fetch: Fetch = async (...args) => {
    sent.push(args);
    return response;
  };
  await createClient({ apiKey: "canary-key", ...options, fetch }).sources.create(source);
  return sent;
}

const errorOf = (options: ClientOptions) => {
  try {
    createClient(options);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("a request", () => {
  test("is not cached and sends no cookies, where the platform has these options", async () => {
    const [sent] = await sentWith();
    expect(sent?.[1]).toMatchObject({ cache: "no-store", credentials: "omit", redirect: "manual" });
  });

  test.each([
    ["without these fields, as in Workers", class {}],
    ["missing, as in older React Native", undefined],
  ])("omits both options where `Request` is %s", async (_, request) => {
    vi.stubGlobal("Request", request);
    const [sent] = await sentWith();
    expect(Object.keys(sent?.[1] ?? {}).sort()).toEqual(["body", "headers", "method", "redirect", "signal"]);
  });
});

describe("the environment", () => {
  test("treats an empty variable as unset", async () => {
    vi.stubEnv("PREQUEL_BASE_URL", "");
    const [sent] = await sentWith();
    expect(sent?.[0]).toBe("https://api.prequel.co/import/sources");
    vi.stubEnv("PREQUEL_API_KEY", "");
    expect(errorOf({})).toMatchObject({ message: expect.stringContaining("There is no API key") });
  });

  test.each(["\n", "\r\n", "\n\n"])(
    "may contain a key that ends in the line break %j of a file",
    async (end) => {
      vi.stubEnv("PREQUEL_API_KEY", `canary-key${end}`);
      const [sent] = await sentWith({ apiKey: undefined });
      expect(sent?.[1].headers["x-api-key"]).toBe("canary-key");
    },
  );

  test("is named in the messages about its values", () => {
    vi.stubEnv("PREQUEL_API_KEY", "canary key");
    expect(errorOf({})).toMatchObject({
      option: "apiKey",
      message: "The API key in PREQUEL_API_KEY contains whitespace or a non-ASCII character: copy it again.",
    });
    vi.stubEnv("PREQUEL_BASE_URL", "api.prequel.co");
    expect(errorOf({ apiKey: "canary-key" })).toMatchObject({
      option: "baseUrl",
      message: expect.stringContaining('PREQUEL_BASE_URL must begin with "https:'),
    });
  });

  test("is optional, and reading it may throw", async () => {
    const env = new Proxy(
      {},
      {
        get: () => {
          throw new Error("Not allowed.");
        },
      },
    );
    // The rest of the real `process` stays, because the test runner uses it meanwhile.
    vi.stubGlobal("process", Object.create(process, { env: { value: env } }));
    expect(errorOf({})).toMatchObject({ option: "apiKey" });
    expect(await sentWith()).toHaveLength(1);
  });
});

describe("headers", () => {
  const entries: [string, string][] = [
    ["X-Trace", "1"],
    ["x-tenant", "acme"],
  ];

  test.each<[string, ClientOptions["headers"]]>([
    ["a record", Object.fromEntries(entries)],
    ["a Headers", new Headers(entries)],
    ["a Map", new Map(entries)],
    ["pairs", entries],
    ["an iterator", entries.values()],
    ["a record with an undefined value", { ...Object.fromEntries(entries), "x-absent": undefined }],
  ])("as %s are sent", async (_, headers) => {
    const [sent] = await sentWith({ headers });
    expect(sent?.[1].headers).toMatchObject({ "x-trace": "1", "x-tenant": "acme" });
    expect(sent?.[1].headers).not.toHaveProperty("x-absent");
  });

  test.each<[unknown, string]>([
    ["x-trace: 1", "must be an object"],
    [["x-trace", "1"], "must be an object"],
    [[["x-trace"]], "must be an object"],
    [[["x-trace", "1", "2"]], "must be an object"],
    [1, "must be an object"],
    [null, "must be an object"],
    [{ "x-trace": 1 }, "`x-trace`"],
    [{ "x-trace": null }, "`x-trace`"],
    [{ "x-trace": ["canary"] }, "`x-trace`"],
    [{ "x-trace": "canary\u20ac" }, "`x-trace`"],
    [{ "Content-Type": "canary" }, "`content-type`"],
  ])("as %j are rejected by name", (headers, message) => {
    const error = errorOf({ apiKey: "canary-key", headers: headers as ClientOptions["headers"] });
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ option: "headers", outcome: "not-sent" });
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain("canary");
  });
});

test("headers given twice are joined", async () => {
  const headers: [string, string][] = [
    ["x-trace", "1"],
    ["X-Trace", "2"],
  ];
  const [sent] = await sentWith({ headers });
  expect(sent?.[1].headers["x-trace"]).toBe("1, 2");
});

describe("an abort", () => {
  /** A signal of the first browsers with signals: no `reason`, no `throwIfAborted`, and no `this` for listeners. */
  class OldSignal {
    aborted = false;
    #listeners = new Set<() => void>();
    addEventListener(_type: string, listener: () => void) {
      this.#listeners.add(listener);
    }
    removeEventListener(_type: string, listener: () => void) {
      this.#listeners.delete(listener);
    }
    abort() {
      this.aborted = true;
      for (const listener of this.#listeners) listener();
    }
    get size() {
      return this.#listeners.size;
    }
  }

  const neverResolves: Fetch = () => new Promise(() => {});
  const clientOf = () => createClient({ apiKey: "canary-key", fetch: neverResolves });

  test("works with a signal of an old platform", async () => {
    const old = new OldSignal();
    const signal = old as unknown as AbortSignal;
    const calls = [1, 2].map(() => clientOf().sources.create(source, { signal }));
    await vi.waitFor(() => expect(old.size).toBe(1));
    old.abort();
    for (const call of calls) await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(old.size).toBe(0);
    await expect(clientOf().sources.get("an-id", { signal })).rejects.toMatchObject({ name: "AbortError" });
  });
});
