import type { Span } from "./span.ts";

/** A token, the user info of a URL, a signature, a private key, and what the two before the last stand behind. */
const looksSecret =
  /(\b(?:sig|pwd|password)=)[^&\s"']+|(:\/\/)(?:[^\s/@"']{1,256}|[^\s/:@"']{1,64}:[^\s"']{1,256})(?=@)|(\bbearer\s+)(?=[^\s\d]{0,99}\d)[\w.~+/-]+|sk_(?:staging|prod)_[\w-]+|\beyJ[\w-]+\.eyJ[\w-]+\.[\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY[A-Z ]*-----(?:[\s\S]*?-----END [A-Z ]*PRIVATE KEY[A-Z ]*-----|[\s\S]*)/gi;

/** Every part of a text that looks like a secret, whatever it is called. */
export function looksOf(text: string): Span[] {
  if (text.search(looksSecret) < 0) return [];
  return [...text.matchAll(looksSecret)].map(({ 0: match, 1: name, 2: scheme, 3: bearer, index }) => [
    index + (name ?? scheme ?? bearer ?? "").length,
    index + match.length,
  ]);
}
