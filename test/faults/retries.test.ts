import { type ClientEvent, createClient } from "prequel-import";
import { describe, expect, test } from "vitest";
import { refusing } from "../support/socket.ts";
import { faultyServer, runHeader, sourceOf } from "./server.ts";

function clientOf(baseUrl: string, onEvent: (event: ClientEvent) => void = () => {}) {
  return createClient({ apiKey: "canary-key", baseUrl, headers: { [runHeader]: "run" }, onEvent });
}

describe("a create", () => {
  test("is repeated when the connection was refused", async () => {
    const url = await refusing();
    const events: string[] = [];
    const client = clientOf(url, ({ type }) => void events.push(type));
    const create = client.sources.create(sourceOf("run"), { maxRetries: 1 });
    await expect(create).rejects.toMatchObject({ code: "ECONNREFUSED", outcome: "not-sent" });
    expect(events).toEqual(["attempt", "retry", "attempt", "failure"]);
  });

  test("waits as long as Retry-After says", async () => {
    const server = await faultyServer();
    server.plan("run", "turn away for 0.05 s", "answer");
    const order: (string | number)[] = [];
    const client = clientOf(server.url, (event) => {
      order.push(event.type);
      if (event.type !== "retry") return;
      order.push(event.delay);
      setTimeout(() => order.push("a shorter wait"), event.delay - 20);
    });
    await client.sources.create(sourceOf("run"));
    expect(order).toEqual(["attempt", "response", "retry", 50, "a shorter wait", "attempt", "response"]);
    expect(server.taken("run")).toBe(1);
  });

  test("is not repeated when Retry-After is longer than a minute", async () => {
    const server = await faultyServer();
    server.plan("run", "turn away for 61 s");
    const create = clientOf(server.url).sources.create(sourceOf("run"));
    await expect(create).rejects.toMatchObject({ name: "RateLimitError", retryAfter: 61_000 });
    expect(server.requests("run")).toBe(1);
  });

  test("that waits ends at once with the reason of its signal", async () => {
    const server = await faultyServer();
    server.plan("run", "turn away for 60 s");
    const controller = new AbortController();
    const reason = new Error("The user left.");
    const client = clientOf(server.url, ({ type }) => {
      if (type === "retry") setImmediate(() => controller.abort(reason));
    });
    const create = client.sources.create(sourceOf("run"), { signal: controller.signal });
    await expect(create).rejects.toBe(reason);
    expect(server.requests("run")).toBe(1);
  });
});

describe("what is proven", () => {
  test("a host that has no address: not sent", async () => {
    const { sources } = createClient({
      apiKey: "canary-key",
      baseUrl: "https://does-not-exist.invalid",
      maxRetries: 0,
    });
    await expect(sources.create(sourceOf("run"))).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not-sent",
    });
  });

  test("a fetch of the caller's that throws without a cause: nothing", async () => {
    const { sources } = createClient({
      apiKey: "canary-key",
      fetch: () => Promise.reject(new TypeError("Failed to fetch")),
    });
    await expect(sources.create(sourceOf("run"))).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
    });
  });
});
