import fc from "fast-check";
import { redact } from "prequel-import";
import { expect, test } from "vitest";
import { namedSecretsOf } from "../../src/secrets/named-secrets.ts";
import { createScrubber } from "../../src/secrets/scrub.ts";
import { caseCount } from "../support/case-count.ts";
import { isLinear } from "../support/cpu-time.ts";

test.each([
  ["words", "a".repeat(2 ** 20)],
  ["separators", "=".repeat(2 ** 20)],
  ["names without values", "password ".repeat(2 ** 17)],
  ["names with values", "password=x,y=".repeat(2 ** 16)],
  ["spaces after a name", `password=${" ".repeat(2 ** 20)}`],
  ["open brackets", "token:[".repeat(2 ** 17)],
])("a quarter of a megabyte of %s is searched for names in linear time", (_, text) => {
  expect(isLinear(text, namedSecretsOf)).toBe(true);
});

test.each([
  ["backslashes", "\\".repeat(2 ** 21)],
  ["starts of the secret", "canary-p".repeat(2 ** 18)],
  ["starts of a web token", "eyJ-".repeat(2 ** 19)],
  ["starts of a private key", `-----BEGIN ${"PRIVATE KEY ".repeat(2 ** 18)}`],
  ["ends of a private key", `-----BEGIN PRIVATE KEY-----\n-----END ${"PRIVATE KEY ".repeat(2 ** 18)}`],
  ["starts of URLs", "://a:".repeat(420_000)],
  ["short secrets", '"hunter2'.repeat(2 ** 18)],
  ["percent signs", "%25".repeat(700_000)],
  ["entities", "&amp;".repeat(420_000)],
])("a quarter of a megabyte of %s is searched in linear time", (_, text) => {
  const scrubber = createScrubber(["canary-p\"w<&'\\ \n/+ü😀%z\\\\x", "hunter2", "\\\\\\\\\\\\\\\\\\\\x"]);
  expect(isLinear(text, scrubber.text)).toBe(true);
});

test.each([
  ["astral characters", "😀".repeat(2048)],
  ["32 MB", `canary-${"+".repeat(32 * 2 ** 20)}`],
])("a secret of %s is replaced", (_, secret) => {
  expect(createScrubber([secret]).text(`x${secret}x`)).toBe("x[redacted]x");
});

test.each<[string, () => unknown]>([
  ["a text of one word", () => `password=${"a".repeat(6_000_000)}`],
  ["an option of many quotes", () => `--password ${"''".repeat(8_000_000)}`],
  ["a URL without an end", () => `://${"a".repeat(12_000_000)}`],
  ["a bracket before backslashes", () => `password=[${"\\".repeat(2 ** 18)}`],
  [
    "secrets that begin alike",
    () => Array.from({ length: 400 }, (_, i) => `password=${"a".repeat(8 + i)}`).join("\n"),
  ],
  ["a name that comes again and again", () => new URLSearchParams("a=1&".repeat(30_000))],
])("redact returns soon, and does not throw, for %s", (_, make) => {
  expect(() => redact(make())).not.toThrow();
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
