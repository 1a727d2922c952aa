/** A text with what stands between the markers of that name replaced; the first says who writes it. */
export function between(text: string, name: string, content: string, writer = "npm run generate"): string {
  const begin = `<!-- ${name}: written by ${writer} -->`;
  const end = `<!-- /${name} -->`;
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`A README has lost its markers ${begin} and ${end}.`);
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}
