import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/project.ts";
import { runScript } from "./support/run.ts";

const programs = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".ts"));

test.each(programs)("examples/%s runs and shows no secret", async (name) => {
  const { code, stdout, stderr } = await runScript(`examples/${name}`, []);
  expect([code, stderr]).toEqual([0, ""]);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const events = lines.flatMap(({ event }) => event ?? []);
  expect(events).toEqual(["attempt", "response", "attempt", "response", "failure"]);
  expect(lines.at(-1)).toMatchObject({ source: { value: { source: { vendor: expect.any(String) } } } });
  expect(stdout).not.toContain("canary");
});
