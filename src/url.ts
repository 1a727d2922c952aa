/** The URL, absolute or relative to `base`, or `undefined` when it is none. */
export function parseUrl(text: unknown, base?: string | URL): URL | undefined {
  return typeof text === "string" && URL.canParse(text, base) ? new URL(text, base) : undefined;
}
