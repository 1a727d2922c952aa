import { type ClientOptions, createClient } from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { canary, canaryEncodingIn } from "./canaries.ts";
import { textsOf } from "./sinks.ts";

const secret = `${canary.start}-${canary.end}`;
const options: ClientOptions = {
  apiKey: secret,
  baseUrl: `https://api.example/${secret}`,
  headers: { "x-token": secret },
  fetch: async () => Response.json({ message: secret }, { status: 401 }),
};

describe("a client shows neither its key nor its configuration", () => {
  test.each<[string, ClientOptions]>([
    ["with a key", options],
    ["with a function that returns the key", { ...options, apiKey: () => secret }],
  ])("%s", async (_, clientOptions) => {
    const client = createClient(clientOptions);
    await client.sources.create(anyExample.source).catch(() => {});
    for (const [sink, text] of await textsOf(client))
      expect([sink, canaryEncodingIn(text)]).toEqual([sink, undefined]);
    expect(JSON.stringify(client)).toBe('{"sources":{},"api":{}}');
  });

  test("and is frozen", () => {
    const client = createClient(options);
    expect(Object.isFrozen(client)).toBe(true);
  });
});
