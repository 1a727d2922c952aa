/** A part of a text: from its first character to the one after its last. */
export type Span = readonly [start: number, end: number];

/** Finds parts of a text. */
export type Find = (text: string) => Span[];

/** Replaces matches in a text, finds parts of the result, and returns the parts of the text that they come from. */
export function findAfter(
  text: string,
  pattern: RegExp,
  replace: (...match: string[]) => string,
  find: Find,
): Span[] {
  const found = find(text.replace(pattern, replace));
  // Most texts have none: the rest takes longer.
  if (!found[0]) return found;
  const origins: Span[] = [];
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    while (next < match.index) origins.push([next, ++next]);
    for (let rest = replace(...match).length; rest > 0; rest--) origins.push([next, end]);
    next = end;
  }
  while (next < text.length) origins.push([next, ++next]);
  return found.map(([start, end]) => [origins[start]?.[0] ?? 0, origins[end - 1]?.[1] ?? 0]);
}

/** Replaces a secret. */
export const redacted = "[redacted]";

/** Writes `[redacted]` in place of these parts of a text. */
export function cut(text: string, spans: Span[]): string {
  let result = "";
  let done = 0;
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    if (start >= done) result += text.slice(done, start) + redacted;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}
