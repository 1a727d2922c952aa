import { createClient, type PrequelClient } from "prequel-import";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { runHeader, type ServerFaultName, sourceOf, startFaultyServer } from "../support/faulty-server.ts";
import { refusingUrl, serveTcp } from "../support/servers.ts";
import { type Expected, expected, isSlow, notSent, unknown } from "./expected.ts";

const cases = Object.entries(expected) as [ServerFaultName, Expected][];
const failing = cases.filter(([, { error }]) => error);
const timeoutFor = (fault: ServerFaultName) => (isSlow(fault) ? 200 : 20_000);

// No delay between attempts: test/http/retry.test.ts tests the delays.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

function clientOf(baseUrl: string): PrequelClient {
  return createClient({ apiKey: "canary-key", baseUrl, headers: { [runHeader]: "run" } });
}

/** Creates a source. Resolves to the name and the outcome of the error, if there is one. */
async function errorOfCreate(
  baseUrl: string,
  fault: ServerFaultName,
  padding = 0,
): Promise<Expected["error"]> {
  const create = clientOf(baseUrl).sources.create(sourceOf("run", padding), { timeout: timeoutFor(fault) });
  return create.then(
    () => undefined,
    ({ name, outcome }) => ({ name, outcome }),
  );
}

describe("a create is sent once", () => {
  test.each(cases)("%s", async (fault, { error, accepted }) => {
    const server = await startFaultyServer();
    server.plan("run", fault);
    expect(await errorOfCreate(server.url, fault)).toEqual(error);
    expect(server.requests("run")).toBe(1);
    expect(accepted).toContain(server.accepted("run"));
  });

  test.each(["reset after the headers", "reset after half the body"] as const)(
    "%s: a large body does not arrive",
    async (fault) => {
      const server = await startFaultyServer();
      server.plan("run", fault);
      expect(await errorOfCreate(server.url, fault, 1_000_000)).toEqual(unknown.error);
      expect(server.requests("run")).toBe(1);
      expect(server.accepted("run")).toBe(0);
    },
  );

  test("refuse the connection", async () => {
    expect(await errorOfCreate(await refusingUrl(), "200")).toEqual(notSent.error);
  });

  test("accept the connection and reset it", async () => {
    const url = await serveTcp((socket) => void socket.resetAndDestroy());
    // The engine may notice the reset while it connects, which proves that nothing was sent, or later.
    expect([notSent.error, unknown.error]).toContainEqual(await errorOfCreate(url, "200"));
  });

  test("reset a kept-alive connection when the second request arrives on it", async () => {
    const server = await startFaultyServer();
    server.plan("run", "200", "reset after the body");
    expect(await errorOfCreate(server.url, "200")).toBeUndefined();
    expect(await errorOfCreate(server.url, "200")).toEqual(unknown.error);
    expect(server.requests("run")).toBe(2);
    expect(server.accepted("run")).toBe(2);
  });

  test.each(["close", "reset"])("%s a kept-alive connection between two requests", async (action) => {
    let end = () => {};
    const server = await startFaultyServer((socket) => {
      end = () => void (action === "close" ? socket.end() : socket.resetAndDestroy());
    });
    expect(await errorOfCreate(server.url, "200")).toBeUndefined();
    end();
    // The engine may notice the end before it writes, and open a new connection, or lose the request.
    const error = await errorOfCreate(server.url, "200");
    if (error) expect(error).toEqual(unknown.error);
    expect(server.accepted("run") - 1).toBe(error ? 0 : 1);
  });
});

describe("a get is repeated", () => {
  const repeated = failing.filter(([fault]) => fault !== "422" && !isSlow(fault));

  test.each(repeated)("after %s", async (fault) => {
    const server = await startFaultyServer();
    server.plan("run", fault, fault, "200");
    await clientOf(server.url).sources.get("any", { timeout: timeoutFor(fault) });
    expect(server.requests("run")).toBe(3);
  });

  test.each(failing.filter(([fault]) => isSlow(fault)))("after %s", async (fault) => {
    const server = await startFaultyServer();
    server.plan("run", fault);
    const get = clientOf(server.url).sources.get("any", { timeout: 200 });
    await expect(get).rejects.toMatchObject({ name: "TimeoutError", outcome: "unknown", timeout: 200 });
    expect(server.requests("run")).toBe(3);
  });

  test("after a 429", async () => {
    const server = await startFaultyServer();
    server.plan("run", "429 with Retry-After: 0", "429 with Retry-After: 0", "200");
    await clientOf(server.url).sources.get("any");
    expect(server.requests("run")).toBe(3);
  });

  test("but not after a 422", async () => {
    const server = await startFaultyServer();
    server.plan("run", "422");
    await expect(clientOf(server.url).sources.get("any")).rejects.toMatchObject({ outcome: "rejected" });
    expect(server.requests("run")).toBe(1);
  });
});
