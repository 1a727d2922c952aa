import fc from "fast-check";
import { validateSource } from "prequel-import/validate";
import { beforeAll, expect, test } from "vitest";
import { sourcesWithMistakes } from "../support/any-source.ts";
import { caseCount } from "../support/case-count.ts";
import { prismAccepts } from "../support/plain-prism.ts";
import { mutations } from "./corpus.ts";

let accepts: Awaited<ReturnType<typeof prismAccepts>>;
beforeAll(async () => {
  accepts = await prismAccepts();
});

test("Prism and the validator agree on every source in the corpus", async () => {
  const disagreed: string[] = [];
  for (const { name, source } of mutations()) {
    if ((validateSource(source).length === 0) !== (await accepts({ source }))) disagreed.push(name);
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
    fc.asyncProperty(sourcesWithMistakes(parts), async (source) => {
      const issues = validateSource(source);
      seen[issues.length === 0 ? "valid" : "invalid"]++;
      const accepted = await accepts({ source });
      expect({ accepted: issues.length === 0, issues }).toEqual({ accepted, issues });
    }),
    { numRuns: Math.ceil(caseCount(2000, 10_000) / 3) },
  );
  // The test proves nothing unless both kinds of sources occur.
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(10);
});
