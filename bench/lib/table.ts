/** A Markdown table. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Fewer decimals the larger it is, and thousands apart: `1 234`, `12.3`, `0.12`. */
export function figure(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return grouped(value.toFixed(digits));
}

export function whole(value: number): string {
  return grouped(value.toFixed(0));
}

/** In kilobytes of a thousand bytes, as size-limit counts. */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(2);
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, " ");
}
