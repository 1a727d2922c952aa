import fc from "fast-check";
import { mark } from "./marks.ts";
import type { Place } from "./places.ts";

/** A secret as it is sent, and the part of it that a server quotes. */
export interface Secret {
  readonly value: string;
  readonly quoted: string;
  /** Of less than 8 characters: replaced only where it is a whole JSON string. */
  readonly short: boolean;
}

/** One secret for each kind of place, as far as each lets characters through. */
export const secrets: fc.Arbitrary<Record<Place["kind"], Secret>> = fc.record({
  key: either(visible()),
  header: either(latin1()),
  field: fc.oneof(
    { weight: 4, arbitrary: either(anything()) },
    { weight: 1, arbitrary: marked(anything()).chain(padded) },
    { weight: 1, arbitrary: privateKey() },
    { weight: 1, arbitrary: keyFile() },
  ),
});

function visible(): fc.Arbitrary<string> {
  return characters(0x21, 0x7e);
}

function latin1(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(characters(0x20, 0x7e), characters(0xa0, 0xff)), { maxLength: 4 })
    .map((parts) => parts.join(""));
}

function characters(min: number, max: number): fc.Arbitrary<string> {
  const unit = fc.integer({ min, max }).map((code) => String.fromCharCode(code));
  return fc.string({ unit, maxLength: 12 });
}

/** What encoders and parsers stumble over, and whatever else there is. */
function anything(): fc.Arbitrary<string> {
  const nasty = fc.constantFrom(
    ..."\"'`\\<>&%+/=?#;:@,. \n\r\t\b\f\0{}[]$!~^|ßüé€😀",
    "%22",
    "\\n",
    "&lt;",
    "\\u0041",
  );
  const unit = fc.oneof(nasty, fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }));
  return fc.array(unit, { maxLength: 16 }).map((parts) => parts.join(""));
}

function marked(inside: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return inside.map((text) => `${mark.start}${text}${mark.end}`);
}

function either(inside: fc.Arbitrary<string>): fc.Arbitrary<Secret> {
  const long = marked(inside).map((value) => ({ value, quoted: value, short: false }));
  const short = visible().map((text) => {
    const value = mark.short + text.slice(0, 4);
    return { value, quoted: value, short: true };
  });
  return fc.oneof({ weight: 5, arbitrary: long }, { weight: 1, arbitrary: short });
}

/** With the line break that a file ends with, which a server may well drop. */
function padded(secret: string): fc.Arbitrary<Secret> {
  return fc
    .constantFrom(secret, `${secret}\n`)
    .map((quoted) => ({ value: `${secret}\n`, quoted, short: false }));
}

function pem(): fc.Arbitrary<{ value: string; line: string }> {
  const unit = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/");
  const line = marked(fc.string({ unit, minLength: 20, maxLength: 44 }));
  return fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom("\n", "\r\n"))
    .map(([lines, end]) => ({
      value: ["-----BEGIN PRIVATE KEY-----", ...lines, "-----END PRIVATE KEY-----", ""].join(end),
      line: lines[0] ?? "",
    }));
}

function privateKey(): fc.Arbitrary<Secret> {
  return pem().chain(({ value, line }) =>
    fc.constantFrom(value, value.trimEnd(), line).map((quoted) => ({ value, quoted, short: false })),
  );
}

/** A service account's key file, pasted as text. */
function keyFile(): fc.Arbitrary<Secret> {
  return fc
    .tuple(pem(), marked(visible()), fc.constantFrom(0, 2))
    .chain(([{ value: private_key, line }, private_key_id, indent]) => {
      const value = JSON.stringify({ type: "service_account", private_key_id, private_key }, null, indent);
      return fc
        .constantFrom(value, private_key, private_key_id, line)
        .map((quoted) => ({ value, quoted, short: false }));
    });
}
