import fc from "fast-check";
import { validateSource, validateSourceUpdate } from "prequel-import/validate";
import { beforeAll, expect, test } from "vitest";
import { isObject } from "../../scripts/lib/json.ts";
import { changesWithMistakes, sourcesWithMistakes } from "../support/any-source.ts";
import { caseCount } from "../support/case-count.ts";
import { prismAccepts } from "../support/plain-prism.ts";
import { mutations } from "./corpus.ts";

let accepts: Awaited<ReturnType<typeof prismAccepts>>;
let acceptsUpdate: typeof accepts;
beforeAll(async () => {
  accepts = await prismAccepts();
  acceptsUpdate = await prismAccepts("patch", "/import/sources/an-id");
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

test("Prism and the validator agree on what the corpus would change", async () => {
  const disagreed: string[] = [];
  for (const { name, source } of mutations()) {
    const changes = { ...(isObject(source) ? source : {}), vendor: undefined, provider_id: undefined };
    const body = JSON.parse(JSON.stringify({ source: changes }));
    if ((validateSourceUpdate(changes).length === 0) !== (await acceptsUpdate(body))) disagreed.push(name);
  }
  expect(disagreed).toEqual([]);
});

test.each([
  ["mostly valid", 200],
  ["half valid", 20],
  ["with many issues", 5],
])("Prism and the validator agree on random changes, %s", async (_, parts) => {
  const seen = { valid: 0, invalid: 0 };
  await fc.assert(
    fc.asyncProperty(changesWithMistakes(parts), async (changes) => {
      const issues = validateSourceUpdate(changes);
      seen[issues.length === 0 ? "valid" : "invalid"]++;
      const accepted = await acceptsUpdate({ source: changes });
      expect({ accepted: issues.length === 0, issues }).toEqual({ accepted, issues });
    }),
    { numRuns: Math.ceil(caseCount(2000, 10_000) / 3) },
  );
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(10);
});
