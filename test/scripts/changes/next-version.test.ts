import { expect, test } from "vitest";
import { nextVersion } from "../../../scripts/changes/next-version.ts";
import type { Effect } from "../../../scripts/changes/rules/judgment.ts";

const changesOf = (...effects: Effect[]) =>
  effects.map((effect) => ({ effect, kind: "changed" as const, sentence: "", names: [] }));

test.each<[released: string, effects: Effect[], version: string]>([
  ["0.1.0", ["text", "breaking", "compatible"], "0.2.0"],
  ["0.1.0", ["compatible", "text"], "0.1.1"],
  ["0.1.0", ["text"], "0.1.1"],
  ["1.2.3", ["compatible", "breaking"], "2.0.0"],
  ["1.2.3", ["text", "compatible"], "1.3.0"],
  ["1.2.3", ["text"], "1.2.4"],
])("after %s, changes that are %j need %s", (released, effects, version) => {
  expect(nextVersion(released, changesOf(...effects)).version).toBe(version);
});
