import { createClient, ValidationError } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import { anyExample, examples } from "../support/examples.ts";

const answer = { status: "success", data: { source: { id: "1" } }, message: "" };

function observed() {
  const sent: string[] = [];
  const fetch = async (url: string) => {
    sent.push(url);
    return Response.json(answer);
  };
  return { sent, fetch };
}

const nameless = examples.map(({ source: { name, ...rest } }) => ({ ...rest, name: "" }));

test.each(["of the client", "of the call"])(
  "a check %s stops a faulty source before it is sent",
  async (whose) => {
    const { sent, fetch } = observed();
    const ofClient = whose === "of the client";
    const client = createClient({
      apiKey: "canary-key",
      fetch,
      ...(ofClient && { validate: validateSource }),
    });
    for (const source of nameless) {
      const error = await client.sources
        .create(source, ofClient ? {} : { validate: validateSource })
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ outcome: "not-sent", issues: validateSource(source) });
    }
    expect(sent).toEqual([]);
  },
);

test("a valid source is sent, and without a check so is a faulty one", async () => {
  const { sent, fetch } = observed();
  const checked = createClient({ apiKey: "canary-key", fetch, validate: validateSource });
  for (const { source } of examples) await checked.sources.create(source);
  const unchecked = createClient({ apiKey: "canary-key", fetch });
  for (const source of nameless) await unchecked.sources.create(source);
  expect(sent).toHaveLength(examples.length + nameless.length);
});

test.each<[string, unknown]>([
  ["a promise", Promise.resolve([])],
  ["a result of Standard Schema", { value: {} }],
])("a check that gives %s instead of a list lets nothing through", async (_, result) => {
  const { sent, fetch } = observed();
  const { sources } = createClient({ apiKey: "canary-key", fetch });
  const call = Reflect.apply(sources.create, sources, [anyExample.source, { validate: () => result }]);
  await expect(call).rejects.toThrow(ValidationError);
  expect(sent).toEqual([]);
});
