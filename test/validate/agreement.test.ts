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

test("Prism refuses every source of the corpus, as we do", async () => {
  const disagreed: string[] = [];
  for (const { name, source } of mutations()) {
    if ((validateSource(source).length === 0) !== (await takenByPrism({ source }))) disagreed.push(name);
  }
  expect(disagreed).toEqual([]);
});

test.each([
  ["mostly valid", 200],
  ["half valid", 40],
  ["with many faults", 8],
])("drawn sources, %s, get the same verdict from Prism and from us", async (_, parts) => {
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
  // Otherwise the two would agree about nothing.
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(10);
});
