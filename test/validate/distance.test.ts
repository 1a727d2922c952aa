import { expect, test } from "vitest";
import { distanceTo, isNameOf, nearestOf } from "../../src/validate/distance.ts";

test.each<[string, string, number | undefined]>([
  ["provider_id", "provider_id", 0],
  ["provider_id", "providerId", 0],
  ["provider_id", "PROVIDER-ID", 0],
  ["provider_id", "tenant", 0],
  ["provider_id", "Tenant", 0],
  ["host", "hos", 1],
  ["host", "hosts", 1],
  ["host", "hust", 1],
  ["host", "hsot", 1],
  ["host", "hsto", undefined],
  ["host", "hustx", undefined],
  ["ssl", "sl", 1],
  ["ssl", "xl", undefined],
  ["password", "paswrod", 2],
  ["password", "pasword", 1],
  ["password", "pasrd", undefined],
  ["database", "database_name", 12],
  ["database_name", "database", 12],
  ["disable_ssl", "ssl", undefined],
  ["disable_ssl", "disa", 10],
  ["database", "x".repeat(64), undefined],
  ["database", `database${"x".repeat(56)}`, 64],
  ["database", `database${"x".repeat(57)}`, undefined],
  ["host", "", undefined],
])("the distance of %s from %s is %s", (name, key, distance) => {
  expect(distanceTo(name, { aliases: ["tenant"] }, key)).toBe(distance);
  expect(isNameOf(name, { aliases: ["tenant"] }, key)).toBe(distance === 0);
});

test("a key that is too long is never a name, even as an alias", () => {
  const long = "x".repeat(65);
  expect(isNameOf(long, {}, long)).toBe(false);
  expect(isNameOf("host", {}, "host")).toBe(true);
});

test("the nearest candidate is the first one with the smallest distance", () => {
  const distances = new Map([
    ["a", undefined],
    ["b", 2],
    ["c", 1],
    ["d", 1],
  ]);
  expect(nearestOf([...distances.keys()], (name) => distances.get(name))).toBe("c");
  expect(nearestOf(["a"], (name) => distances.get(name))).toBeUndefined();
});
