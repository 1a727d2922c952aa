import { createClient } from "prequel-import";
import { describe, expect, test } from "vitest";
import { faultyServer, runHeader, sourceOf } from "../faults/server.ts";
import { listen } from "../support/socket.ts";

const late = { name: "TimeoutError", timeout: 100 };
const reason = new Error("The user left.");

/** A client whose every connection stays silent before TLS is agreed. */
async function connecting(onSocket = () => {}) {
  const url = await listen(onSocket);
  return createClient({ apiKey: "canary-key", baseUrl: url.replace("http:", "https:"), timeout: 100 });
}

describe("timeout covers", () => {
  test("connecting", async () => {
    const { sources } = await connecting();
    await expect(sources.create(sourceOf("run"))).rejects.toMatchObject({ ...late, outcome: "unknown" });
  });

  test("a key that does not come", async () => {
    const { sources } = createClient({ apiKey: () => new Promise(() => {}), timeout: 100 });
    await expect(sources.create(sourceOf("run"))).rejects.toMatchObject({ ...late, outcome: "not-sent" });
  });

  test("a fetch that ignores its signal", async () => {
    const { sources } = createClient({
      apiKey: "canary-key",
      fetch: () => new Promise(() => {}),
      timeout: 100,
    });
    await expect(sources.create(sourceOf("run"))).rejects.toMatchObject({ ...late, outcome: "unknown" });
  });
});

describe("the signal's own reason ends a call", () => {
  test("before it begins: nothing is sent", async () => {
    const server = await faultyServer();
    const { sources } = createClient({ apiKey: "canary-key", baseUrl: server.url });
    const call = sources.create(sourceOf("run"), { signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);
    expect(server.taken("run")).toBe(0);
  });

  test("while the key is awaited", async () => {
    const controller = new AbortController();
    const apiKey = () => {
      setImmediate(() => controller.abort(reason));
      return new Promise<string>(() => {});
    };
    const call = createClient({ apiKey }).sources.create(sourceOf("run"), { signal: controller.signal });
    await expect(call).rejects.toBe(reason);
  });

  test("also when it is an error of ours that might be worth a repeat", async () => {
    const controller = new AbortController();
    const refused = await createClient({
      apiKey: "canary-key",
      fetch: async () => new Response("", { status: 429 }),
    })
      .sources.create(sourceOf("run"), { maxRetries: 0 })
      .catch((error) => error);
    expect(refused).toMatchObject({ name: "RateLimitError" });
    const fetch = () => {
      controller.abort(refused);
      return new Promise<Response>(() => {});
    };
    const { sources } = createClient({ apiKey: "canary-key", fetch });
    const call = sources.create(sourceOf("run"), { signal: controller.signal });
    await expect(call).rejects.toBe(refused);
  });

  test("while it connects", async () => {
    const controller = new AbortController();
    const { sources } = await connecting(() => controller.abort(reason));
    const call = sources.create(sourceOf("run"), { signal: controller.signal, timeout: 20_000 });
    await expect(call).rejects.toBe(reason);
  });

  test.each(["stall", "stall in the middle of the answer", "drip"] as const)("%s", async (fault) => {
    const controller = new AbortController();
    const server = await faultyServer(() => void setImmediate(() => controller.abort(reason)));
    server.plan("run", fault);
    const headers = { [runHeader]: "run" };
    const { sources } = createClient({ apiKey: "canary-key", baseUrl: server.url, headers });
    await expect(sources.create(sourceOf("run"), { signal: controller.signal })).rejects.toBe(reason);
    expect(server.taken("run")).toBe(1);
  });
});

test("a key function that aborts the call and fails at once leaves no rejection behind", async () => {
  const controller = new AbortController();
  const apiKey = () => {
    controller.abort(reason);
    throw new Error("There is no key.");
  };
  const call = createClient({ apiKey }).sources.create(sourceOf("run"), { signal: controller.signal });
  await expect(call).rejects.toThrow("There is no key.");
});
