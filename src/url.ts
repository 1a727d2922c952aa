/** The URL, absolute or relative to `base`, or `undefined` when it is none. */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
