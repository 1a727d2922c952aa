import { createClient } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { createMock } from "prequel-import-mock";
import { describe, expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import type { JsonObject } from "../../scripts/lib/json.ts";

const headers = { "content-type": "application/json", "x-api-key": "any" };

/** An edited copy of the document. */
function edited(edit: (copy: typeof document) => void): JsonObject {
  const copy = structuredClone(document);
  edit(copy);
  return copy;
}

async function create(mock: { fetch: typeof fetch }, source: unknown) {
  const body = JSON.stringify({ source });
  const response = await mock.fetch("http://mock/import/sources", { method: "POST", headers, body });
  return { status: response.status, body: await response.json() };
}

const postgres = examples.find(({ source }) => source.vendor === "postgres")?.source;

describe("a document with one more field", () => {
  const mock = createMock({
    document: edited(({ components: { schemas } }) => {
      const field = { type: "string", description: "The mode of SSL.", example: "require" };
      Object.assign(schemas.PostgresConfig.properties, { ssl_mode: field });
      schemas.PostgresConfig.required.push("ssl_mode");
      Object.assign(schemas.PostgresView.properties, { ssl_mode: field });
    }),
  });
  const withMode = (ssl_mode?: unknown) => ({
    ...postgres,
    postgres: { ...(postgres?.vendor === "postgres" && postgres.postgres), ssl_mode },
  });

  test("requires the field, accepts it and returns it", async () => {
    expect(await create(mock, withMode())).toMatchObject({
      status: 422,
      body: { issues: [{ path: ["postgres", "ssl_mode"], message: expect.stringContaining("'ssl_mode'") }] },
    });
    const { status, body } = await create(mock, withMode("require"));
    expect([status, body.data.source.postgres.ssl_mode]).toEqual([200, "require"]);
  });

  test("gives one issue for one mistake in any vendor", async () => {
    for (const { name, source } of examples.filter(({ source }) => source.vendor !== "postgres")) {
      const { body } = await create(mock, { ...source, provider_id: 1 });
      expect(body.issues, name).toMatchObject([{ path: ["provider_id"], code: "invalid" }]);
      expect((await create(mock, source)).status, name).toBe(200);
    }
  });

  test("checks initial sources and changes too", async () => {
    const sources = createClient({ apiKey: "any", fetch: mock.fetch }).sources;
    const { body } = await create(mock, withMode("require"));
    const { id } = body.data.source;
    await expect(sources.update(id, { name: "" })).rejects.toMatchObject({ status: 422 });
    await expect(sources.update(id, { name: "Changed" })).resolves.toMatchObject({ name: "Changed" });
    const broken = createMock({ document, sources: [{ ...anyExample.source, name: "" }] });
    await expect(broken.listen()).rejects.toThrow(/^sources\[0\]: /);
  });
});

test("operations are recognized by method and path, whatever the names of their ids and parameters", async () => {
  const text = JSON.stringify(document)
    .replace(/"operationId":"(\w+)"/g, '"operationId":"other_$1"')
    .replaceAll("/import/sources/{id}", "/import/sources/{source_id}")
    .replaceAll('"name":"id","in":"path"', '"name":"source_id","in":"path"');
  const mock = createMock({ document: JSON.parse(text) });
  const { sources } = createClient({ apiKey: "any", fetch: mock.fetch });
  for (const { source } of examples) {
    const { id } = await sources.create(source);
    expect(await sources.get(id)).toMatchObject({ id, name: source.name });
    expect(await sources.test(id)).toMatchObject({ code: "reachable" });
  }
});

test("a document without examples gets the errors of the published one", async () => {
  const bare = JSON.parse(JSON.stringify(document), (key, value) =>
    ["example", "examples"].includes(key) ? undefined : value,
  );
  const mock = createMock({ document: bare });
  const { status, body } = await create(mock, { ...anyExample.source, name: "mock-rate-limited" });
  expect([status, body.message]).toEqual([429, expect.stringMatching(/\w+ \w+/)]);
});

const circular: JsonObject = { ...document };
circular.self = circular;

describe("a document that cannot be used stops the mock with a sentence", () => {
  test.each<[string, object, RegExp]>([
    ["empty", {}, /does not describe `POST \/import\/sources`|cannot read/],
    ["another API", { ...document, paths: { "/other": {} } }, /does not describe `POST \/import\/sources`/],
    ["with a circular value", circular, /cannot read the document: Converting circular structure/],
    [
      "in several files",
      edited(({ paths }) => Object.assign(paths, { "/more": { $ref: "./more.yaml" } })),
      /another file, \.\/more\.yaml: bundle it/,
    ],
    [
      "with a broken reference",
      JSON.parse(
        JSON.stringify(document).replace("#/components/schemas/SourceInput", "#/components/schemas/None"),
      ),
      /./,
    ],
    [
      "with any body",
      edited(({ components }) => Object.assign(components.schemas, { CreateSourceRequest: {} })),
      /Prism accepts any body/,
    ],
  ])("%s", async (_, broken, sentence) => {
    const listening = createMock({ document: broken }).listen();
    await expect(listening).rejects.toMatchObject({
      name: "SetupError",
      message: expect.stringMatching(sentence),
    });
    const { status, body } = await create(createMock({ document: broken }), anyExample.source);
    expect([status, body.message]).toEqual([500, expect.stringMatching(sentence)]);
  });
});
