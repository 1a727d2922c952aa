import { expect, test } from "vitest";
import { excesses } from "../../scripts/budgets/excesses.ts";

const limits = { dependencies: 1, packed: 1000, files: 10, entries: 4, exports: 20 };

test("a package may be exactly what its budget says", () => {
  expect(excesses("a-package", limits, limits)).toEqual([]);
});

test("each excess is one sentence that says what to do", () => {
  const found = { ...limits, dependencies: 2, packed: 1001 };
  expect(excesses("a-package", found, limits)).toEqual([
    expect.stringMatching(
      /^a-package has 2 runtime dependencies and may have 1: .+ raise the limit in scripts\//,
    ),
    expect.stringMatching(/^a-package has 1001 bytes packed and may have 1000: /),
  ]);
});
