import fc from "fast-check";
import { redact, type SourceInput } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { createMock } from "prequel-import-mock";
import { expect, test, vi } from "vitest";
import { origins } from "../../mock/src/generated/origins.ts";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { isObject, type JsonObject, objectAt, resolve } from "../../scripts/lib/json.ts";
import { anySource } from "../support/any-source.ts";
import { caseCount } from "../support/case-count.ts";
import { documentSchema } from "../support/document-schema.ts";
import { valueAt } from "../support/value-at.ts";

const published: JsonObject = document;
const isDocumented = documentSchema("SourceResponse");
const importSource = objectAt(published, "components", "schemas", "ImportSource");

test("every example gets the response of the document, except for the id and the times", async () => {
  const mock = createMock();
  for (const { name, source, envelope: documented } of examples) {
    const { data, ...envelope } = await create(mock.fetch, source);
    const { data: expected, ...expectedEnvelope } = documented;
    const unknown = {
      id: expect.any(String),
      created_at: expect.any(String),
      updated_at: expect.any(String),
    };
    expect(data.source, name).toEqual({ ...expected.source, ...unknown });
    expect(envelope, name).toEqual(expectedEnvelope);
  }
});

test("any valid source gets a documented response, with the values it sent and without its secrets", async () => {
  const lines = vi.spyOn(console, "log").mockReturnValue();
  const mock = createMock({ quiet: false });
  await fc.assert(
    fc.asyncProperty(anySource, async (source) => {
      const envelope = await create(mock.fetch, source);
      expect(isDocumented(envelope), JSON.stringify(isDocumented.errors)).toBe(true);
      expect(envelope.data.source).toMatchObject(expectedOf(importSource, "ImportSource", { ...source }));
      const shown = JSON.stringify([envelope, lines.mock.calls]);
      expect(shown).not.toContain("canary-");
      lines.mockClear();
    }),
    { numRuns: caseCount(1000, 5000) },
  );
  const journal = await mock.fetch("http://mock/__mock/requests");
  const text = await journal.text();
  expect(JSON.parse(text)).toHaveLength(200);
  expect(text).not.toContain("canary-");
  lines.mockRestore();
});

test("ids are UUIDs and times are in RFC 3339", async () => {
  const { source } = anyExample;
  for (const mock of [createMock(), createMock({ seed: "any" })]) {
    const { data } = await create(mock.fetch, source);
    expect(data.source.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Date(data.source.created_at).toISOString()).toBe(data.source.created_at);
    expect(data.source.updated_at).toBe(data.source.created_at);
  }
});

async function create(fetch: typeof globalThis.fetch, source: SourceInput) {
  const response = await fetch("http://mock/import/sources", {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": "canary-key" },
    body: JSON.stringify({ source }),
  });
  const text = await response.text();
  // The assertions of the caller would fail too, but without the reason.
  if (response.status !== 200)
    throw new Error(`${response.status} ${text} ${JSON.stringify(redact(source))}`);
  return JSON.parse(text);
}

/** The part of a response that follows from the request: every field of the view that was sent. */
function expectedOf(view: JsonObject, name: string, input: JsonObject): Record<string, unknown> {
  const entries = Object.entries(objectAt(view, "properties")).flatMap(
    ([field, reference]): [string, unknown][] => {
      if (!isObject(reference)) return [];
      const path = (origins[name]?.[field] ?? field).split(".");
      const value = valueAt(input, path);
      if (value === undefined) return [];
      if (!isObject(value)) return [[field, value]];
      const inner = typeof reference.$ref === "string" ? reference.$ref.split("/").at(-1) : undefined;
      return [[field, expectedOf(resolve(published, reference), inner ?? "", value)]];
    },
  );
  return Object.fromEntries(entries);
}
