import { ConfigurationError, createClient } from "prequel-import";
import { describe, expect, test } from "vitest";
import { entryPoints } from "../support/entry-points.ts";
import { recordBytes } from "../support/servers.ts";

const controls = [...Array(0x20).keys(), 0x7f, 0x80, 0x85, 0x9f, 0xad, 0x2028].map((code) =>
  String.fromCharCode(code),
);
const keysWith = (control: string) => [`${control}canary`, `canary${control}key`, `canary-key${control}`];
const invalidKeys = ["", " ", ...controls.flatMap(keysWith)];

test("an API key that a header cannot contain is rejected at once and not quoted", () => {
  for (const apiKey of invalidKeys) {
    expect(thrownBy(() => createClient({ apiKey }))).toEqual(["ConfigurationError", "apiKey", false]);
  }
});

describe.each(Object.entries(entryPoints))("%s", (_, create) => {
  test("an API key from a function that a header cannot contain is rejected before a byte is sent", async () => {
    const { url: baseUrl, received } = await recordBytes();
    for (const apiKey of invalidKeys) {
      const thrown = await create(createClient({ apiKey: () => apiKey, baseUrl })).catch(
        (error: unknown) => error,
      );
      expect(summaryOf(thrown)).toEqual(["ConfigurationError", "apiKey", false]);
    }
    expect(await received()).toBe("");
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (thrown) {
    return summaryOf(thrown);
  }
}

/** The name of the error, the option it names, and whether it quotes the key. */
function summaryOf(thrown: unknown): unknown {
  if (!(thrown instanceof ConfigurationError)) return thrown;
  return [thrown.name, thrown.option, `${thrown.message} ${thrown.stack}`.includes("canary")];
}
