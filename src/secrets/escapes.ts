import { fromUtf8 } from "./base64.ts";

/** Matches an escaped byte, an escape with a backslash or an ampersand, and UTF-8 that was read as Latin-1. */
export const escapes =
  /(?:%|\\+[xX])([\da-fA-F]{2})|(?:%|\\+)[uU](?:([\da-fA-F]{4})|\{([\da-fA-F]{1,6})\})|\\+(?:([0-3][0-7]{2})|[bfnrtBFNRT])?|&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|(\w+(?=;)));?|((?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})[\x80-\xbf])/g;

/** The entities that may be a part of another escape or of base64, or stand around a short secret. */
const entities: Readonly<Record<string, string | null>> = {
  // Without a prototype: a name may be that of a property of every object.
  __proto__: null,
  amp: "&",
  apos: "'",
  bsol: "\\",
  colon: ":",
  equals: "=",
  gt: ">",
  lcub: "{",
  lowbar: "_",
  lt: "<",
  num: "#",
  percnt: "%",
  plus: "+",
  quot: '"',
  rcub: "}",
  semi: ";",
  sol: "/",
};

/**
 * Decodes an escape of JSON, a URL or HTML. Two spellings of a secret must become the same text, but the text need not
 * keep its meaning: backslashes are dropped, because encoders change how many there are, and most of the two thousand
 * entities with a name become a space.
 */
export function meaningOf(
  unit: string,
  byte?: string,
  utf16?: string,
  braced?: string,
  octal?: string,
  hex?: string,
  decimal?: string,
  entity?: string,
  utf8?: string,
): string {
  if (utf8) return fromUtf8(utf8);
  if (entity) return entities[entity.toLowerCase()] ?? " ";
  const digits = byte ?? utf16 ?? braced ?? hex;
  const code = digits ? `0x${digits}` : octal ? `0o${octal}` : decimal;
  if (!code) return /\w/.test(unit) ? "\n" : "";
  // Otherwise it only looks like an escape.
  return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : unit;
}

/** Undoes the outermost escapes of a text. */
export function undoEscapes(text: string): string {
  return text.replace(escapes, meaningOf);
}
