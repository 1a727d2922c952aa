const codes = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** The HTML entities of characters that a secret often contains. */
const entities: Readonly<Record<string, string>> = {
  "!": "excl",
  '"': "quot",
  "#": "num",
  $: "dollar",
  "%": "percnt",
  "&": "amp",
  "'": "apos",
  "(": "lpar",
  ")": "rpar",
  "*": "ast",
  "+": "plus",
  ",": "comma",
  ".": "period",
  "/": "sol",
  ":": "colon",
  ";": "semi",
  "<": "lt",
  "=": "equals",
  ">": "gt",
  "?": "quest",
  "@": "commat",
  "[": "lbrack",
  "\\": "bsol",
  "]": "rbrack",
  "^": "Hat",
  _: "lowbar",
  "`": "grave",
  "{": "lcub",
  "|": "vert",
  "}": "rcub",
  // Other characters are left out: two of them can be UTF-8 read as Latin-1, which an entity hides.
  ü: "uuml",
  ö: "ouml",
};

/** Every encoding in which a server may write a secret into its response. */
export const encodings: Readonly<Record<string, (secret: string) => string>> = {
  raw: (secret) => secret,
  json: (secret) => JSON.stringify(secret).slice(1, -1),
  "json in json": (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  "json with escaped slashes": (secret) => JSON.stringify(secret).slice(1, -1).replaceAll("/", "\\/"),
  "json, all escaped": (secret) =>
    codes(secret)
      .map((code) => `\\u${code.toString(16).padStart(4, "0")}`)
      .join(""),
  "hexadecimal escapes": (secret) =>
    Buffer.from(secret)
      .toString("latin1")
      .replace(/[^\w -]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`),
  percent: (secret) => encodeURIComponent(secret),
  "percent, lower case": (secret) => encodeURIComponent(secret).replace(/%../g, (hex) => hex.toLowerCase()),
  "percent, all escaped": (secret) =>
    Array.from(Buffer.from(secret), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
  "percent, of UTF-16": (secret) =>
    secret.replace(
      /[^\w@*+./-]/g,
      (character) => `%u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  "escapes in braces": (secret) =>
    secret.replace(/[^\w\s-]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`),
  "octal escapes": (secret) =>
    Buffer.from(secret)
      .toString("latin1")
      .replace(/[^\w -]/g, (byte) => `\\${byte.charCodeAt(0).toString(8).padStart(3, "0")}`),
  "percent twice": (secret) => encodeURIComponent(encodeURIComponent(secret)),
  form: (secret) => new URLSearchParams({ a: secret }).toString().slice(2),
  html: (secret) =>
    secret
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;"),
  "html, decimal entities": (secret) =>
    Array.from(secret, (character) => `&#${character.codePointAt(0)};`).join(""),
  "html, hex entities": (secret) =>
    Array.from(secret, (character) => `&#x${character.codePointAt(0)?.toString(16)};`).join(""),
  "html, named entities": (secret) =>
    secret.replace(
      /[^a-z\d\s]/giu,
      (character) => `&${entities[character] ?? `#${character.codePointAt(0)}`};`,
    ),
  "html of json": (secret) =>
    JSON.stringify(secret).slice(1, -1).replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
};

/** What a server may do to a secret before it encodes it. Done to base64, most of these would change what it means. */
export const changes: Readonly<Record<string, (secret: string) => string>> = {
  "doubled quotes": (secret) => secret.replaceAll("'", "''").replaceAll('"', '""'),
  "upper case": (secret) => secret.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  "lower case": (secret) => secret.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  "one space for any whitespace": (secret) => secret.replace(/\s+/g, " "),
};

/** Base64 encodes groups of three bytes, so the result depends on the bytes before the secret. */
export const base64: Readonly<Record<string, (secret: string) => string>> = {
  alone: (secret) => Buffer.from(secret).toString("base64"),
  "after one byte": (secret) => Buffer.from(`:${secret}`).toString("base64"),
  "after two bytes": (secret) => Buffer.from(`u:${secret}`).toString("base64"),
  "with more behind it": (secret) => Buffer.from(`user:${secret}@host`).toString("base64"),
  "in lines of 60": (secret) =>
    Buffer.from(`{"user":"reader","password":"${secret}"}`).toString("base64").replace(/.{60}/g, "$&\n"),
  "after a blank line": (secret) => `\n\n\n${Buffer.from(`x${secret}`).toString("base64")}`,
  "in indented lines": (secret) =>
    Buffer.from(`{"user":"reader","password":"${secret}"}`)
      .toString("base64")
      .replace(/.{40}/g, "$&\r\n    "),
  "in the payload of a token": (secret) =>
    `${Buffer.from('{"alg":"HS256"}').toString("base64url")}.${Buffer.from(`{"sub":"${secret}"}`).toString("base64url")}.sig`,
  "for URLs": (secret) => Buffer.from(`user:${secret}>>>`).toString("base64url"),
};
