import { expect, test } from "vitest";
import { comparePaths, type PathNode } from "../../src/validate/path.ts";

const paths = [undefined, at(0), at(0, 0), at(0, 0, 2), at(0, 1), at(0.5), at(1), at(1, 0)];

function at(...orders: readonly number[]): PathNode | undefined {
  return orders.reduce<PathNode | undefined>(
    (parent, order) => ({ parent, key: "canary", order }),
    undefined,
  );
}

test("two paths compare in reading order from either side, and a path equals itself", () => {
  for (const [i, a] of paths.entries()) {
    for (const [j, b] of paths.entries()) expect(Math.sign(comparePaths(a, b))).toBe(Math.sign(i - j));
  }
});
