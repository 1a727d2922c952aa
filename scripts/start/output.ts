import { inspect, styleText } from "node:util";

/** The width of a terminal that nobody has widened. */
const maxWidth = 80;

/** Bold or in color, on a terminal that shows it. */
export function paint(format: "bold" | "cyan", text: string, stream: NodeJS.WritableStream = process.stdout) {
  return styleText(format, text, { stream });
}

/** Begins a part of the demonstration. */
export function printHeading(text: string): void {
  console.log(`\n${paint("bold", text)}`);
}

/** Prints a call of the client before it is made. */
export function printCall(code: string): void {
  console.log(`\n${paint("cyan", `> ${code.replaceAll("\n", "\n  ")}`)}`);
}

/** Prints text, with breaks between words. */
export function printText(text: string): void {
  console.log(text.replace(new RegExp(`(?=.{${maxWidth + 1}})(.{1,${maxWidth}}) `, "g"), "$1\n"));
}

/** Prints each value under its name. */
export function printValues(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) printText(`${name}: ${value}`);
}

/** The value as one would write it in a program. */
export function literal(value: unknown): string {
  return inspect(value, { depth: null, breakLength: maxWidth - 2 }).replaceAll("'", '"');
}

/**
 * A table with aligned columns. When it is too wide, its cells are cut: first those of the last column, as far as
 * `minLast` characters, then those of the first.
 */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], minLast: number) {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const last = widths.length - 1;
  const excess = () => Math.max(0, widths.reduce((sum, width) => sum + width + 2, -2) - maxWidth);
  widths[last] = Math.max(minLast, (widths[last] ?? 0) - excess());
  widths[0] = Math.max(1, (widths[0] ?? 0) - excess());
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cut(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [headings, widths.map((width) => "-".repeat(width)), ...rows].map(line).join("\n");
}

/** The text at exactly this width. */
function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
