import { inspect, styleText } from "node:util";

/** The usual width of a terminal. */
const maxWidth = 80;

/** Prints the heading of a part of the demonstration. */
export function printHeading(text: string): void {
  console.log(`\n${styleText("bold", text)}`);
}

/** Prints a call of the client before it is made. */
export function printCall(code: string): void {
  console.log(`\n${styleText("cyan", `> ${code.replaceAll("\n", "\n  ")}`)}`);
}

/** Prints text, and breaks long lines between words. */
export function printText(text: string): void {
  console.log(text.replace(new RegExp(`(?=.{${maxWidth + 1}})(.{1,${maxWidth}}) `, "g"), "$1\n"));
}

/** Prints each value under its name. */
export function printValues(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) printText(`${name}: ${value}`);
}

/** The value as it is written in a program. */
export function literal(value: unknown): string {
  return inspect(value, { depth: null, breakLength: maxWidth - 2 }).replaceAll("'", '"');
}

/** A table with aligned columns. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [headings, widths.map((width) => "-".repeat(width)), ...rows].map(line).join("\n");
}
