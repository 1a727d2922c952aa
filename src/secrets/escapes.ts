import { fromUtf8 } from "./base64.ts";

/** A byte, what a backslash or an ampersand begins, and UTF-8 that was read as Latin-1. */
export const escapes =
  /(?:%|\\+[xX])([\da-fA-F]{2})|(?:%|\\+)[uU](?:([\da-fA-F]{4})|\{([\da-fA-F]{1,6})\})|\\+(?:([0-3][0-7]{2})|[bfnrtBFNRT])?|&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|(\w+(?=;)));?|((?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})[\x80-\xbf])/g;

/** The entities that may be a part of another escape or of base64, or stand around a short secret. */
const entities: Readonly<Record<string, string | null>> = {
  // No name is that of a property of every object.
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
 * What an escape of JSON, a URL or HTML stands for: so that two spellings of a secret read alike, not so that the text
 * keeps its meaning. Backslashes are dropped, because encoders change how many there are. Most entities with a name,
 * of which there are two thousand, read as a space.
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

/** A text with its outermost escapes undone. */
export function undoEscapes(text: string): string {
  return text.replace(escapes, meaningOf);
}
