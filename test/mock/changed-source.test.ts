import fc from "fast-check";
import type { SourceInput } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock";
import { describe, expect, test, vi } from "vitest";
import { changedSource as change } from "../../mock/src/api/changed-source.ts";
import { examples } from "../../scripts/lib/examples.ts";
import { isObject, type JsonObject } from "../../scripts/lib/json.ts";
import { anySource } from "../support/any-source.ts";
import { caseCount } from "../support/case-count.ts";
import { documentSchema } from "../support/document-schema.ts";

const changedSource = (source: JsonObject, changes: unknown) => change(source, changes, validateSource);

/** A source as plain JSON. */
const jsonOf = (source: SourceInput): JsonObject => JSON.parse(JSON.stringify(source));

function configOf(source: SourceInput): JsonObject {
  const config = jsonOf(source)[source.vendor];
  return isObject(config) ? config : {};
}

/** Two examples of one vendor with different ways to authenticate. */
const switches = examples.flatMap(({ name: from, source }) =>
  examples
    .filter(({ name, source: { vendor } }) => vendor === source.vendor && name !== from)
    .map(({ name: to, source: other }) => ({ from, to, source, other })),
);

describe("changes to a source", () => {
  test.each(examples)("keep everything else in $name", ({ source }) => {
    const config = configOf(source);
    for (const [field, value] of Object.entries(config)) {
      const changed = isObject(value) ? {} : value;
      const result = changedSource(jsonOf(source), { name: "New", [source.vendor]: { [field]: changed } });
      expect(result, field).toEqual({ source: { ...source, name: "New" }, issues: [] });
    }
    expect(changedSource(jsonOf(source), {})).toEqual({ source, issues: [] });
    expect(changedSource(jsonOf(source), undefined)).toEqual({ source, issues: [] });
  });

  test.each(examples)("reach into the `auth_method` object of $name", ({ source }) => {
    const config = configOf(source);
    const method = String(config.auth_method);
    const auth = isObject(config[method]) ? config[method] : {};
    for (const [field, value] of Object.entries(auth)) {
      if (typeof value !== "string") continue;
      const changed = `other-${value}`;
      const result = changedSource(jsonOf(source), { [source.vendor]: { [method]: { [field]: changed } } });
      const expected = { ...config, [method]: { ...auth, [field]: changed } };
      expect(result, field).toEqual({ source: { ...source, [source.vendor]: expected }, issues: [] });
    }
  });

  test("replace anything but objects", () => {
    const source = { vendor: "postgres", list: [1, 2], text: "a", object: { a: 1 } };
    const { source: changed } = changedSource(source, { list: [3], text: { b: 1 }, object: "b" });
    expect(changed).toEqual({ vendor: "postgres", list: [3], text: { b: 1 }, object: "b" });
  });

  test("do not reach a prototype", () => {
    const source = { vendor: "postgres", postgres: { open: {} } };
    const { source: changed } = changedSource(
      source,
      JSON.parse('{"postgres":{"open":{"__proto__":{"canary":1},"constructor":{"canary":1}}}}'),
    );
    expect(JSON.stringify(changed)).toContain('{"__proto__":{"canary":1},"constructor":{"canary":1}}');
    expect(Reflect.get({}, "canary")).toBeUndefined();
    expect(Reflect.get(Object, "canary")).toBeUndefined();
  });
});

describe("another `auth_method`", () => {
  test.each(switches)("from $from to $to drops the old object", ({ source, other }) => {
    const config = configOf(source);
    const { auth_method } = configOf(other);
    const method = String(auth_method);
    const changes = { auth_method: method, [method]: configOf(other)[method] };
    const { [String(config.auth_method)]: _, ...kept } = config;
    expect(changedSource(jsonOf(source), { [source.vendor]: changes })).toEqual({
      source: { ...source, [source.vendor]: { ...kept, ...changes } },
      issues: [],
    });
  });

  test.each(switches)("from $from to $to needs its whole object", ({ source, other }) => {
    const { auth_method } = configOf(other);
    const { issues } = changedSource(jsonOf(source), { [source.vendor]: { auth_method } });
    expect(issues).toMatchObject([{ path: [source.vendor, auth_method], code: "missing" }]);
  });

  test.each(switches)("is needed for the object of $to in $from", ({ source, other }) => {
    const method = String(configOf(other).auth_method);
    const changes = { [source.vendor]: { [method]: configOf(other)[method] } };
    const { source: merged, issues } = changedSource(jsonOf(source), changes);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues).toEqual(validateSource(merged));
  });
});

test("changes for another vendor get an issue that names both", () => {
  for (const { name, source } of examples) {
    for (const { source: other } of examples.filter((example) => example.source.vendor !== source.vendor)) {
      const { issues } = changedSource(jsonOf(source), { [other.vendor]: {} });
      expect(issues, name).toMatchObject([
        { path: [other.vendor], pointer: `/${other.vendor}`, code: "mismatch" },
      ]);
      expect(issues[0]?.message).toContain(`\`${other.vendor}\` does not fit`);
      expect(issues[0]?.message).toContain(`\`${source.vendor}\``);
    }
  }
});

test("no secret of a source or of its changes shows in a response, the log or the journal", async () => {
  const lines = vi.spyOn(console, "log").mockReturnValue();
  const mock = createMock({ quiet: false });
  const isSource = documentSchema("SourceResponse");
  const send = async (method: string, path: string, source: unknown) => {
    const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
    const body = JSON.stringify({ source });
    const response = await mock.fetch(`http://mock/import/sources${path}`, { method, headers, body });
    const text = await response.text();
    expect(text).not.toContain("canary-");
    return { status: response.status, envelope: JSON.parse(text) };
  };
  await fc.assert(
    fc.asyncProperty(anySource, anySource, async (source, other) => {
      const { envelope } = await send("POST", "", source);
      const path = `/${envelope.data.source.id}`;
      const own = { [source.vendor]: configOf(source) };
      const updated = await send("PATCH", path, own);
      expect(updated.status).toBe(200);
      expect(isSource(updated.envelope), JSON.stringify(isSource.errors)).toBe(true);
      const { updated_at } = updated.envelope.data.source;
      expect(updated.envelope.data.source).toEqual({ ...envelope.data.source, updated_at });
      await send("PATCH", path, { [other.vendor]: configOf(other) });
      await send("POST", `${path}/test-source`, own);
      await send("POST", `${path}/test-source`, { [other.vendor]: configOf(other) });
      expect(JSON.stringify(lines.mock.calls)).not.toContain("canary-");
      lines.mockClear();
    }),
    { numRuns: caseCount(200, 2000) },
  );
  const journal = await mock.fetch("http://mock/__mock/requests");
  expect(await journal.text()).not.toContain("canary-");
  lines.mockRestore();
});
