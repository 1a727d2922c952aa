import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createScrubber } from "../../src/secrets/scrub.ts";
import { maxDepth, secretsIn } from "../../src/secrets/secrets-in.ts";
import { canary, canaryEncodingIn, echoEncodings } from "../leak/canaries.ts";
import { base64, changes, encodings } from "../support/encodings.ts";

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
    expect(scrubber.text(`token ${encode(secret)}, is wrong`)).toMatch(
      /^token \s*\[redacted\]=*\s*, is wrong$/,
    );
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

test("a short secret is replaced where its context identifies it", () => {
  const scrubber = createScrubber(["hunter2", 'p&s"w']);
  const texts = {
    hunter2: "[redacted]",
    " Hunter2 ": "[redacted]",
    "password=hunter2": "password=[redacted]",
    "The secret: hunter2, sorry.": "The secret: [redacted], sorry.",
    "The secret is: hunter2.": "The secret is: [redacted].",
    'The value "hunter2" is wrong': 'The value "[redacted]" is wrong',
    "The value 'hunter2', or `hunter2`": "The value '[redacted]', or `[redacted]`",
    "ftp://me:hunter2@db.example/": "ftp://[redacted]@db.example/",
    "password%3Dhunter2%26a=1": "password%3D[redacted]%26a=1",
    '{\\"password\\":\\"hunter2\\"}': '{\\"password\\":\\"[redacted]\\"}',
    "value=&quot;p&amp;s&quot;w&quot;": "value=&quot;[redacted]&quot;",
    "My hunter2 is an ordinary word": "My hunter2 is an ordinary word",
    'name=hunter22, "hunter2b"': 'name=hunter22, "hunter2b"',
  };
  expect(Object.fromEntries(Object.keys(texts).map((text) => [text, scrubber.text(text)]))).toEqual(texts);
  const basic = Buffer.from("reader:hunter2").toString("base64");
  expect(scrubber.text(`Not ${basic}`)).toBe("Not [redacted]=");
});

test("a number is replaced when it is a secret, also a rounded one", () => {
  const scrubber = createScrubber(["12345678901234567890", "4711"]);
  expect(scrubber.json(JSON.parse("[12345678901234567890, 4711, -4711, 47110, 1234567890]"))).toEqual([
    ...["[redacted]", "[redacted]"],
    ...[-4711, 47110, 1234567890],
  ]);
});

test.each([
  ["a private key", "-----BEGIN RSA PRIVATE KEY-----\ncanary\n-----END RSA PRIVATE KEY-----", "[redacted]"],
  [
    "a private key in JSON",
    '"-----BEGIN PRIVATE KEY-----\\ncanary\\n-----END PRIVATE KEY-----\\n"',
    '"[redacted]\\n"',
  ],
  ["the start of a private key", "-----BEGIN OPENSSH PRIVATE KEY-----\ncanary", "[redacted]"],
  [
    "the user info of a URL",
    "postgres://reader:can/a@ry@db.example/app",
    "postgres://[redacted]@db.example/app",
  ],
  ["a signature", "?sv=1&sig=canary%2B&se=2", "?sv=1&sig=[redacted]&se=2"],
  [
    "a password in a URL",
    "jdbc:postgresql://db/app?user=a&password=canary&ssl=1",
    "jdbc:postgresql://db/app?user=a&password=[redacted]&ssl=1",
  ],
  ["a bearer token", "authorization: Bearer canary7.a-b/canary", "authorization: Bearer [redacted]"],
  ["an API key", "key sk_prod_canary-7 refused", "key [redacted] refused"],
  ["a web token", "token eyJhbGciOiJub25lIn0.eyJjYW5hcnkiOjF9.c2ln.", "token [redacted]."],
  [
    "no secret",
    "https://db.example/@scope, Bearer authentication, design=1",
    "https://db.example/@scope, Bearer authentication, design=1",
  ],
])("by its look, %s is replaced although the caller did not send it", (_, text, expected) => {
  expect(createScrubber([]).text(text)).toBe(expected);
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

test.each(Object.entries(base64))("base64 %s, in every other encoding", (inner, encode) => {
  const secret = `${canary.start}/1-${canary.end}`;
  const scrubber = createScrubber([secret]);
  for (const [outer, encodeAgain] of Object.entries(echoEncodings)) {
    if (outer in changes) continue;
    const text = scrubber.text(`The value <${encodeAgain(encode(secret))}>, is wrong.`);
    expect(text).toMatch(/^The value <[\s\S]*\[redacted\][\s\S]*>, is wrong\.$/);
    expect([outer, text.length < 100, canaryEncodingIn(text, [`base64 ${inner}`, outer])]).toEqual([
      outer,
      true,
      undefined,
    ]);
  }
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
  "canary-plain/1",
  "CANARY PLAIN 1",
  "canary\n  -plain-\n  1",
  "canary'-'plain''-1",
  "canary&ndash;plain-1",
])("a secret is found when its punctuation, whitespace or case is changed: %j", (text) => {
  expect(createScrubber(["canary-plain-1"]).text(`The value ${text}.`)).toBe("The value [redacted].");
});

test("a text that differs from the secret by a letter does not change", () => {
  const text = "The value canary&#45;plain&lowbar;2.";
  expect(createScrubber(["canary-plain-1"]).text(text)).toBe(text);
});

test("a secret with dashes is found when entities could stand for the dashes", () => {
  expect(createScrubber(["--canary--"]).text("&amp;==--canary&ndash;&dash;--")).toBe("&amp;==[redacted]--");
});

test.each([
  [
    "a URL with a quote in its password",
    { host: "postgres://me:it'sCanary99@db.example/app" },
    "it'sCanary99",
  ],
  [
    "a parameter of a URL with a quote",
    { host: "https://db.example/?password=it'sCanary99&a=1" },
    "it'sCanary99",
  ],
  [
    "base64 of JSON that is not ASCII",
    { credentials: Buffer.from('{"user":"Jürgen","password":"canary-9x"}').toString("base64") },
    "canary-9x",
  ],
  ["JSON behind a byte order mark", { key_file: '\ufeff{"private_key_id":"canary-9x"}' }, "canary-9x"],
  [
    "a data URL",
    {
      key_file: `data:application/json;base64,${Buffer.from('{"private_key_id":"canary-9x"}').toString("base64")}`,
    },
    "canary-9x",
  ],
  ["a password beyond ASCII", { password: "密码密码密码-x1y2" }, encodeURIComponent("密码密码密码-x1y2")],
  ["capitals of Greek", { password: "ΚΩΔΙΚΟΣ-ΚΩΔΙΚΟΣ" }, "ΚΩΔΙΚΟΣ-ΚΩΔΙΚΟΣ"],
  ["a password with other punctuation", { password: "пароль-secret1" }, "пароль secret1"],
])("of %s, the secret is found alone", (_, source, quoted) => {
  expect(createScrubber(secretsIn(source)).text(`No: ${quoted} is wrong`)).toBe("No: [redacted] is wrong");
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

test("values that are not text stay as they are", () => {
  const scrubber = createScrubber(["canary-plain-1", "4711"]);
  const value = { a: null, b: true, c: 12, d: [false, null], e: "" };
  expect(scrubber.json(value)).toEqual(value);
  expect(scrubber.text("")).toBe("");
});

test("nesting is kept down to the depth that the API can have", () => {
  const nested = (levels: number): unknown => (levels === 0 ? "canary-plain-1" : [nested(levels - 1)]);
  const scrubbed = (levels: number) =>
    JSON.stringify(createScrubber(["canary-plain-1"]).json(nested(levels)));
  expect(scrubbed(maxDepth)).toContain("[redacted]");
  expect(scrubbed(maxDepth + 1)).toContain("[redacted]");
  expect(scrubbed(maxDepth + 2)).toContain("[too deep]");
});

test("a secret is found without the whitespace around it", () => {
  expect(createScrubber([" canary-plain-1\n"]).text('"canary-plain-1"')).toBe('"[redacted]"');
});

test.each([
  ["twelve letters", "a-b-c-d-e-f-g-h-i-j-k-l", "abcdefghijkl"],
  ["six letters, and fewer than half as many others", "abc-éé-def", "abcdef"],
])("a secret of %s is known by its letters alone", (_, secret, quoted) => {
  expect(createScrubber([secret]).text(`The value ${quoted} is wrong`)).toBe("The value [redacted] is wrong");
});

test.each([
  ["eleven letters and many others", `abcdefghijk${"é".repeat(20)}`, "abcdefghijk"],
  ["five letters", "abcde---", "abcde"],
])("a secret of %s is not known by its letters alone", (_, secret, quoted) => {
  const text = `The value ${quoted} is wrong`;
  expect(createScrubber([secret]).text(text)).toBe(text);
});
