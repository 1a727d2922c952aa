import { createClient, type PrequelClient } from "prequel-import";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { listen, refusing } from "../support/socket.ts";
import { type Expected, expected, isSlow, notSent, unknown } from "./expected.ts";
import type { FaultName } from "./faults.ts";
import { faultyServer, runHeader, sourceOf } from "./server.ts";

const stages = Object.entries(expected) as [FaultName, Expected][];
const failing = stages.filter(([, { error }]) => error);
const timeoutOf = (stage: FaultName) => (isSlow(stage) ? 200 : 20_000);

// No wait between attempts: the policy that draws it has a test of its own.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

function clientOf(baseUrl: string): PrequelClient {
  return createClient({ apiKey: "canary-key", baseUrl, headers: { [runHeader]: "run" } });
}

/** What a create ends with, as far as a table of stages says. */
async function createdAt(baseUrl: string, stage: FaultName, padding = 0): Promise<Expected["error"]> {
  const create = clientOf(baseUrl).sources.create(sourceOf("run", padding), { timeout: timeoutOf(stage) });
  return create.then(
    () => undefined,
    ({ name, outcome }) => ({ name, outcome }),
  );
}

describe("a create", () => {
  test.each(stages)("%s", async (stage, { error, taken }) => {
    const server = await faultyServer();
    server.plan("run", stage);
    expect(await createdAt(server.url, stage)).toEqual(error);
    expect(server.requests("run")).toBe(1);
    expect(taken).toContain(server.taken("run"));
  });

  test.each(["reset after the headers", "reset after half the body"] as const)(
    "%s: a large body never arrived",
    async (stage) => {
      const server = await faultyServer();
      server.plan("run", stage);
      expect(await createdAt(server.url, stage, 1_000_000)).toEqual(unknown.error);
      expect(server.requests("run")).toBe(1);
      expect(server.taken("run")).toBe(0);
    },
  );

  test("a refused connection", async () => {
    expect(await createdAt(await refusing(), "answer")).toEqual(notSent.error);
  });

  test("accept and reset", async () => {
    const url = await listen((socket) => void socket.resetAndDestroy());
    // Whether the engine hears of it while it connects, and so before it writes, is a race.
    expect([notSent.error, unknown.error]).toContainEqual(await createdAt(url, "answer"));
  });

  test("a kept-alive socket that is reset as the second call arrives on it", async () => {
    const server = await faultyServer();
    server.plan("run", "answer", "reset after the whole body");
    expect(await createdAt(server.url, "answer")).toBeUndefined();
    expect(await createdAt(server.url, "answer")).toEqual(unknown.error);
    expect(server.requests("run")).toBe(2);
    expect(server.taken("run")).toBe(2);
  });

  test.each(["close", "reset"])("%s: a kept-alive socket between two calls", async (how) => {
    let end = () => {};
    const server = await faultyServer((socket) => {
      end = () => void (how === "close" ? socket.end() : socket.resetAndDestroy());
    });
    expect(await createdAt(server.url, "answer")).toBeUndefined();
    end();
    // Whether the engine hears of it before it writes is a race: it may use a new socket or lose the call.
    const error = await createdAt(server.url, "answer");
    if (error) expect(error).toEqual(unknown.error);
    expect(server.taken("run") - 1).toBe(error ? 0 : 1);
  });
});

describe("a get is repeated", () => {
  const repeated = failing.filter(([stage]) => stage !== "refuse the input" && !isSlow(stage));

  test.each(repeated)("%s", async (stage) => {
    const server = await faultyServer();
    server.plan("run", stage, stage, "answer");
    await clientOf(server.url).sources.get("any", { timeout: timeoutOf(stage) });
    expect(server.requests("run")).toBe(3);
  });

  test.each(failing.filter(([stage]) => isSlow(stage)))("%s", async (stage) => {
    const server = await faultyServer();
    server.plan("run", stage);
    const get = clientOf(server.url).sources.get("any", { timeout: 200 });
    await expect(get).rejects.toMatchObject({ name: "TimeoutError", outcome: "unknown", timeout: 200 });
    expect(server.requests("run")).toBe(3);
  });

  test("when it is turned away", async () => {
    const server = await faultyServer();
    server.plan("run", "turn away", "turn away", "answer");
    await clientOf(server.url).sources.get("any");
    expect(server.requests("run")).toBe(3);
  });

  test("not when the API refuses it", async () => {
    const server = await faultyServer();
    server.plan("run", "refuse the input");
    await expect(clientOf(server.url).sources.get("any")).rejects.toMatchObject({ outcome: "rejected" });
    expect(server.requests("run")).toBe(1);
  });
});
