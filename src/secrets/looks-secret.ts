import type { Span } from "./span.ts";

/**
 * A signature, a password or a token behind what announces it, a JSON Web Token, a key of Prequel's, or a private key.
 * What has no fixed length is consumed, and what may be read again is bounded: so the time grows with the text alone.
 */
const looksSecret =
  /(\b(?:sig|signature|pwd|password)=)[^&;#\s"']+|(\bbearer\s+)(?=[\w.~+/-]{0,99}\d)[\w.~+/-]{15}[\w.~+/-]+|(^|[^\w-])eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*|sk_(?:staging|prod)_[\w-]+|-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,40}-----(?:[\s\S]*?-----END [^-]*-----|[\s\S]*)/gi;

const url = /:\/\/((?:(?!:\/\/)[^\s"'<>])+)/g;

/** The user info of a URL. A password may have a slash in it, but a port may be followed by a path with an `@`. */
const userInfo = /^(?:[^/]*|[^/:]*:(?!\d*\/).*)(?=@)/;

/** Every part of a text that looks like a secret, whatever it is called. */
export function looksOf(text: string): Span[] {
  const userInfos = userInfosOf(text);
  // Most texts have nothing else: to search them takes half the time of matching.
  if (text.search(looksSecret) < 0) return userInfos;
  const others = [...text.matchAll(looksSecret)].map(
    ({ 0: match, 1: name, 2: scheme, 3: before, index }): Span => {
      return [index + (name ?? scheme ?? before ?? "").length, index + match.length];
    },
  );
  return [...userInfos, ...others];
}

/** The user info of every URL in a text: `user:password`. */
export function userInfosOf(text: string): Span[] {
  if (!text.includes("://")) return [];
  return [...text.matchAll(url)].flatMap(({ 1: rest = "", index }): Span[] => {
    const [found] = userInfo.exec(rest) ?? [];
    return found ? [[index + 3, index + 3 + found.length]] : [];
  });
}
