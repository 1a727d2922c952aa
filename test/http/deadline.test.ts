import { createClient } from "prequel-import";
import { describe, expect, test } from "vitest";
import { runHeader, sourceOf, startFaultyServer } from "../support/faulty-server.ts";
import { serveTcp } from "../support/servers.ts";

const timedOut = { name: "TimeoutError", timeout: 100 };
const reason = new Error("The user left.");

/** A client whose server never completes the TLS handshake. */
async function clientThatConnects(onSocket = () => {}) {
  const url = await serveTcp(onSocket);
  return createClient({ apiKey: "canary-key", baseUrl: url.replace("http:", "https:"), timeout: 100 });
}

describe("the timeout ends", () => {
  test("an attempt that is still connecting", async () => {
    const { sources } = await clientThatConnects();
    await expect(sources.create(sourceOf("run"))).rejects.toMatchObject({ ...timedOut, outcome: "unknown" });
  });

  test("an `apiKey` function that never resolves", async () => {
    const { sources } = createClient({ apiKey: () => new Promise(() => {}), timeout: 100 });
    await expect(sources.create(sourceOf("run"))).rejects.toMatchObject({ ...timedOut, outcome: "not-sent" });
  });

  test("a `fetch` that ignores its signal", async () => {
    const { sources } = createClient({
      apiKey: "canary-key",
      fetch: () => new Promise(() => {}),
      timeout: 100,
    });
    await expect(sources.create(sourceOf("run"))).rejects.toMatchObject({ ...timedOut, outcome: "unknown" });
  });
});

describe("a call rejects with the signal's own reason when the signal is aborted", () => {
  test("before the call: nothing is sent", async () => {
    const server = await startFaultyServer();
    const { sources } = createClient({ apiKey: "canary-key", baseUrl: server.url });
    const create = sources.create(sourceOf("run"), { signal: AbortSignal.abort(reason) });
    await expect(create).rejects.toBe(reason);
    expect(server.accepted("run")).toBe(0);
  });

  test("while the `apiKey` function runs", async () => {
    const controller = new AbortController();
    const apiKey = () => {
      setImmediate(() => controller.abort(reason));
      return new Promise<string>(() => {});
    };
    const create = createClient({ apiKey }).sources.create(sourceOf("run"), { signal: controller.signal });
    await expect(create).rejects.toBe(reason);
  });

  test("with an error of ours that could be retried", async () => {
    const controller = new AbortController();
    const rateLimitError = await createClient({
      apiKey: "canary-key",
      fetch: async () => new Response("", { status: 429 }),
    })
      .sources.create(sourceOf("run"), { maxRetries: 0 })
      .catch((error) => error);
    expect(rateLimitError).toMatchObject({ name: "RateLimitError" });
    const fetch = () => {
      controller.abort(rateLimitError);
      return new Promise<Response>(() => {});
    };
    const { sources } = createClient({ apiKey: "canary-key", fetch });
    const create = sources.create(sourceOf("run"), { signal: controller.signal });
    await expect(create).rejects.toBe(rateLimitError);
  });

  test("while the client connects", async () => {
    const controller = new AbortController();
    const { sources } = await clientThatConnects(() => controller.abort(reason));
    const create = sources.create(sourceOf("run"), { signal: controller.signal, timeout: 20_000 });
    await expect(create).rejects.toBe(reason);
  });

  test.each(["stall", "stall during the response", "respond with one character every 10 ms"] as const)(
    "after the server's behavior: %s",
    async (fault) => {
      const controller = new AbortController();
      const server = await startFaultyServer(() => void setImmediate(() => controller.abort(reason)));
      server.plan("run", fault);
      const headers = { [runHeader]: "run" };
      const { sources } = createClient({ apiKey: "canary-key", baseUrl: server.url, headers });
      await expect(sources.create(sourceOf("run"), { signal: controller.signal })).rejects.toBe(reason);
      expect(server.accepted("run")).toBe(1);
    },
  );
});

test("an `apiKey` function that aborts the call and then throws leaves no unhandled rejection", async () => {
  const controller = new AbortController();
  const apiKey = () => {
    controller.abort(reason);
    throw new Error("There is no key.");
  };
  const create = createClient({ apiKey }).sources.create(sourceOf("run"), { signal: controller.signal });
  await expect(create).rejects.toThrow("The user left.");
});
