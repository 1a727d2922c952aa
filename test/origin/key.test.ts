import { ConfigurationError, createClient } from "prequel-import";
import { describe, expect, test } from "vitest";
import { doors } from "../support/doors.ts";
import { listenForBytes } from "../support/origin.ts";

const controls = [...Array(0x20).keys(), 0x7f, 0x80, 0x85, 0x9f, 0xad, 0x2028].map((code) =>
  String.fromCharCode(code),
);
const places = (control: string) => [`${control}canary`, `canary${control}key`, `canary-key${control}`];
const unusable = ["", " ", ...controls.flatMap(places)];

test("a key that no header can carry is refused at once, and not quoted", () => {
  for (const apiKey of unusable) {
    expect(refusal(() => createClient({ apiKey }))).toEqual(["ConfigurationError", "apiKey", false]);
  }
});

describe.each(Object.entries(doors))("%s", (_, create) => {
  test("a function's key that no header can carry is refused before a byte is sent", async () => {
    const { url: baseUrl, received } = await listenForBytes();
    for (const apiKey of unusable) {
      const thrown = await create(createClient({ apiKey: () => apiKey, baseUrl })).catch(
        (error: unknown) => error,
      );
      expect(seenOf(thrown)).toEqual(["ConfigurationError", "apiKey", false]);
    }
    expect(await received()).toBe("");
  });
});

function refusal(work: () => unknown): unknown {
  try {
    return work();
  } catch (thrown) {
    return seenOf(thrown);
  }
}

/** Its name, the option it names, and whether the key stands anywhere in it. */
function seenOf(thrown: unknown): unknown {
  if (!(thrown instanceof ConfigurationError)) return thrown;
  return [thrown.name, thrown.option, `${thrown.message} ${thrown.stack}`.includes("canary")];
}
