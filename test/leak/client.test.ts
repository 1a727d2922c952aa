import { type ClientOptions, createClient } from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { mark, spellingIn } from "./marks.ts";
import { shownBy } from "./sinks.ts";

const secret = `${mark.start}-${mark.end}`;
const options: ClientOptions = {
  apiKey: secret,
  baseUrl: `https://api.example/${secret}`,
  headers: { "x-token": secret },
  fetch: async () => Response.json({ message: secret }, { status: 401 }),
};

describe("a client shows neither its key nor its configuration", () => {
  test.each<[string, ClientOptions]>([
    ["with a key", options],
    ["with a function that gives the key", { ...options, apiKey: () => secret }],
  ])("%s", async (_, given) => {
    const client = createClient(given);
    await client.sources.create(anyExample.source).catch(() => {});
    for (const [sink, text] of await shownBy(client))
      expect([sink, spellingIn(text)]).toEqual([sink, undefined]);
    expect(JSON.stringify(client)).toBe('{"sources":{},"api":{}}');
  });

  test("and cannot be changed into one that does", () => {
    const client = createClient(options);
    expect(Object.isFrozen(client)).toBe(true);
  });
});
