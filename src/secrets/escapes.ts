/** A byte, what a backslash or an ampersand begins, and UTF-8 that was read as Latin-1. */
export const escapes =
  /(?:%|\\+x)([\da-f]{2})|(?:%|\\+)u(?:([\da-f]{4})|\{([\da-f]+)\})|\\+(?:([0-3][0-7]{2})|[bfnrt])?|&(?:#x([\da-f]+)|#(\d+)|(\w+(?=;)));?|((?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})[\x80-\xbf])/gi;

/** The entities that may be a part of another escape or of base64, or stand around a short secret. */
const entities: Readonly<Record<string, string | null>> = {
  // No name is that of a property of every object.
  __proto__: null,
  amp: "&",
  apos: "'",
  bsol: "\\",
  colon: ":",
  equals: "=",
  lcub: "{",
  lowbar: "_",
  num: "#",
  percnt: "%",
  plus: "+",
  quot: '"',
  rcub: "}",
  semi: ";",
  sol: "/",
};

const decoder = new TextDecoder();

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
  const digits = byte ?? utf16 ?? braced ?? hex;
  try {
    if (utf8) return decoder.decode(Uint8Array.from(utf8, (byte) => byte.charCodeAt(0)));
    if (entity) return entities[entity] ?? " ";
    const code = digits ? `0x${digits}` : octal ? `0o${octal}` : decimal;
    return code ? String.fromCodePoint(Number(code)) : /\w/.test(unit) ? "\n" : "";
  } catch {
    // It only looks like an escape.
    return unit;
  }
}
