import { expect, test } from "vitest";
import { startFaultyServer } from "../support/faulty-server.ts";
import { root } from "../support/project.ts";
import { run, runScript } from "../support/run.ts";
import { serveTcp } from "../support/servers.ts";

test("a program ends by itself after a success, a timeout and an abort", async () => {
  const working = await startFaultyServer();
  const stalling = await serveTcp((socket) => void socket.resume());
  // A timer that is left would run for the default timeout, which is longer than this test may take.
  const program = "test/http/deadline-leftovers/end-by-itself.ts";
  const { code, stdout } = await runScript(program, [working.url, stalling]);
  expect(stdout.trim()).toBe("done TimeoutError AbortError");
  expect(code).toBe(0);
});

test("10 000 calls with one signal leave no warning, no listener and no memory behind", async () => {
  const tsx = import.meta.resolve("tsx");
  const args = ["--expose-gc", "--import", tsx, "test/http/deadline-leftovers/many-calls.ts"];
  const { stdout, stderr } = await run(process.execPath, args, { cwd: root });
  expect(stderr).toBe("");
  const { early, late, listeners } = JSON.parse(stdout);
  expect(listeners).toBe(0);
  // If each of the last 8 000 calls left only its body, they would take several megabytes.
  expect(late).toBeLessThan(early + 2_000_000);
});
