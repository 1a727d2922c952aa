import fc from "fast-check";
import { canary } from "./canaries.ts";
import type { SecretPosition } from "./secret-positions.ts";

export interface Secret {
  readonly value: string;
  /** The part of the value that the server echoes. */
  readonly echoed: string;
  /** Whether it has fewer than 8 characters, so that it is replaced only where the text around it identifies it. */
  readonly short: boolean;
}

/** One secret for each kind of position, of the characters that the position allows. */
export const secrets: fc.Arbitrary<Record<SecretPosition["kind"], Secret>> = fc.record({
  key: longOrShort(visibleText()),
  header: longOrShort(latin1Text()),
  field: field(),
  misnamed: field(),
  misplaced: fc.oneof(privateKey(), url(), signedUrl(), connectionString(), bearerToken(), keyFile()),
});

function field(): fc.Arbitrary<Secret> {
  return fc.oneof(
    { weight: 4, arbitrary: longOrShort(anyText()) },
    { weight: 1, arbitrary: betweenCanaries(anyText()).chain(withLineBreak) },
    { weight: 1, arbitrary: privateKey() },
    { weight: 1, arbitrary: keyFile() },
  );
}

function visibleText(): fc.Arbitrary<string> {
  return charactersBetween(0x21, 0x7e);
}

function latin1Text(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(charactersBetween(0x20, 0x7e), charactersBetween(0xa0, 0xff)), { maxLength: 4 })
    .map((parts) => parts.join(""));
}

function charactersBetween(min: number, max: number): fc.Arbitrary<string> {
  const unit = fc.integer({ min, max }).map((code) => String.fromCharCode(code));
  return fc.string({ unit, maxLength: 12 });
}

/** Text with many of the characters that encoders and parsers treat in a special way. */
function anyText(): fc.Arbitrary<string> {
  const special = fc.constantFrom(
    ..."\"'`\\<>&%+/=?#;:@,. \n\r\t\b\f\0{}[]$!~^|ßüé€😀",
    "%22",
    "\\n",
    "&lt;",
    "\\u0041",
  );
  const unit = fc.oneof(special, fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }));
  return fc.array(unit, { maxLength: 16 }).map((parts) => parts.join(""));
}

function betweenCanaries(inside: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return inside.map((text) => `${canary.start}${text}${canary.end}`);
}

function longOrShort(inside: fc.Arbitrary<string>): fc.Arbitrary<Secret> {
  const long = betweenCanaries(inside).map((value) => ({ value, echoed: value, short: false }));
  const short = visibleText().map((text) => {
    const value = canary.short + text.slice(0, 4);
    return { value, echoed: value, short: true };
  });
  return fc.oneof({ weight: 5, arbitrary: long }, { weight: 1, arbitrary: short });
}

/** A secret with the line break at the end of a file, which the server may not echo. */
function withLineBreak(secret: string): fc.Arbitrary<Secret> {
  return fc
    .constantFrom(secret, `${secret}\n`)
    .map((echoed) => ({ value: `${secret}\n`, echoed, short: false }));
}

function pem(): fc.Arbitrary<{ value: string; line: string }> {
  const unit = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/");
  const line = betweenCanaries(fc.string({ unit, minLength: 20, maxLength: 44 }));
  return fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom("\n", "\r\n"))
    .map(([lines, end]) => ({
      value: ["-----BEGIN PRIVATE KEY-----", ...lines, "-----END PRIVATE KEY-----", ""].join(end),
      line: lines[0] ?? "",
    }));
}

function privateKey(): fc.Arbitrary<Secret> {
  return pem().chain(({ value, line }) => {
    const body = value.replace(/-----[^-]*-----|\s/g, "");
    const onOneLine = value.trim().replace(/\s+/g, " ");
    const wrapped = body.replace(/.{48}/g, "$&\n");
    return fc
      .constantFrom(
        [value, value.trimEnd()],
        [value, line],
        [value, onOneLine],
        [value, body],
        [value, wrapped],
      )
      .chain(([sent = "", echoed = ""]) =>
        fc.constantFrom(
          { value: sent, echoed, short: false },
          { value: onOneLine, echoed: wrapped, short: false },
        ),
      );
  });
}

/** The whole value, or the secret in it. */
function anyOf(value: string, ...parts: readonly string[]): fc.Arbitrary<Secret> {
  return fc.constantFrom(value, ...parts).map((echoed) => ({ value, echoed, short: false }));
}

function token(): fc.Arbitrary<string> {
  return betweenCanaries(fc.string({ unit: fc.constantFrom(..."aZ09._~-"), maxLength: 12 }));
}

function url(): fc.Arbitrary<Secret> {
  return token().chain((secret) =>
    anyOf(`postgres://reader:${secret}@db.example:5432/app`, `reader:${secret}`, secret),
  );
}

function signedUrl(): fc.Arbitrary<Secret> {
  return token().chain((secret) =>
    anyOf(`https://a.example/b?sv=1&sig=${secret}&se=2`, `sig=${secret}`, secret),
  );
}

function connectionString(): fc.Arbitrary<Secret> {
  return token().chain((secret) => anyOf(`jdbc:postgresql://db/app?user=reader&password=${secret}`, secret));
}

function bearerToken(): fc.Arbitrary<Secret> {
  return token().chain((secret) => anyOf(`Bearer ${secret}`, secret));
}

/** The key file of a service account, pasted as text. */
function keyFile(): fc.Arbitrary<Secret> {
  return fc
    .tuple(pem(), betweenCanaries(visibleText()), fc.constantFrom(0, 2))
    .chain(([{ value: private_key, line }, private_key_id, indent]) => {
      const text = JSON.stringify({ type: "service_account", private_key_id, private_key }, null, indent);
      const value = fc.constantFrom(text, Buffer.from(text).toString("base64"));
      const echoed = fc.constantFrom(text, private_key, private_key_id, line);
      return fc.record({ value, echoed, short: fc.constant(false) });
    });
}
