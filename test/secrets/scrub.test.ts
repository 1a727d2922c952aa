import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createScrubber } from "../../src/secrets/scrub.ts";
import { caseCount } from "../support/case-count.ts";
import { base64, encodings } from "../support/encodings.ts";

const special = "canary-p\"w<&'\\ \n/+ü😀%z\\\\x";

describe.each([
  ["a plain secret", "canary-plain-1"],
  ["a secret that every encoder changes", special],
  ["a secret of 8 characters", "canary-8"],
  ["a long secret", `canary-${"aZ9+/=".repeat(200)}`],
])("%s", (_, secret) => {
  const scrubber = createScrubber([secret]);

  test.each(Object.entries(encodings))("%s", (_, encode) => {
    expect(scrubber.text(`The value ${encode(secret)}, is wrong.`)).toBe("The value [redacted], is wrong.");
  });

  test.each(Object.entries(base64))("base64 %s", (_, encode) => {
    expect(scrubber.text(`token ${encode(secret)} is wrong`)).toMatch(/^token \[redacted\]=* is wrong$/);
  });

  test("base64 of a whole request", () => {
    const request = JSON.stringify({ body: JSON.stringify({ password: secret }) });
    expect(scrubber.text(`Got "${Buffer.from(request).toString("base64")}"`)).toMatch(
      /^Got "\[redacted\]=*"$/,
    );
  });

  test("UTF-8 read as Latin-1, as in a header", () => {
    expect(scrubber.text(`The value ${Buffer.from(secret).toString("latin1")}, is wrong.`)).toBe(
      "The value [redacted], is wrong.",
    );
  });

  test("in lower case, as in a host name", () => {
    const lower = secret.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    expect(scrubber.text(`The value ${lower}, is wrong.`)).toBe("The value [redacted], is wrong.");
  });

  test("as a property name, in a list, and as a whole string", () => {
    expect(scrubber.json({ [secret]: [secret, { a: `${secret}!` }] })).toEqual({
      "[redacted]": ["[redacted]", { a: "[redacted]!" }],
    });
  });
});

test("a short secret is replaced only as a whole value, so that sentences stay readable", () => {
  const scrubber = createScrubber(["host", "12345"]);
  expect(scrubber.json({ a: "host", b: "the host is wrong", c: 12345, d: 123456 })).toEqual({
    a: "[redacted]",
    b: "the host is wrong",
    c: "[redacted]",
    d: 123456,
  });
});

test.each([
  ["characters that look like escapes", 'canary-\\u0041%22&lt;&amp;lt;\\n"'],
  ["only characters that look like escapes", "\\u0041\\u0042\\u0043\\u0044"],
  ["spaces and pluses", "canary + a b"],
  ["characters of Latin-1", "canary-é²Ã¼"],
])("a secret of %s, in every encoding of every encoding", (_, secret) => {
  const scrubber = createScrubber([secret]);
  const encoded = Object.values(encodings).flatMap((inner) =>
    Object.values(encodings).map((outer) => outer(inner(secret))),
  );
  for (const text of encoded) {
    expect(scrubber.text(`The value ${text}, is wrong.`)).toBe("The value [redacted], is wrong.");
  }
});

test("a text without a secret does not change", () => {
  const scrubber = createScrubber(["canary-plain-1", "canary + a b", "12345678"]);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(scrubber.text(text)).toBe(text);
    }),
    { numRuns: caseCount(1_000, 100_000) },
  );
});

test("the text around a secret does not change", () => {
  const scrubber = createScrubber(["canary-plain-1"]);
  const around = fc.string({ unit: fc.constantFrom(..."ab \"'<>/:;,.-\n\té😀{}[]"), maxLength: 20 });
  fc.assert(
    fc.property(around, around, (before, after) => {
      expect(scrubber.text(`${before}canary-plain-1${after}`)).toBe(`${before}[redacted]${after}`);
    }),
  );
});

test("an entity named like a property of every object is not decoded", () => {
  expect(createScrubber(["canary-plain-1"]).text("&constructor; canary&#45;plain&#45;1")).toBe(
    "&constructor; [redacted]",
  );
});

test.each([
  ["other punctuation", "canary-plain/1"],
  ["another letter", "canary&#45;plain&lowbar;2"],
])("a text that differs from the secret by %s does not change", (_, text) => {
  expect(createScrubber(["canary-plain-1"]).text(`The value ${text}.`)).toBe(`The value ${text}.`);
});

test("a secret with dashes is found when entities could stand for the dashes", () => {
  expect(createScrubber(["--canary--"]).text("&amp;==--canary&ndash;&dash;--")).toBe("&amp;==[redacted]--");
});

test("an empty secret replaces nothing", () => {
  expect(createScrubber([""]).text("a sentence")).toBe("a sentence");
});

test("of two secrets, one inside the other, nothing is left", () => {
  expect(createScrubber(["canary-part", "canary-part-and-more"]).text("canary-part-and-more")).toBe(
    "[redacted]",
  );
});

test("a `__proto__` key in a response does not change the prototype", () => {
  const scrubbed = createScrubber([]).json(JSON.parse('{"__proto__":{"polluted":true}}'));
  expect(Object.getPrototypeOf(scrubbed)).toBe(Object.prototype);
});

test("very deep nesting is cut off", () => {
  const deep = JSON.parse(`${"[".repeat(10_000)}${"]".repeat(10_000)}`);
  expect(JSON.stringify(createScrubber([]).json(deep))).toContain("[too deep]");
});

test.each([
  ["backslashes", "\\".repeat(2 ** 20)],
  ["starts of the secret", "canary-p".repeat(2 ** 17)],
  ["percent signs", "%25".repeat(2 ** 18)],
  ["entities", "&amp;".repeat(2 ** 18)],
])("a megabyte of %s is searched in linear time", (_, text) => {
  const scrubber = createScrubber([special, "\\\\\\\\\\\\\\\\\\\\x"]);
  const time = (length: number) => {
    const started = process.cpuUsage();
    scrubber.text(text.slice(0, length));
    return process.cpuUsage(started).user;
  };
  time(2 ** 16);
  const [quarter, whole] = [time(2 ** 18), time(2 ** 20)];
  // For four times the text, quadratic work would take sixteen times as long. Below 50 ms the noise is too large.
  expect(whole < 50_000 || whole / quarter < 12).toBe(true);
});

test.each([
  ["astral characters", "😀".repeat(2048)],
  ["32 MB", `canary-${"+".repeat(32 * 2 ** 20)}`],
])("a secret of %s is replaced", (_, secret) => {
  expect(createScrubber([secret]).text(`x${secret}x`)).toBe("x[redacted]x");
});
