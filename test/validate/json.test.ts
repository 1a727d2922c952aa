import fc from "fast-check";
import { validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { isObject, type Json } from "../../scripts/lib/json.ts";
import { sourcesWithMistakes } from "../support/any-source.ts";
import { caseCount } from "../support/case-count.ts";

/** Ways to wrap a value that `JSON.stringify` all turns into the same text. */
const disguises: readonly ((value: unknown) => unknown)[] = [
  (value) => value,
  (value) => ({ toJSON: () => value }),
  (value) => Object.assign(() => "canary", { toJSON: () => value }),
  (value) => (isBoxable(value) ? Object(value) : value),
  (value) => (isObject(value) ? withPrototype({ inherited: 1 }, value) : value),
  (value) => (isObject(value) ? withPrototype(null, value) : value),
  (value) => (isObject(value) ? new Proxy(value, {}) : value),
  (value) => (isObject(value) ? { ...value, absent: undefined, [Symbol("canary")]: 1, method() {} } : value),
  (value) => (isObject(value) ? withHiddenField(value) : value),
  (value) => (value === null ? Number.NaN : value),
  (value) => (value === null ? Number.POSITIVE_INFINITY : value),
  (value) => (value === null ? { toJSON: () => Number.NaN } : value),
];

test("a source is checked as JSON.stringify would send it", () => {
  fc.assert(
    fc.property(
      sourcesWithMistakes(40),
      fc.infiniteStream(fc.nat(disguises.length - 1)),
      (source, choices) => {
        const dressed = dress(source, () => choices.next().value);
        const sent = JSON.parse(JSON.stringify({ source: dressed })).source;
        expect(validateSource(dressed)).toEqual(validateSource(sent));
      },
    ),
    { numRuns: caseCount(1000, 20_000) },
  );
});

test("an object that only inherits from a boxed value is an object", () => {
  const source = Object.assign(Object.create(new String("canary")), anyExample.source);
  expect(validateSource(source)).toEqual([]);
});

test("a value that JSON.stringify turns into text is checked as text", () => {
  const when = new Date(0);
  expect(validateSource({ vendor: when })).toEqual(validateSource({ vendor: when.toISOString() }));
});

test("toJSON is called once, with the key", () => {
  const keys: unknown[] = [];
  const given = { toJSON: (key: unknown) => keys.push(key) && { toJSON: () => "canary" } };
  validateSource({ vendor: given });
  expect(keys).toEqual(["vendor"]);
});

function dress(value: Json | undefined, choose: () => number): unknown {
  const inner = Array.isArray(value)
    ? value.map((item) => dress(item, choose))
    : isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, dress(child, choose)]))
      : value;
  return disguises[choose()]?.(inner);
}

function isBoxable(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** A copy with another prototype. */
function withPrototype(prototype: object | null, value: object): object {
  return Object.create(prototype, Object.getOwnPropertyDescriptors(value));
}

/** A copy with a field that is not enumerable. */
function withHiddenField(value: object): object {
  return Object.defineProperty({ ...value }, "canary", { value: 1, enumerable: false });
}
