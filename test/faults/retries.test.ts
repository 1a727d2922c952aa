import { type ClientEvent, createClient } from "prequel-import";
import { describe, expect, test } from "vitest";
import { runHeader, sourceOf, startFaultyServer } from "../support/faulty-server.ts";
import { refusingUrl } from "../support/servers.ts";

function clientOf(baseUrl: string, onEvent: (event: ClientEvent) => void = () => {}) {
  return createClient({ apiKey: "canary-key", baseUrl, headers: { [runHeader]: "run" }, onEvent });
}

describe("a create", () => {
  test("is repeated when the connection was refused", async () => {
    const url = await refusingUrl();
    const events: string[] = [];
    const client = clientOf(url, ({ type }) => void events.push(type));
    const create = client.sources.create(sourceOf("run"), { maxRetries: 1 });
    await expect(create).rejects.toMatchObject({ code: "ECONNREFUSED", outcome: "not-sent" });
    expect(events).toEqual(["attempt", "retry", "attempt", "failure"]);
  });

  test("is repeated after the delay in Retry-After", async () => {
    const server = await startFaultyServer();
    server.plan("run", "429 with Retry-After: 0.05", "200");
    const order: (string | number)[] = [];
    const client = clientOf(server.url, (event) => {
      order.push(event.type);
      if (event.type !== "retry") return;
      order.push(event.delay);
      setTimeout(() => order.push("a shorter delay"), event.delay - 20);
    });
    await client.sources.create(sourceOf("run"));
    expect(order).toEqual(["attempt", "response", "retry", 50, "a shorter delay", "attempt", "response"]);
    expect(server.accepted("run")).toBe(1);
  });

  test("is not repeated when Retry-After is more than a minute", async () => {
    const server = await startFaultyServer();
    server.plan("run", "429 with Retry-After: 61");
    const create = clientOf(server.url).sources.create(sourceOf("run"));
    await expect(create).rejects.toMatchObject({ name: "RateLimitError", retryAfter: 61_000 });
    expect(server.requests("run")).toBe(1);
  });

  test("rejects with the signal's reason as soon as it is aborted before a retry", async () => {
    const server = await startFaultyServer();
    server.plan("run", "429 with Retry-After: 60");
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
