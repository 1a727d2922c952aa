import { describe, expect, test } from "vitest";
import { createScrubber } from "../src/scrub.ts";
import { base64, encodings } from "./support/encodings.ts";

const nasty = "canary-p\"w<&'\\ \n/+ü😀%z\\\\x";

describe.each([
  ["a plain secret", "canary-plain-1"],
  ["a secret that every encoder touches", nasty],
  ["a secret of 8 characters", "canary-8"],
  ["a long secret", `canary-${"aZ9+/=".repeat(200)}`],
])("%s", (_, secret) => {
  const scrubber = createScrubber([secret]);

  test.each(Object.entries(encodings))("%s", (_, encode) => {
    expect(scrubber.text(`The value ${encode(secret)}, is wrong.`)).toBe("The value [redacted], is wrong.");
  });

  test.each(Object.entries(base64))("base64 %s", (_, encode) => {
    const scrubbed = scrubber.text(`token ${encode(secret)} is wrong`);
    expect(scrubbed).toContain("[redacted]");
    const left = Buffer.from(
      scrubbed.replace("[redacted]", " ").replace(/token | is wrong/g, ""),
      "base64",
    ).toString();
    expect(left).not.toContain(secret.slice(2, -2));
    expect(scrubbed.length).toBeLessThan("token [redacted] is wrong".length + 24);
  });

  test("as a property name, in a list, and as a whole value", () => {
    expect(scrubber.json({ [secret]: [secret, { a: `${secret}!` }] })).toEqual({
      "[redacted]": ["[redacted]", { a: "[redacted]!" }],
    });
  });
});

test("a short secret is replaced where it is a whole value, and leaves sentences readable", () => {
  const scrubber = createScrubber(["host", "12345"]);
  expect(scrubber.json({ a: "host", b: "the host is wrong", c: 12345, d: 123456 })).toEqual({
    a: "[redacted]",
    b: "the host is wrong",
    c: "[redacted]",
    d: 123456,
  });
});

test("an empty secret replaces nothing", () => {
  expect(createScrubber([""]).text("a sentence")).toBe("a sentence");
});

test("a secret inside another one leaves no rest", () => {
  expect(createScrubber(["canary-part", "canary-part-and-more"]).text("canary-part-and-more")).toBe(
    "[redacted]",
  );
});

test("a __proto__ key of a hostile answer stays data", () => {
  const scrubbed = createScrubber([]).json(JSON.parse('{"__proto__":{"polluted":true}}'));
  expect(Object.getPrototypeOf(scrubbed)).toBe(Object.prototype);
});

test("nesting without end is cut, not followed", () => {
  const deep = JSON.parse(`${"[".repeat(10_000)}${"]".repeat(10_000)}`);
  expect(JSON.stringify(createScrubber([]).json(deep))).toContain("[too deep]");
});

test.each([
  ["backslashes", "\\".repeat(2 ** 20)],
  ["beginnings of the secret", "canary-p".repeat(2 ** 17)],
  ["percent signs", "%25".repeat(2 ** 18)],
  ["entities", "&amp;".repeat(2 ** 18)],
])("a megabyte of %s is searched in linear time", (_, text) => {
  const scrubber = createScrubber([nasty, "\\\\\\\\\\\\\\\\\\\\x"]);
  const time = (length: number) => {
    const started = process.cpuUsage();
    scrubber.text(text.slice(0, length));
    return process.cpuUsage(started).user;
  };
  time(2 ** 16);
  const [quarter, whole] = [time(2 ** 18), time(2 ** 20)];
  // Four times the text: quadratic work would take sixteen times as long. Below 50 ms it is all noise.
  expect(whole < 50_000 || whole / quarter < 12).toBe(true);
});

test.each([
  ["astral characters", "😀".repeat(2048)],
  ["32 MB", `canary-${"+".repeat(32 * 2 ** 20)}`],
])("a secret of %s", (_, secret) => {
  expect(createScrubber([secret]).text(`x${secret}x`)).toBe("x[redacted]x");
});
