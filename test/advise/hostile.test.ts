import fc from "fast-check";
import { adviseSource } from "prequel-import/advise";
import { describe, expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { sourcesWithMistakes } from "../support/any-source.ts";
import { caseCount } from "../support/case-count.ts";
import { cpuTime, isLinear } from "../support/cpu-time.ts";
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
  "a graph that is a tree of 2^40 leaves": () => {
    let value: unknown = {};
    for (let level = 0; level < 40; level++) value = { left: value, right: value };
    return value;
  },
  "endless objects": () => {
    const endless = (): object => ({
      get host() {
        return endless();
      },
    });
    return endless();
  },
  "a getter that throws": () => ({
    get host() {
      return explode();
    },
  }),
  "a toJSON that throws": () => ({ toJSON: explode }),
  "a proxy that always throws": () => new Proxy({}, new Proxy({}, { get: () => explode })),
  "a revoked proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  null: () => null,
  undefined: () => undefined,
  "not a number": () => Number.NaN,
  "a BigInt": () => 1n,
  "a symbol": () => Symbol("canary"),
  "a function": () => explode,
  "ten thousand keys": () =>
    Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`key${i}`, "canary"])),
  "a list of a million items": () => Array.from({ length: 1_000_000 }, () => ({})),
  "a key __proto__": () => JSON.parse('{"__proto__":{"host":"localhost"},"constructor":1}'),
};

const sources = examples.map(({ source }) => filled(source));

describe.each(Object.entries(hostile))("%s", (_, make) => {
  test("gives no warning when it is the source", () => {
    expect(adviseSource(make())).toEqual([]);
  });

  test("does not throw anywhere in a source, and is not quoted", () => {
    const value = make();
    for (const source of sources.slice(0, 4)) {
      for (const { path } of fieldsIn(source).slice(1)) {
        // A copy of the source alone: a proxy cannot be cloned.
        const copy = structuredClone(source);
        const changed = withAt(copy, path, value);
        expect(JSON.stringify(adviseSource(changed))).not.toContain("canary");
      }
    }
  });
});

/** Sets a value without cloning it. */
function withAt(source: object, path: readonly string[], value: unknown): object {
  const [key = "", ...rest] = path;
  const inner: unknown = Reflect.get(source, key);
  const next =
    rest.length > 0 && typeof inner === "object" && inner !== null ? withAt(inner, rest, value) : value;
  return { ...source, [key]: next };
}

test("a getter is read once, so that every rule sees the same value", () => {
  let reads = 0;
  const source = {
    vendor: "sftp",
    get sftp() {
      reads++;
      return { host: "localhost" };
    },
  };
  expect(adviseSource(source)).toHaveLength(1);
  expect(reads).toBe(1);
});

test("a key that is not the name of a field is not shown", () => {
  const source = { vendor: "sftp", sftp: { "canary-key": " canary ", canary1: { host: "localhost" } } };
  expect(adviseSource(source)).toEqual([]);
});

test("a change does not repeat a secret from another field", () => {
  const source = {
    vendor: "postgres",
    postgres: { database: " canary-password ", password_auth: { password: "canary-password" } },
  };
  const [warning] = adviseSource(source);
  expect(warning).toMatchObject({ code: "stray_characters" });
  expect(JSON.stringify(warning)).not.toContain("canary");
});

test.each(["x7", "DEV", "5433"])("a change is never the secret %j, however short", (secret) => {
  const source = {
    vendor: "postgres",
    postgres: {
      host: "https://db.acme.com:5433",
      database: ` ${secret.toLowerCase()} `,
      schema: ` ${secret} `,
      password_auth: { password: ` ${secret} ` },
    },
  };
  const changed = adviseSource(source).flatMap(({ changes = [] }) => changes.map(({ value }) => `${value}`));
  expect(changed).not.toContain(secret);
  expect(changed).not.toContain(secret.toLowerCase());
});

test("random sources do not throw, and their secrets are not shown", () => {
  fc.assert(
    fc.property(sourcesWithMistakes(10), (source) => {
      const shown = JSON.stringify(adviseSource(source));
      expect(shown).not.toMatch(/canary-[\da-f]{8}-/);
    }),
    { numRuns: caseCount(500, 10_000) },
  );
});

const repeated = [
  "a",
  " ",
  ".",
  "a.",
  "-",
  "@",
  "a@",
  "://",
  "/",
  "A1-",
  "host=",
  "MIIE",
  "&sig=",
  "\n",
  "1.",
  ":",
  "[",
  "<a",
];

/** One source of each vendor. */
const sourceOfVendor = [...new Map(sources.map((source) => [source.vendor, source])).values()];

test.each(repeated)("the time is linear in the length of a text of %j", (part) => {
  const text = part.repeat(2 ** 18 / part.length);
  const adviseAll = (value: string) => {
    for (const source of sourceOfVendor) {
      for (const { path } of fieldsIn(source).filter(
        (field) => typeof field.value === "string" && field.path[0] !== "vendor",
      )) {
        adviseSource(withValueAt(source, path, value));
      }
    }
  };
  expect(isLinear(text, adviseAll)).toBe(true);
  // The rules ignore longer texts, so the longest text that they read takes the most time.
  expect(cpuTime(() => adviseAll(text.slice(0, 10_000)))).toBeLessThan(1_000_000);
});

test("a text of 10 MB takes almost no time", () => {
  const text = "postgres://".repeat(2 ** 20);
  for (const source of sources) {
    for (const { path, value } of fieldsIn(source)) {
      if (typeof value !== "string" || path[0] === "vendor") continue;
      expect(
        adviseSource(withValueAt(source, path, text)).filter(
          (warning) => warning.pointer === `/${path.join("/")}`,
        ),
      ).toEqual([]);
    }
  }
});
