/** Chooses a response of the document: by status, by the name of an example, or by both. */
export interface Preference {
  readonly code?: number;
  readonly exampleKey?: string;
}

/** Reads the header `Prefer`: `code=429`, `example=postgres.password_auth`, or both. */
export function preferenceOf(prefer: string | undefined): Preference | undefined {
  // The first of several preferences counts, and names are case-insensitive: https://www.rfc-editor.org/rfc/rfc7240#section-2
  const matches = [...(prefer ?? "").matchAll(/\b(code|example)\s*=\s*"?([^",;]+)/gi)].reverse();
  const tokens = new Map(matches.map(([, key, value]) => [key?.toLowerCase(), value?.trim()]));
  const code = tokens.get("code");
  const exampleKey = tokens.get("example");
  if (code === undefined && exampleKey === undefined) return undefined;
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(exampleKey !== undefined && { exampleKey }),
  };
}
