import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsx = fileURLToPath(import.meta.resolve("tsx/cli"));

test.each(readdirSync(`${root}/examples`))("examples/%s runs, and shows no secret", async (name) => {
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, `examples/${name}`], { cwd: root });
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const events = lines.flatMap(({ event }) => event ?? []);
  expect(events).toEqual(["attempt", "answer", "attempt", "answer", "failure"]);
  expect(lines.at(-1)).toMatchObject({ source: { value: { source: { vendor: expect.any(String) } } } });
  expect(stdout).not.toContain("canary");
});
