/** A table, whose cells may have several lines. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.trim().replaceAll("\n", " ")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Replaces the text between the markers of each section. The first marker names the npm script that writes it. */
export function withSections(
  page: string,
  sections: Readonly<Record<string, string>>,
  writer = "npm run generate",
): string {
  return Object.entries(sections).reduce((text, [name, content]) => {
    const [begin, end] = [`<!-- ${name}: written by ${writer} -->`, `<!-- /${name} -->`];
    const [before, rest] = text.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`A page has lost its markers ${begin} and ${end}.`);
    return `${before}${begin}\n\n${content}\n\n${end}${after}`;
  }, page);
}
