import { createClient, ValidationError } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";

const envelope = { status: "success", data: { source: { id: "1" } }, message: "" };

function observed() {
  const sent: string[] = [];
  const fetch = async (url: string) => {
    sent.push(url);
    return Response.json(envelope);
  };
  return { sent, fetch };
}

const nameless = examples.map(({ source: { name, ...rest } }) => ({ ...rest, name: "" }));

test.each(["client", "call"])(
  "a check given to the %s stops an invalid source before it is sent",
  async (level) => {
    const { sent, fetch } = observed();
    const isOfClient = level === "client";
    const client = createClient({
      apiKey: "canary-key",
      fetch,
      ...(isOfClient && { validate: validateSource }),
    });
    for (const source of nameless) {
      const error = await client.sources
        .create(source, isOfClient ? {} : { validate: validateSource })
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ outcome: "not-sent", issues: validateSource(source) });
    }
    expect(sent).toEqual([]);
  },
);

test("a valid source is sent, and without a check an invalid one is sent too", async () => {
  const { sent, fetch } = observed();
  const checked = createClient({ apiKey: "canary-key", fetch, validate: validateSource });
  for (const { source } of examples) await checked.sources.create(source);
  const unchecked = createClient({ apiKey: "canary-key", fetch });
  for (const source of nameless) await unchecked.sources.create(source);
  expect(sent).toHaveLength(examples.length + nameless.length);
});

test.each<[string, unknown]>([
  ["a promise", Promise.resolve([])],
  ["a Standard Schema result", { value: {} }],
])("a check that returns %s instead of a list sends nothing", async (_, result) => {
  const { sent, fetch } = observed();
  const { sources } = createClient({ apiKey: "canary-key", fetch });
  const call = Reflect.apply(sources.create, sources, [anyExample.source, { validate: () => result }]);
  await expect(call).rejects.toThrow(ValidationError);
  expect(sent).toEqual([]);
});
