import { expect, test } from "vitest";
import { byReadingOrder, type Place } from "../../src/validate/place.ts";

const places = [undefined, at(0), at(0, 0), at(0, 0, 2), at(0, 1), at(0.5), at(1), at(1, 0)];

function at(...orders: readonly number[]): Place | undefined {
  return orders.reduce<Place | undefined>((parent, order) => ({ parent, key: "canary", order }), undefined);
}

test("any two places compare the same way from either side, and a place equals itself", () => {
  for (const [i, a] of places.entries()) {
    for (const [j, b] of places.entries()) expect(Math.sign(byReadingOrder(a, b))).toBe(Math.sign(i - j));
  }
});
