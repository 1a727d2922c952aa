import fc from "fast-check";
import { validateSource } from "prequel-import/validate";
import { beforeAll, expect, test } from "vitest";
import { runs } from "../support/runs.ts";
import { sources } from "./arbitrary.ts";
import { mutations } from "./corpus.ts";
import { prismVerdict, type Verdict } from "./verdict.ts";

let takenByPrism: Verdict;
beforeAll(async () => {
  takenByPrism = await prismVerdict();
});

test("Prism and the validator agree on every source in the corpus", async () => {
  const disagreed: string[] = [];
  for (const { name, source } of mutations()) {
    if ((validateSource(source).length === 0) !== (await takenByPrism({ source }))) disagreed.push(name);
  }
  expect(disagreed).toEqual([]);
});

test.each([
  ["mostly valid", 200],
  ["half valid", 40],
  ["with many issues", 8],
])("Prism and the validator agree on random sources, %s", async (_, parts) => {
  const seen = { valid: 0, invalid: 0 };
  await fc.assert(
    fc.asyncProperty(sources(parts), async (source) => {
      const issues = validateSource(source);
      seen[issues.length === 0 ? "valid" : "invalid"]++;
      const taken = await takenByPrism({ source });
      expect({ taken: issues.length === 0, issues }).toEqual({ taken, issues });
    }),
    { numRuns: Math.ceil(runs(2000, 10_000) / 3) },
  );
  // The test proves nothing unless both kinds of sources occur.
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(10);
});
