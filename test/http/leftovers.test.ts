import { expect, test } from "vitest";
import { faultyServer } from "../faults/server.ts";
import { root, run, runScript } from "../support/run.ts";
import { listen } from "../support/socket.ts";

test("a program ends by itself after a success, a timeout and an abort", async () => {
  const good = await faultyServer();
  const stalling = await listen((socket) => void socket.resume());
  // What were left would keep it for the default timeout: longer than this test may take.
  const { code, stdout } = await runScript("test/http/leftovers/ends.ts", [good.url, stalling]);
  expect(stdout.trim()).toBe("done TimeoutError AbortError");
  expect(code).toBe(0);
});

test("10 000 calls on one signal leave no warning, no listener and no memory behind", async () => {
  const tsx = import.meta.resolve("tsx");
  const args = ["--expose-gc", "--import", tsx, "test/http/leftovers/many-calls.ts"];
  const { stdout, stderr } = await run(process.execPath, args, { cwd: root });
  expect(stderr).toBe("");
  const { early, late, listeners } = JSON.parse(stdout);
  expect(listeners).toBe(0);
  // 8 000 more calls that each kept their body alone would take several megabytes.
  expect(late).toBeLessThan(early + 2_000_000);
});
