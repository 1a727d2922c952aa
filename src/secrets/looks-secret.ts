import type { Span } from "./span.ts";

/**
 * In this order: a signature or a password in a query, a bearer token, a JSON Web Token, an API key of Prequel, and a
 * private key in PEM. A repetition is either bounded or consumes what it matches, so that the time stays linear.
 */
const looksSecret =
  /(\b(?:sig|signature|pwd|password)=(?!>))[^&;#\s"']+|(\bbearer\s+)(?=[\w.~+/-]{0,99}\d)[\w.~+/-]{15}[\w.~+/-]+|(^|[^\w-])eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*|sk_(?:staging|prod)_[\w-]+|-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,40}-----(?:[\s\S]*?-----END [^-]*-----|[\s\S]*)/gi;

/** The user info of a URL. A slash may be a part of the password; behind a port, it begins the path. */
const userInfo = /^(?:[^/]*|[^/:]*:(?!\d*\/).*)(?=@)/;

/** Finds every part of a text that looks like a secret, whatever its name is. */
export function looksOf(text: string): Span[] {
  try {
    const userInfos = userInfosOf(text);
    // Most texts have nothing else, and `search` takes half the time of `matchAll`.
    if (text.search(looksSecret) < 0) return userInfos;
    const others = [...text.matchAll(looksSecret)].map(
      ({ 0: match, 1: name, 2: scheme, 3: before, index }): Span => {
        return [index + (name ?? scheme ?? before ?? "").length, index + match.length];
      },
    );
    return [...userInfos, ...others];
  } catch {
    // On many megabytes without a space, a pattern overflows the engine's stack. Then the whole text counts.
    return [[0, text.length]];
  }
}

/** Finds the user info of every URL in a text: `user:password`. */
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
