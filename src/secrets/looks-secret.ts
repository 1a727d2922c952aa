import type { Span } from "./span.ts";

/**
 * A signature, a password or a token behind what announces it, a JSON Web Token, a key of Prequel's, or a private key.
 * What has no fixed length is consumed, and what may be read again is bounded: so the time grows with the text alone.
 */
const looksSecret =
  /(\b(?:sig|signature|pwd|password)=(?!>))[^&;#\s"']+|(\bbearer\s+)(?=[\w.~+/-]{0,99}\d)[\w.~+/-]{15}[\w.~+/-]+|(^|[^\w-])eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*|sk_(?:staging|prod)_[\w-]+|-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,40}-----(?:[\s\S]*?-----END [^-]*-----|[\s\S]*)/gi;

/** The user info of a URL. A password may have a slash in it, but a port may be followed by a path with an `@`. */
const userInfo = /^(?:[^/]*|[^/:]*:(?!\d*\/).*)(?=@)/;

/** Every part of a text that looks like a secret, whatever it is called. */
export function looksOf(text: string): Span[] {
  try {
    const userInfos = userInfosOf(text);
    // Most texts have nothing else: to search them takes half the time of matching.
    if (text.search(looksSecret) < 0) return userInfos;
    const others = [...text.matchAll(looksSecret)].map(
      ({ 0: match, 1: name, 2: scheme, 3: before, index }): Span => {
        return [index + (name ?? scheme ?? before ?? "").length, index + match.length];
      },
    );
    return [...userInfos, ...others];
  } catch {
    // A pattern overflows the engine's stack on many megabytes without a space: no log line is like that.
    return [[0, text.length]];
  }
}

/** The user info of every URL in a text: `user:password`. */
export function userInfosOf(text: string): Span[] {
  if (!text.includes("://")) return [];
  const [before = "", ...urls] = text.split("://");
  let start = before.length;
  return urls.flatMap((url): Span[] => {
    start += 3;
    const [rest = ""] = url.split(/[\s"'<>]/, 1);
    const [found] = userInfo.exec(rest) ?? [];
    const span: Span = [start, start + (found?.length ?? 0)];
    start += url.length;
    return found ? [span] : [];
  });
}
