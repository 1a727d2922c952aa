import type { SourceInput } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { describe, expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { isObject } from "../../scripts/lib/json.ts";
import { fieldsIn, filled } from "../support/source-fields.ts";
import { withValueAt } from "../support/value-at.ts";

const explode = () => {
  throw new Error("canary");
};

const hostile: Readonly<Record<string, () => unknown>> = {
  "a cycle": () => {
    const cycle: Record<string, unknown> = { list: [] };
    cycle.self = { list: [cycle], cycle };
    return cycle;
  },
  "10 000 levels of objects": () => nested(10_000, (inner) => ({ inner })),
  "10 000 levels of lists": () => nested(10_000, (inner) => [inner]),
  "a graph that is a tree of 2^40 leaves": () => nested(40, (inner) => ({ left: inner, right: inner })),
  "endless objects": () => {
    const endless = (): object => ({
      get next() {
        return endless();
      },
    });
    return endless();
  },
  "a getter that throws": () => ({
    get field() {
      return explode();
    },
  }),
  "a toJSON that throws": () => ({ toJSON: explode }),
  "a getter for toJSON that throws": () => ({
    get toJSON() {
      return explode();
    },
  }),
  "a proxy that always throws": () => new Proxy({}, new Proxy({}, { get: () => explode })),
  "a proxy of a list that always throws": () => new Proxy([], new Proxy({}, { get: () => explode })),
  "a revoked proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  "a proxy that invents keys": () => new Proxy({}, { ownKeys: () => ["a", "a b", "__proto__"] }),
  "a BigInt": () => 1n,
  "a symbol": () => Symbol("canary"),
  "a function": () => explode,
  "a text of 32 MB": () => "a".repeat(32 * 2 ** 20),
  "an address of 32 MB": () => `a@${"a-.".repeat(11 * 2 ** 20)}`,
  "a key of 32 MB": () => ({ ["a".repeat(32 * 2 ** 20)]: 1 }),
  "a hundred thousand keys": () =>
    Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`key${i}`, i])),
  "a list of a million items": () => Array.from({ length: 1_000_000 }, () => ({})),
  "a key __proto__": () => JSON.parse('{"__proto__":{"vendor":"canary"},"constructor":1,"hasOwnProperty":2}'),
  "a sparse list": () => new Array(3),
  bytes: () => new Uint8Array(1000),
  "a map": () => new Map([["vendor", "canary"]]),
};

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = {};
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

/** Examples with both kinds of objects: closed ones, and ones that are open to other fields. */
const sources = examples
  .map(({ source }) => filled(source))
  .filter((source) => source.vendor === anyExample.source.vendor || hasOpenObject(source));

function hasOpenObject(source: SourceInput): boolean {
  return fieldsIn(source).some(
    ({ schema, value }) => isObject(value) && schema.additionalProperties !== false,
  );
}

describe.each(Object.entries(hostile))("%s", (_, make) => {
  test("gives an issue when it is the source", () => {
    expect(validateSource(make())).not.toEqual([]);
  });

  test("anywhere in a source does no harm and is not quoted", () => {
    const value = make();
    for (const source of sources.slice(0, 3)) {
      const fields = fieldsIn(source).filter(({ path }) => path.length > 0);
      const objects = fieldsIn(source).filter(({ value }) => isObject(value));
      for (const path of [
        ...fields.map(({ path }) => path),
        ...objects.map(({ path }) => [...path, "quux"]),
      ]) {
        const issues = validateSource(withValueAt(source, path, value));
        expect(issues.map(({ message }) => message).join(" ")).not.toContain("canary");
        expect(issues.length).toBeLessThan(200);
      }
    }
  });
});

test("a proxy that is revoked during the check gives an issue", () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  const source = {
    vendor: proxy,
    get name() {
      revoke();
      return "canary";
    },
  };
  expect(validateSource(source)).not.toEqual([]);
});

test("a value that JSON cannot express gives an issue at its own path", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  for (const source of sources) {
    for (const { path, value, schema } of fieldsIn(source)) {
      if (!isObject(value)) continue;
      const isOpen = schema.additionalProperties !== false;
      for (const bad of [1n, isOpen ? cyclic : 1n]) {
        const key = isOpen ? "quux" : Object.keys(value).at(-1);
        const issues = validateSource(withValueAt(source, [...path, key ?? ""], bad));
        expect(issues).toMatchObject([{ code: "not_json", path: [...path, key] }]);
      }
    }
  }
});
